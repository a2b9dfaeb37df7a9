package vn.chiso.evaluate;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Computed;
import vn.chiso.fact.Conflict;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.Period;
import vn.chiso.fact.Plausible;
import vn.chiso.fact.Prior;
import vn.chiso.fact.Published;
import vn.chiso.fact.Report;
import vn.chiso.fact.Series;
import vn.chiso.fact.Sheet;
import vn.chiso.fact.Size;
import vn.chiso.fact.Spread;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.formula.Distribution;
import vn.chiso.formula.Figure;
import vn.chiso.formula.MissingValues;
import vn.chiso.formula.Ratio;
import vn.chiso.framework.Node;
import vn.chiso.pack.Manifest;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;

/** What review rules get to see, as far as one of them names its type. */
final class ReviewFacts {
  /** Two values have neither a middle nor a distance from it. */
  private static final int LEAST_FOR_A_SHAPE = 3;

  private final Evaluation evaluation;
  private final Plan plan;
  private final Intake intake;
  private final RuleFacts named;
  private final Dataset dataset;
  private final Map<String, List<Entry>> entries;
  private final Map<String, List<SubmissionHeader>> submissions;
  private final Map<String, List<OwnFigure>> own;
  private final Map<String, List<EarlierFigure>> previous;
  private final Supplier<List<Spread>> spreads;

  ReviewFacts(Evaluation evaluation, Background background) {
    this.evaluation = evaluation;
    this.plan = background.evaluator().plan();
    this.intake = background.evaluator().intake();
    this.named = background.evaluator().compiled().reviews().local().facts();
    this.dataset = background.dataset();
    this.entries = dataset.entries().stream().collect(groupingBy(Entry::locality));
    this.submissions =
        dataset.submissions().stream().collect(groupingBy(SubmissionHeader::locality));
    this.own = dataset.own().stream().collect(groupingBy(OwnFigure::locality));
    this.previous = new EarlierFigures(plan, dataset.previous())
        .usable()
        .collect(groupingBy(EarlierFigure::locality));
    this.spreads = new Once<>(this::spreads);
  }

  /** The facts about one locality. */
  List<Object> of(Checked checked) {
    LocalFacts local = checked.facts().get();
    String code = local.locality().code();
    Duties duties = new Duties(plan, checked, dataset.header().deadline());
    List<Object> facts = new ArrayList<>(named.of(local, local.data().values()));
    add(facts, "Assignment", () -> Duties.of(plan, code));
    add(facts, "Computed", () -> computed(code).stream());
    add(facts, "Conflict", () -> conflicts(reports(local, duties)));
    add(facts, "Expected", () -> duties.expected().stream());
    add(facts, "LeadAgency", () -> duties.leads().stream());
    add(facts, "OwnFigure", () -> own.getOrDefault(code, List.of()).stream().map(this::byId));
    add(facts, "Period", () -> Stream.of(period()));
    add(facts, "Plausible", () -> plan.pack().plausible().stream());
    add(facts, "Prior", () -> priors(code).stream());
    add(facts, "Published", () -> published(checked).stream());
    add(facts, "Report", () -> reports(local, duties).stream());
    add(facts, "Series", () -> series(code));
    add(facts, "Sheet", () -> sheets(local));
    add(facts, "Size", () -> sizes(local));
    add(facts, "Spread", () -> spreads.get().stream());
    add(facts, "SubmissionHeader", () -> submissions.getOrDefault(code, List.of()).stream());
    return facts;
  }

  private void add(List<Object> facts, String type, Supplier<Stream<?>> some) {
    if (named.names(type)) {
      some.get().forEach(facts::add);
    }
  }

  private Period period() {
    Manifest manifest = plan.pack().manifest();
    Manifest.Deadline deadline = manifest.deadline();
    return new Period(
        LocalDate.of(manifest.dataYear(), 1, 1), deadline == null ? null : deadline.date());
  }

  private List<Computed> computed(String code) {
    List<Computed> computed = new ArrayList<>();
    ScoreCard card = evaluation.scoreCard(code).orElseThrow();
    for (Place place : plan.indicators()) {
      Optional<NodeResult> result = card.result(place.node().id());
      if (result.isPresent()
          && result.get().value() instanceof Value.Known known
          && evaluation.imputed(code, place.node().id()).isEmpty()) {
        computed.add(new Computed(place.node().id(), known.exact(), result.get().published()));
      }
    }
    return computed;
  }

  private List<Spread> spreads() {
    Map<String, List<BigDecimal>> values = new LinkedHashMap<>();
    for (ScoreCard card : evaluation.scoreCards()) {
      for (Computed each : computed(card.locality().code())) {
        values.computeIfAbsent(each.indicator(), id -> new ArrayList<>()).add(each.value());
      }
    }
    List<Spread> found = new ArrayList<>();
    values.forEach((indicator, all) -> {
      if (all.size() >= LEAST_FOR_A_SHAPE) {
        found.add(new Spread(indicator, all.size(), Distribution.of(all)));
      }
    });
    return found;
  }

  private OwnFigure byId(OwnFigure figure) {
    Optional<Node> node = plan.pack().framework().node(figure.indicator());
    return new OwnFigure(
        figure.locality(),
        node.map(Node::id).orElse(figure.indicator()),
        figure.agency(),
        figure.kind(),
        figure.typed(),
        figure.value(),
        figure.note(),
        figure.origin());
  }

  private List<Prior> priors(String code) {
    int year = plan.pack().manifest().dataYear();
    return previous.getOrDefault(code, List.of()).stream()
        .map(each -> new Prior(
            intake.item(each.item()), each.year(), year - each.year(), each.value(), each.origin()))
        .toList();
  }

  private Stream<Series> series(String code) {
    Map<String, List<BigDecimal>> values = new HashMap<>();
    priors(code)
        .forEach(prior ->
            values.computeIfAbsent(prior.item(), item -> new ArrayList<>()).add(prior.value()));
    return values.entrySet().stream()
        .filter(each -> each.getValue().size() >= LEAST_FOR_A_SHAPE)
        .sorted(Map.Entry.comparingByKey())
        .map(each -> Series.of(each.getKey(), each.getValue()));
  }

  static List<Published> published(Checked local) {
    List<Published> published = new ArrayList<>();
    local
        .givenScores()
        .forEach((node, given) -> published.add(new Published(
            given.locality(), node, given.score(), given.rank(), given.source(), given.origin())));
    return published;
  }

  private List<Report> reports(LocalFacts local, Duties duties) {
    Map<String, String> documents = new HashMap<>();
    local.evidence().forEach(each -> documents.put(each.id(), identity(each)));
    return entries.getOrDefault(local.locality().code(), List.of()).stream()
        .flatMap(entry -> intake.submitted(entry).stream())
        .map(datum -> new Report(
            datum.item(),
            datum.agency(),
            datum.value(),
            duties.role(datum.item(), datum.agency()),
            datum.evidence().stream()
                .map(id -> documents.getOrDefault(id, id))
                .collect(Collectors.toSet()),
            datum))
        .toList();
  }

  private static String identity(Evidence document) {
    return document.documentNumber().isEmpty()
        ? document.id()
        : String.join(
            "|",
            document.documentNumber(),
            String.valueOf(document.date()),
            document.authority(),
            document.title());
  }

  private static Stream<Conflict> conflicts(List<Report> reports) {
    Map<String, List<Report>> byItem =
        reports.stream().collect(groupingBy(Report::item, TreeMap::new, Collectors.toList()));
    return byItem.entrySet().stream()
        .filter(each -> each.getValue().stream().map(Report::value).distinct().count() > 1)
        .map(each -> new Conflict(each.getKey(), each.getValue()));
  }

  private static Stream<Sheet> sheets(LocalFacts local) {
    return local.data().isEmpty()
        ? Stream.empty()
        : Stream.of(MissingValues.values()).map(each -> Sheet.of(each, local.data()));
  }

  private Stream<Size> sizes(LocalFacts local) {
    return plan.pack().plausible().stream().flatMap(range -> size(range, local).stream());
  }

  private static Optional<Size> size(Plausible range, LocalFacts local) {
    Datum datum = local.data().get(range.item());
    Datum base = range.per().isEmpty() ? null : local.data().get(range.per());
    if (datum == null || (base == null && !range.per().isEmpty())) {
      return Optional.empty();
    }
    return number(datum, base)
        .map(number -> new Size(
            range.item(),
            range.per(),
            datum,
            base,
            number,
            range.limits().admit(number),
            range.slip(number)));
  }

  private static Optional<BigDecimal> number(Datum datum, @Nullable Datum base) {
    if (base == null) {
      return Optional.of(datum.value());
    }
    return Ratio.of(datum, base) instanceof Figure.Known known
        ? Optional.of(known.value())
        : Optional.empty();
  }
}
