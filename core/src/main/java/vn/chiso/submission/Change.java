package vn.chiso.submission;

/**
 * One thing that differs between two versions of an agency's submission (thay đổi giữa hai bản
 * nộp).
 *
 * @param locality code of the locality
 * @param agency code of the agency
 * @param item code of the data item; of an agency's own figure, the indicator and {@code value} or
 *     {@code score}; of a document {@code evidence} and its id; of the submission as a whole
 *     {@code submission} and what of it, such as {@code submission/officer}; what belongs to a
 *     figure or document follows it, such as {@code population/status}
 * @param year the year the figure is about; 0 where it is no figure of a year
 * @param from what was typed in the older version, empty if it wasn't there
 * @param to what was typed in the newer version, empty if it isn't there
 * @param older id of the older version
 * @param newer id of the newer version
 */
public record Change(
    String locality,
    String agency,
    String item,
    int year,
    String from,
    String to,
    String older,
    String newer) {}
