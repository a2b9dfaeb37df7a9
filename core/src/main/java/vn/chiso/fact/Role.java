package vn.chiso.fact;

/** What an agency has to do with a data item, by the assignments of a locality (vai trò). */
public enum Role {
  /** Cơ quan chủ trì: it answers for the item, or for another indicator computed from it. */
  LEAD,
  /** Cơ quan phối hợp: it is to help with the item. */
  COORDINATING,
  /** Không được giao: others were named, but not this agency. */
  NONE,
  /** Nobody was named, or the figure names no agency. */
  UNKNOWN
}
