package vn.chiso.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data item some agency was told to submit (mục số liệu được giao).
 *
 * @param item code of the data item
 * @param indicator id of the indicator it was assigned for
 * @param agencies codes of the lead agencies, any of which may submit it
 * @param deadline the last day, null where unknown
 * @param lacking whether nobody submitted it and the indicator can't be computed without it
 */
public record Expected(
    String item,
    String indicator,
    List<String> agencies,
    @Nullable LocalDate deadline,
    boolean lacking) {
  public Expected {
    agencies = List.copyOf(agencies);
  }

  /** The agency that is asked first. */
  public String agency() {
    return agencies.isEmpty() ? "" : agencies.get(0);
  }
}
