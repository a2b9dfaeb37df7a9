package vn.chiso.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Origin;

/**
 * One figure as it was submitted (số liệu nộp): what was typed beside what was understood.
 *
 * @param locality code of the locality, as written
 * @param item code of the data item, or code or id of an indicator whose value enters directly
 * @param year the year the figure is about
 * @param typed what was typed
 * @param value what was understood, null where it couldn't be (a finding says why)
 * @param status what the figure claims to be
 * @param agency code of the submitting agency, or empty
 * @param evidence ids of the documents behind it
 * @param note a note, or empty
 * @param origin where it stands
 */
public record Entry(
    String locality,
    String item,
    int year,
    String typed,
    @Nullable BigDecimal value,
    DataStatus status,
    String agency,
    List<String> evidence,
    String note,
    Origin origin) {
  public Entry {
    Objects.requireNonNull(locality, "locality");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(typed, "typed");
    evidence = List.copyOf(evidence);
  }

  /** The same with another number, as it would be typed; null for none. */
  public Entry with(@Nullable BigDecimal number) {
    return new Entry(
        locality,
        item,
        year,
        number == null ? "" : number.toPlainString(),
        number,
        status,
        agency,
        evidence,
        note,
        origin);
  }

  /**
   * The same with other documents behind it.
   *
   * @param documents their ids
   */
  public Entry citing(List<String> documents) {
    return new Entry(locality, item, year, typed, value, status, agency, documents, note, origin);
  }
}
