package vn.chiso.cli;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import vn.chiso.audit.Audit;
import vn.chiso.audit.LeaveOneOut;
import vn.chiso.audit.RankInterval;
import vn.chiso.audit.RankShift;
import vn.chiso.audit.Run;
import vn.chiso.audit.Sensitivity;
import vn.chiso.audit.SensitivityIndex;
import vn.chiso.audit.Spread;

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
      case INDICATORS -> new StructureCsv(audit.structure(), words).indicators();
      case NODES -> new StructureCsv(audit.structure(), words).nodes();
      case CORRELATIONS -> new StructureCsv(audit.structure(), words).correlations();
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
        "marks",
        "lack");
    for (RankInterval each : audit.uncertainty().intervals()) {
      csv.add(
          each.locality().code(),
          words.say(each.locality().name()),
          Figures.plain(each.rank()),
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
          CsvCells.marks(each.marks()),
          each.ranks().isEmpty() ? "not-scored" : "");
    }
    return csv;
  }

  private static String of(Optional<Spread> spread, ToDoubleFunction<Spread> figure) {
    return spread.map(each -> Figures.plain(figure.applyAsDouble(each))).orElse("");
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
            shift == null ? "" : Figures.plain(shift.before()),
            shift == null ? "" : Figures.plain(shift.after()));
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
