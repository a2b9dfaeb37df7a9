package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.chiso.formula.Figure;
import vn.chiso.framework.Node;
import vn.chiso.score.IndicatorValue;
import vn.chiso.score.Reason;
import vn.chiso.score.Value;

/** From one locality's data to the raw value of each indicator, or the reason why there is none. */
final class FormulaStage {
  private final CompiledPack compiled;
  private final StageFacts stageFacts;

  FormulaStage(CompiledPack compiled) {
    this.compiled = compiled;
    this.stageFacts = new StageFacts(compiled);
  }

  /** A value with the rules it was computed by. */
  record Outcome(Value value, List<Firing> firings) {}

  /** One outcome per indicator id. */
  Map<String, Outcome> run(LocalFacts local) {
    Map<String, List<Firing>> given = values(stageFacts.formula(local, false));
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (Node node : compiled.pack().framework().indicatorNodes()) {
      List<Firing> firings = given.getOrDefault(node.id(), List.of());
      outcomes.put(node.id(), new Outcome(outcome(node.id(), firings, local), firings));
    }
    return outcomes;
  }

  /** Which data each indicator is computed from. */
  FormulaIndex index() {
    return compiled.formulas();
  }

  /** Everything that fires for one locality, with the facts matched. */
  List<Firing> trace(LocalFacts local) {
    List<Firing> firings = new ArrayList<>(stageFacts.check(local, true));
    firings.addAll(stageFacts.formula(local, true));
    return firings;
  }

  private Map<String, List<Firing>> values(List<Firing> firings) {
    Map<String, List<Firing>> byIndicator = new HashMap<>();
    for (Firing firing : firings) {
      if (firing.inserted() instanceof IndicatorValue value) {
        Node node = compiled.pack().framework().node(value.indicator()).orElseThrow();
        byIndicator.computeIfAbsent(node.id(), id -> new ArrayList<>()).add(firing);
      }
    }
    return byIndicator;
  }

  private Value outcome(String indicator, List<Firing> firings, LocalFacts local) {
    Set<String> rejected = new TreeSet<>(compiled.formulas().mentioned(indicator));
    rejected.retainAll(local.rejected());
    if (!rejected.isEmpty()) {
      return new Value.Unknown(Reason.REJECTED_BY_CHECK, List.copyOf(rejected));
    }
    if (firings.isEmpty()) {
      return missing(indicator, local);
    }
    Set<Figure> figures = firings.stream().map(FormulaStage::figure).collect(Collectors.toSet());
    if (figures.size() > 1) {
      return new Value.Unknown(
          Reason.CONFLICTING_VALUES,
          firings.stream().map(firing -> firing.rule().name()).sorted().toList());
    }
    Firing firing = firings.get(0);
    if (figure(firing) instanceof Figure.Known known) {
      return new Value.Known(known.value(), firing.rule().name());
    }
    return new Value.Unknown(Reason.ZERO_DENOMINATOR, List.of(firing.rule().name()));
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
        .min(Comparator.comparing(items -> share(absent(items, local), items)))
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

  private static BigDecimal share(Set<String> absent, Set<String> items) {
    return BigDecimal.valueOf(absent.size() / (double) Math.max(1, items.size()));
  }
}
