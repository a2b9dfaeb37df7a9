package vn.chiso.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who handed in figures about a locality, signed by whom and when (phiếu cung cấp số liệu).
 *
 * @param agency code of the submitting agency
 * @param locality code of the locality
 * @param officer title of the officer who signs, such as "Phó Giám đốc"; never a person's name
 * @param documentNumber number of the signed document (số hiệu), or empty
 * @param documentDate the day it was signed, null where not stated
 * @param receivedOn the day it was received, null where not stated
 * @param file the file or folder it came in, or empty
 * @param consulted codes of the coordinating agencies that were heard (cơ quan phối hợp)
 * @param note a note, or empty
 * @param status what its figures claim to be
 * @param origin where it stands; in a form, the cell with the day it was handed in, if there is one
 */
public record SubmissionHeader(
    String agency,
    String locality,
    String officer,
    String documentNumber,
    @Nullable LocalDate documentDate,
    @Nullable LocalDate receivedOn,
    String file,
    List<String> consulted,
    String note,
    DataStatus status,
    Origin origin) {
  public SubmissionHeader {
    consulted = List.copyOf(consulted);
  }

  /**
   * The day it counts as handed in (ngày nộp): received, or else signed; null where neither is
   * stated.
   */
  public @Nullable LocalDate handedIn() {
    return receivedOn == null ? documentDate : receivedOn;
  }
}
