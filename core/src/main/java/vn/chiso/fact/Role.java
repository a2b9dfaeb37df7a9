package vn.chiso.fact;

/** What an agency has to do with a data item, by the assignments of a locality (vai trò). */
public enum Role {
  /** Cơ quan chủ trì: it answers for the item, or for an indicator computed from it. */
  LEAD,
  /** Cơ quan phối hợp of such an indicator. */
  COORDINATING,
  /** Không được giao: others were named, but not this agency. */
  NONE,
  /** Nobody was named, or the figure names no agency. */
  UNKNOWN
}
