package vn.chiso.dataset;

import java.time.LocalDate;
import vn.chiso.fact.Origin;

/**
 * A named officer's decision to use data in spite of a check (chấp nhận có lý do).
 *
 * @param locality code of the locality
 * @param check id of the check
 * @param item code of the data item it holds for, empty for all the check rests on
 * @param by who decided: the officer's title and agency
 * @param date when
 * @param reason why
 * @param origin where it stands in the dataset
 */
public record Acceptance(
    String locality,
    String check,
    String item,
    String by,
    LocalDate date,
    String reason,
    Origin origin) {

  /** Who accepted it, when and why, in a line. */
  public String words() {
    return by + ", " + date + ": " + reason;
  }
}
