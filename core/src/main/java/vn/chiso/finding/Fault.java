package vn.chiso.finding;

import java.util.List;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;

/**
 * What a check rule inserts: these data or documents contradict what the rule's name expects.
 *
 * <p>Severity, words and source come from the rule and its messages, so a consequence says nothing
 * but {@code insert( Fault.in($built, $planned) );}.
 *
 * @param data the data the fault rests on
 * @param documents the documents the fault rests on
 * @param missing codes of the data items whose absence is the fault
 */
public record Fault(List<Datum> data, List<Evidence> documents, List<String> missing) {
  public Fault {
    missing = List.copyOf(missing);
    data = List.copyOf(data);
    documents = List.copyOf(documents);
  }

  /** A fault in these data. */
  public static Fault in(Datum... data) {
    return new Fault(List.of(data), List.of(), List.of());
  }

  /** A fault in these documents. */
  public static Fault in(Evidence... documents) {
    return new Fault(List.of(), List.of(documents), List.of());
  }

  /** A fault because these data items weren't submitted. */
  public static Fault missing(String... items) {
    return new Fault(List.of(), List.of(), List.of(items));
  }
}
