package vn.chiso.submission;

import java.util.Locale;

/**
 * A submission whose figures aren't in the dataset, kept all the same (phiếu để riêng).
 *
 * @param reason why
 * @param submission the submission
 */
public record SetAside(Reason reason, Submission submission) {

  /** Why a submission isn't used. */
  public enum Reason {
    /** Đã có bản mới hơn. */
    SUPERSEDED,
    /** Tệp không đọc được. */
    UNREADABLE,
    /** Không rõ cơ quan nộp. */
    NO_AGENCY,
    /** Cơ quan nộp không có trong bộ quy tắc. */
    UNKNOWN_AGENCY,
    /** Không rõ địa phương. */
    NO_LOCALITY,
    /** Địa phương không có trong bộ quy tắc. */
    UNKNOWN_LOCALITY,
    /** Của địa phương khác. */
    OTHER_LOCALITY,
    /** Cho bộ quy tắc khác. */
    OTHER_PACK;

    /** The name used in files: {@code superseded}, {@code no-agency} … */
    public String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
