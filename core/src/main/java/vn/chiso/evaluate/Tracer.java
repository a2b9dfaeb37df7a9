package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chiso.explain.Derivation;
import vn.chiso.finding.Fault;
import vn.chiso.framework.Node;
import vn.chiso.score.ScoreCard;

/** Repeats the rules of one locality with everything recorded, when somebody asks why. */
final class Tracer {
  private final FormulaStage formulas;
  private final List<Insertion> crossChecks;
  private final Map<String, LocalFacts> localities = new LinkedHashMap<>();

  Tracer(FormulaStage formulas, List<LocalFacts> localities, List<Insertion> crossChecks) {
    this.formulas = formulas;
    this.crossChecks = crossChecks;
    localities.forEach(local -> this.localities.put(local.locality().code(), local));
  }

  List<Firing> firings(String locality) {
    List<Firing> firings = new ArrayList<>(formulas.trace(facts(locality)));
    crossChecks.stream()
        .filter(insertion -> concerns(insertion, locality))
        .map(insertion -> new Firing(insertion.rule().info(), Map.of(), insertion.fact()))
        .forEach(firings::add);
    return firings;
  }

  private static boolean concerns(Insertion insertion, String locality) {
    return insertion.fact() instanceof Fault fault
        && (fault.data().stream().anyMatch(datum -> datum.locality().equals(locality))
            || fault.documents().stream().anyMatch(each -> each.locality().equals(locality)));
  }

  Derivation explain(Evaluation evaluation, ScoreCard card, Node node) {
    String code = card.locality().code();
    ValueDerivation values =
        new ValueDerivation(evaluation, formulas.index(), facts(code), firings(code));
    return new DerivationBuilder(evaluation, card, values).of(node);
  }

  private LocalFacts facts(String locality) {
    return Objects.requireNonNull(localities.get(locality), locality);
  }
}
