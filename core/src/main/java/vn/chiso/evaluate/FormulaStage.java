package vn.chiso.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.fact.Datum;
import vn.chiso.fact.RubricRow;
import vn.chiso.formula.Figure;
import vn.chiso.score.IndicatorValue;
import vn.chiso.score.Reason;
import vn.chiso.score.Value;

/** From one locality's data to the raw value of each indicator, or the reason why there is none. */
final class FormulaStage {
  private final CompiledPack compiled;
  private final Plan plan;

  FormulaStage(CompiledPack compiled, Plan plan) {
    this.compiled = compiled;
    this.plan = plan;
  }

  /** The outcomes of indicators, from what formula rules gave. */
  Outcomes run(
      LocalFacts local, StageRules.Run run, List<Place> indicators, IntakeFindings findings) {
    run.failure()
        .ifPresent(failure -> findings.ruleFailed(failure, local.locality().code()));
    Given given = new Given(plan, run.insertions());
    Outcomes outcomes = Outcomes.none(plan.size());
    for (Place place : indicators) {
      List<Insertion> found = given.values(place);
      Value value = outcome(place, found, local, run.failure().isPresent());
      if (value instanceof Value.Unknown unknown) {
        tell(unknown.reason(), place, local, findings);
      }
      int marks = value instanceof Value.Known ? Marking.data(place, local) : 0;
      outcomes.set(place, new Outcome(value, given.provenance(place), marks));
    }
    return outcomes;
  }

  private void tell(Reason reason, Place place, LocalFacts local, IntakeFindings findings) {
    if (reason == Reason.ZERO_DENOMINATOR) {
      findings.zeroDenominator(place.node(), local.locality().code(), zeros(place, local));
    } else if (reason == Reason.NO_BAND) {
      bandless(place.node().id(), local)
          .ifPresent(row -> findings.noBand(
              place.node(), local.locality().code(), row.origin().file(), local.data(row.items())));
    }
  }

  private Optional<RubricRow> bandless(String indicator, LocalFacts local) {
    return new Bandless(compiled.formulas().rubrics(indicator), local.data()).row();
  }

  private static List<Datum> zeros(Place place, LocalFacts local) {
    return place.items().stream()
        .flatMap(item -> Optional.ofNullable(local.data().get(item)).stream())
        .filter(datum -> datum.value().signum() == 0)
        .toList();
  }

  private Value outcome(Place place, List<Insertion> found, LocalFacts local, boolean failed) {
    if (!local.rejected().isEmpty()) {
      Set<String> rejected = new TreeSet<>(place.items());
      rejected.retainAll(local.rejected());
      if (!rejected.isEmpty()) {
        return new Value.Unknown(Reason.REJECTED_BY_CHECK, List.copyOf(rejected));
      }
    }
    if (found.isEmpty()) {
      return failed
          ? new Value.Unknown(Reason.RULE_FAILED, List.of())
          : missing(place.node().id(), local);
    }
    Figure figure = figure(found.get(0));
    if (found.stream().anyMatch(each -> !figure(each).equals(figure))) {
      return new Value.Unknown(
          Reason.CONFLICTING_VALUES,
          found.stream().map(each -> each.rule().info().name()).sorted().toList());
    }
    String rule = found.get(0).rule().info().name();
    return figure instanceof Figure.Known known
        ? new Value.Known(known.value(), rule)
        : new Value.Unknown(reason(((Figure.Undefined) figure).cause()), List.of(rule));
  }

  /** Why a result has no number, by what its arithmetic lacked. */
  static Reason reason(Figure.Cause cause) {
    return switch (cause) {
      case ZERO_DENOMINATOR -> Reason.ZERO_DENOMINATOR;
      case NO_RUBRIC_LINE -> Reason.RULE_FAILED;
      case TOO_FEW_VALUES -> Reason.TOO_FEW_VALUES;
      case EQUAL_VALUES -> Reason.EQUAL_VALUES;
      case NOT_POSITIVE -> Reason.NOT_POSITIVE;
      case AIM_NOT_BETTER -> Reason.AIM_NOT_BETTER;
      case NO_BAND -> Reason.NO_BAND;
    };
  }

  private static Figure figure(Insertion insertion) {
    return ((IndicatorValue) insertion.fact()).figure();
  }

  private Value missing(String indicator, LocalFacts local) {
    List<FormulaIndex.Way> ways = compiled.formulas().ways(indicator);
    if (ways.isEmpty()) {
      return new Value.Unknown(Reason.MISSING_DATA, List.of(indicator));
    }
    Set<String> missing = ways.stream()
        .map(FormulaIndex.Way::items)
        .min(Comparator.comparingDouble(items -> share(absent(items, local), items)))
        .map(items -> absent(items, local))
        .orElseThrow();
    if (!missing.isEmpty()) {
      return new Value.Unknown(Reason.MISSING_DATA, List.copyOf(missing));
    }
    return bandless(indicator, local)
        .map(row -> new Value.Unknown(Reason.NO_BAND, List.of(row.origin().file())))
        .orElseGet(() -> new Value.Unknown(
            Reason.NO_RULE_APPLIES, ways.stream().map(way -> way.rule().name()).toList()));
  }

  private static Set<String> absent(Set<String> items, LocalFacts local) {
    Set<String> absent = new TreeSet<>(items);
    absent.removeAll(local.data().keySet());
    return absent;
  }

  private static double share(Set<String> absent, Set<String> items) {
    return absent.size() / (double) Math.max(1, items.size());
  }
}
