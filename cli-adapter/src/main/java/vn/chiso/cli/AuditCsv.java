package vn.chiso.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.chiso.audit.Audit;
import vn.chiso.audit.Components;
import vn.chiso.audit.Consistency;
import vn.chiso.audit.Correlation;
import vn.chiso.audit.IndicatorShape;
import vn.chiso.audit.LeaveOneOut;
import vn.chiso.audit.RankInterval;
import vn.chiso.audit.RankShift;
import vn.chiso.audit.Run;
import vn.chiso.audit.Sensitivity;
import vn.chiso.audit.SensitivityIndex;
import vn.chiso.audit.Spread;
import vn.chiso.framework.Node;

/** Each part of an audit as a flat table. Where there is no number the reason stands beside. */
final class AuditCsv {
  private final Audit audit;
  private final Words words;

  AuditCsv(Audit audit, Words words) {
    this.audit = audit;
    this.words = words;
  }

  /** The tables there are. */
  enum Table {
    RANKS,
    INDICATORS,
    NODES,
    CORRELATIONS,
    OMISSIONS,
    SENSITIVITY,
    RUNS
  }

  Csv of(Table table) {
    return switch (table) {
      case RANKS -> ranks();
      case INDICATORS -> indicators();
      case NODES -> nodes();
      case CORRELATIONS -> correlations();
      case OMISSIONS -> omissions();
      case SENSITIVITY -> sensitivity();
      case RUNS -> runs();
    };
  }

  private Csv ranks() {
    Csv csv = new Csv(
        "locality",
        "locality_name",
        "rank",
        "ranked_runs",
        "rank_low",
        "rank_median",
        "rank_high",
        "rank_least",
        "rank_greatest",
        "rank_mean",
        "top_share",
        "score_low",
        "score_median",
        "score_high",
        "lack");
    for (RankInterval each : audit.uncertainty().intervals()) {
      csv.add(
          each.locality().code(),
          words.say(each.locality().name()),
          each.rank().isPresent() ? Integer.toString(each.rank().getAsInt()) : "",
          Integer.toString(each.rankedRuns()),
          of(each.ranks(), Spread::low),
          of(each.ranks(), Spread::median),
          of(each.ranks(), Spread::high),
          of(each.ranks(), Spread::least),
          of(each.ranks(), Spread::greatest),
          of(each.ranks(), Spread::mean),
          Figures.plain(each.topShare()),
          of(each.scores(), Spread::low),
          of(each.scores(), Spread::median),
          of(each.scores(), Spread::high),
          each.ranks().isEmpty() ? "not-scored" : "");
    }
    return csv;
  }

  private static String of(Optional<Spread> spread, ToDoubleFunction<Spread> figure) {
    return spread.map(each -> Figures.plain(figure.applyAsDouble(each))).orElse("");
  }

  private Csv indicators() {
    Csv csv = new Csv(
        "node",
        "code",
        "name",
        "values",
        "scored",
        "missing",
        "skewness",
        "kurtosis",
        "outliers",
        "nominal_weight",
        "importance",
        "lack");
    for (IndicatorShape each : audit.structure().indicators()) {
      csv.add(
          each.node().id(),
          each.node().code(),
          words.say(each.node().name()),
          Integer.toString(each.values()),
          Integer.toString(each.scored()),
          each.missing().entrySet().stream()
              .map(entry -> entry.getKey().tag() + " " + entry.getValue())
              .sorted()
              .collect(Collectors.joining("; ")),
          Figures.plain(each.skewness()),
          Figures.plain(each.kurtosis()),
          Boolean.toString(each.hasOutliers()),
          Figures.plain(each.nominalWeight()),
          Figures.plain(each.importance()),
          Figures.lack(each.importance()));
    }
    return csv;
  }

  private Csv nodes() {
    Csv csv = new Csv(
        "node",
        "code",
        "name",
        "parts",
        "left_out",
        "localities",
        "alpha",
        "lack",
        "component",
        "eigenvalue",
        "share",
        "loadings");
    for (Consistency each : audit.structure().consistencies()) {
      List<Components.Component> components =
          each.components().map(Components::components).orElse(List.of());
      for (int i = 0; i < Math.max(1, components.size()); i++) {
        Components.Component component = components.isEmpty() ? null : components.get(i);
        csv.add(
            each.node().id(),
            each.node().code(),
            words.say(each.node().name()),
            each.parts().stream().map(Node::id).collect(Collectors.joining("; ")),
            each.leftOut().stream()
                .map(part -> part.node().id() + " " + part.lack().tag())
                .collect(Collectors.joining("; ")),
            Integer.toString(each.localities()),
            Figures.plain(each.alpha()),
            Figures.lack(each.alpha()),
            component == null ? "" : Integer.toString(i + 1),
            component == null ? "" : Figures.plain(component.eigenvalue()),
            component == null ? "" : Figures.plain(component.share()),
            component == null
                ? ""
                : component.loadings().stream()
                    .map(Figures::plain)
                    .collect(Collectors.joining("; ")));
      }
    }
    return csv;
  }

  private Csv correlations() {
    Csv csv = new Csv("one", "other", "relation", "correlation", "localities", "flag", "lack");
    for (Correlation each : audit.structure().correlations()) {
      csv.add(
          each.one().id(),
          each.other().id(),
          each.relation().tag(),
          Figures.plain(each.value()),
          Integer.toString(each.localities()),
          each.flag().map(flag -> flag.tag()).orElse(""),
          Figures.lack(each.value()));
    }
    return csv;
  }

  private Csv omissions() {
    Csv csv = new Csv(
        "node",
        "code",
        "name",
        "mean_shift",
        "greatest_shift",
        "rank_correlation",
        "lack",
        "locality",
        "rank_before",
        "rank_after");
    for (LeaveOneOut each : audit.leaveOneOut()) {
      for (int i = 0; i < Math.max(1, each.shifts().size()); i++) {
        RankShift shift = each.shifts().isEmpty() ? null : each.shifts().get(i);
        csv.add(
            each.node().id(),
            each.node().code(),
            words.say(each.node().name()),
            Figures.plain(each.meanShift()),
            Figures.plain(each.greatestShift()),
            Figures.plain(each.rankCorrelation()),
            Figures.lack(each.meanShift()),
            shift == null ? "" : shift.locality().code(),
            shift == null ? "" : Integer.toString(shift.before()),
            shift == null || shift.after().isEmpty()
                ? ""
                : Integer.toString(shift.after().getAsInt()));
      }
    }
    return csv;
  }

  private Csv sensitivity() {
    Csv csv = new Csv(
        "locality",
        "factor",
        "first",
        "first_low",
        "first_high",
        "total",
        "total_low",
        "total_high",
        "lack");
    audit.sensitivity().meanShift().forEach(each -> add(csv, "", each));
    for (Sensitivity.OfLocality locality : audit.sensitivity().localities()) {
      locality.indices().forEach(each -> add(csv, locality.locality().code(), each));
    }
    return csv;
  }

  private static void add(Csv csv, String locality, SensitivityIndex index) {
    csv.add(
        locality,
        index.factor().tag(),
        Figures.plain(index.first().value()),
        Figures.plain(index.first().low()),
        Figures.plain(index.first().high()),
        Figures.plain(index.total().value()),
        Figures.plain(index.total().low()),
        Figures.plain(index.total().high()),
        Figures.lack(index.first().value()));
  }

  private Csv runs() {
    Csv csv =
        new Csv("run", "normalisation", "aggregation", "treatment", "weights_seed", "data_seed");
    for (Run run : audit.uncertainty().runs()) {
      csv.add(
          Integer.toString(run.number()),
          run.normalising().tag(),
          run.aggregating().tag(),
          run.treating().tag(),
          run.weightsSeed().isPresent() ? Long.toString(run.weightsSeed().getAsLong()) : "",
          run.dataSeed().isPresent() ? Long.toString(run.dataSeed().getAsLong()) : "");
    }
    return csv;
  }
}
