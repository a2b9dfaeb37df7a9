package vn.chiso.framework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for an indicator, or for a part or data item of it.
 *
 * @param locality code of the locality the assignment holds for, empty for all
 * @param indicator id of the indicator
 * @param part the part, such as {@code (1)}; empty for the whole indicator
 * @param title the official title of the part in Vietnamese, or empty
 * @param items codes of the data items it covers; empty for all of the indicator's
 * @param lead codes of the lead agencies (cơ quan chủ trì), at least one
 * @param coordinating codes of the coordinating agencies (cơ quan phối hợp)
 * @param deadline the last day, null where unknown
 * @param provenance how well it is founded
 * @param source where it stands
 */
public record Assignment(
    String locality,
    String indicator,
    String part,
    String title,
    List<String> items,
    List<String> lead,
    List<String> coordinating,
    @Nullable LocalDate deadline,
    Provenance provenance,
    String source) {
  public Assignment {
    items = List.copyOf(items);
    lead = List.copyOf(lead);
    coordinating = List.copyOf(coordinating);
  }

  /** Whether it holds for a locality: for that one alone, or for all. */
  public boolean holdsFor(String code) {
    return locality.isEmpty() || locality.equals(code);
  }
}
