package vn.chiso.finding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Origin;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.Published;
import vn.chiso.fact.Report;
import vn.chiso.fact.SubmissionHeader;

/**
 * What a check rule inserts: these data or documents contradict what the rule's name expects.
 *
 * <p>Severity, words and source come from the rule and its messages, so a consequence says nothing
 * but {@code insert( Fault.in($built, $planned) );}. What a message shows beside the data is given
 * by name: {@code Fault.in($submission).with("days", …)}.
 *
 * @param data the data the fault rests on
 * @param documents the documents the fault rests on
 * @param missing codes of the data items whose absence is the fault
 * @param context what else it is about
 */
public record Fault(
    List<Datum> data, List<Evidence> documents, List<String> missing, Context context) {
  /** What a message may show beside data, by the names of its placeholders. */
  public static final Set<String> DETAILS = Set.of(
      "agencies",
      "agency",
      "corrected",
      "date",
      "days",
      "deadline",
      "factor",
      "median",
      "number",
      "officer",
      "others",
      "ours",
      "previous",
      "rank",
      "rank-2",
      "score",
      "score-2",
      "sources",
      "theirs",
      "typed-unit",
      "year");

  public Fault {
    missing = List.copyOf(missing);
    data = List.copyOf(data);
    documents = List.copyOf(documents);
  }

  /**
   * What a fault is about beside data and documents.
   *
   * @param localities codes of the localities, where neither data nor documents tell
   * @param indicator code or id of the indicator, where the rule doesn't tell; or empty
   * @param agency code of the agency that has to act, where the data don't tell; or empty
   * @param origins where else it stands in the dataset
   * @param details what the message shows, by name
   */
  public record Context(
      List<String> localities,
      String indicator,
      String agency,
      List<Origin> origins,
      Map<String, Object> details) {
    private static final Context NONE = new Context(List.of(), "", "", List.of(), Map.of());

    public Context {
      localities = List.copyOf(localities);
      origins = List.copyOf(origins);
      details = Map.copyOf(details);
    }
  }

  /** A fault in these data. */
  public static Fault in(Datum... data) {
    return new Fault(List.of(data), List.of(), List.of(), Context.NONE);
  }

  /** A fault in these documents. */
  public static Fault in(Evidence... documents) {
    return new Fault(List.of(), List.of(documents), List.of(), Context.NONE);
  }

  /** A fault in figures as they were submitted. */
  public static Fault in(Report... reports) {
    return in(Stream.of(reports).map(Report::datum).toArray(Datum[]::new));
  }

  /** A fault in what an agency handed in, or when. */
  public static Fault in(SubmissionHeader submission) {
    return none(List.of(submission.locality()), List.of(submission.origin()))
        .by(submission.agency());
  }

  /** A fault in what an agency computed by itself. */
  public static Fault in(OwnFigure own) {
    return none(List.of(own.locality()), List.of(own.origin()))
        .by(own.agency())
        .about(own.indicator());
  }

  /** A fault in published scores. */
  public static Fault in(Published... scores) {
    List<Published> all = List.of(scores);
    Fault fault = none(
        all.stream().map(Published::locality).distinct().toList(),
        all.stream().map(Published::origin).toList());
    return all.isEmpty() ? fault : fault.about(all.get(0).node());
  }

  /** A fault because these data items weren't submitted. */
  public static Fault missing(String... items) {
    return new Fault(List.of(), List.of(), List.of(items), Context.NONE);
  }

  /** A fault of an agency that did nothing. */
  public static Fault of(String agency) {
    return none(List.of(), List.of()).by(agency);
  }

  private static Fault none(List<String> localities, List<Origin> origins) {
    return new Fault(
        List.of(), List.of(), List.of(), new Context(localities, "", "", origins, Map.of()));
  }

  /** The same fault, which that agency has to mend. */
  public Fault by(String agency) {
    return with(new Context(
        context.localities(), context.indicator(), agency, context.origins(), context.details()));
  }

  /** The same fault, about that indicator. */
  public Fault about(String indicator) {
    return with(new Context(
        context.localities(), indicator, context.agency(), context.origins(), context.details()));
  }

  /**
   * The same fault with something its message shows.
   *
   * @param name one of {@link #DETAILS}
   * @param detail a number, a day, a text, an agency's code or a figure, or a list of them; null
   *     for nothing
   */
  public Fault with(String name, @Nullable Object detail) {
    if (detail == null) {
      return this;
    }
    Map<String, Object> details = new TreeMap<>(context.details());
    details.put(name, detail);
    return with(new Context(
        context.localities(), context.indicator(), context.agency(), context.origins(), details));
  }

  private Fault with(Context other) {
    return new Fault(data, documents, missing, other);
  }
}
