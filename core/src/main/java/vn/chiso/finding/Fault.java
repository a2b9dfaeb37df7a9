package vn.chiso.finding;

import java.util.List;
import vn.chiso.fact.Datum;

/**
 * What a check rule inserts: these data contradict what the rule's name expects.
 *
 * <p>Severity, words and source come from the rule and its messages, so a consequence says nothing but
 * {@code insert( Fault.in($built, $planned) );}.
 *
 * @param data the data the fault rests on
 */
public record Fault(List<Datum> data) {
  public Fault {
    data = List.copyOf(data);
  }

  /** A fault in these data. */
  public static Fault in(Datum... data) {
    return new Fault(List.of(data));
  }
}
