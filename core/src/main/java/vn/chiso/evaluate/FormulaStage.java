package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Datum;
import vn.chiso.formula.Figure;
import vn.chiso.framework.Node;
import vn.chiso.score.IndicatorValue;
import vn.chiso.score.PartValue;
import vn.chiso.score.Reason;
import vn.chiso.score.Value;

/** From one locality's data to the raw value of each indicator, or the reason why there is none. */
final class FormulaStage {
  private final CompiledPack compiled;

  FormulaStage(CompiledPack compiled) {
    this.compiled = compiled;
  }

  /**
   * A value and what it was computed by.
   *
   * @param value the value, or why there is none
   * @param firings the rules that gave it, those of its parts included
   */
  record Outcome(Value value, List<Firing> firings) {}

  /** One outcome per indicator id. */
  Map<String, Outcome> run(LocalFacts local, IntakeFindings findings) {
    StageRules.Run run = compiled.stageFacts().formula(local, false);
    run.failure()
        .ifPresent(failure -> findings.ruleFailed(failure, local.locality().code()));
    Map<String, List<Firing>> values = new HashMap<>();
    Map<String, List<Firing>> parts = new HashMap<>();
    for (Firing firing : run.firings()) {
      if (firing.inserted() instanceof IndicatorValue value) {
        add(values, value.indicator(), firing);
      } else if (firing.inserted() instanceof PartValue part) {
        add(parts, part.indicator(), firing);
      }
    }
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (Node node : compiled.pack().framework().indicatorNodes()) {
      List<Firing> firings = values.getOrDefault(node.id(), List.of());
      Value value = outcome(node.id(), firings, local, run.failure().isPresent());
      if (value instanceof Value.Unknown unknown && unknown.reason() == Reason.ZERO_DENOMINATOR) {
        findings.zeroDenominator(node, zeros(node, local));
      }
      outcomes.put(node.id(), new Outcome(value, withParts(firings, parts.get(node.id()))));
    }
    return outcomes;
  }

  private List<Datum> zeros(Node node, LocalFacts local) {
    return compiled.formulas().mentioned(node.id()).stream()
        .flatMap(item -> Optional.ofNullable(local.data().get(item)).stream())
        .filter(datum -> datum.value().signum() == 0)
        .toList();
  }

  private void add(Map<String, List<Firing>> byIndicator, String reference, Firing firing) {
    Node node = compiled.pack().framework().node(reference).orElseThrow();
    byIndicator.computeIfAbsent(node.id(), id -> new ArrayList<>()).add(firing);
  }

  private static List<Firing> withParts(List<Firing> firings, @Nullable List<Firing> parts) {
    if (parts == null || firings.stream().noneMatch(FormulaStage::readsParts)) {
      return firings;
    }
    return Stream.concat(firings.stream(), parts.stream()).toList();
  }

  private static boolean readsParts(Firing firing) {
    return firing.rule().patterns().stream()
        .anyMatch(pattern -> pattern.type().equals("PartValue"));
  }

  /** Which data each indicator is computed from. */
  FormulaIndex index() {
    return compiled.formulas();
  }

  /** Everything that fires for one locality, with the facts matched. */
  List<Firing> trace(LocalFacts local) {
    List<Firing> firings =
        new ArrayList<>(compiled.stageFacts().check(local, true).firings());
    firings.addAll(compiled.stageFacts().formula(local, true).firings());
    return firings;
  }

  private Value outcome(String indicator, List<Firing> firings, LocalFacts local, boolean failed) {
    Set<String> rejected = new TreeSet<>(compiled.formulas().mentioned(indicator));
    rejected.retainAll(local.rejected());
    if (!rejected.isEmpty()) {
      return new Value.Unknown(Reason.REJECTED_BY_CHECK, List.copyOf(rejected));
    }
    if (firings.isEmpty()) {
      return failed ? new Value.Unknown(Reason.RULE_FAILED, List.of()) : missing(indicator, local);
    }
    Set<Figure> figures = firings.stream().map(FormulaStage::figure).collect(Collectors.toSet());
    if (figures.size() > 1) {
      return new Value.Unknown(
          Reason.CONFLICTING_VALUES,
          firings.stream().map(firing -> firing.rule().name()).sorted().toList());
    }
    Firing firing = firings.get(0);
    List<String> rule = List.of(firing.rule().name());
    Figure figure = figure(firing);
    return figure instanceof Figure.Known known
        ? new Value.Known(known.value(), firing.rule().name())
        : new Value.Unknown(reason(((Figure.Undefined) figure).cause()), rule);
  }

  private static Reason reason(Figure.Cause cause) {
    return switch (cause) {
      case ZERO_DENOMINATOR -> Reason.ZERO_DENOMINATOR;
      case NO_RUBRIC_LINE -> Reason.RULE_FAILED;
    };
  }

  private static Figure figure(Firing firing) {
    return ((IndicatorValue) firing.inserted()).figure();
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
    return missing.isEmpty()
        ? new Value.Unknown(
            Reason.NO_RULE_APPLIES, ways.stream().map(way -> way.rule().name()).toList())
        : new Value.Unknown(Reason.MISSING_DATA, List.copyOf(missing));
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
