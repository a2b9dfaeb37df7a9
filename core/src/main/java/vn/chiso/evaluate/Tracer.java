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
  private final List<Firing> crossChecks;
  private final Map<String, LocalFacts> localities = new LinkedHashMap<>();

  Tracer(FormulaStage formulas, List<LocalFacts> localities, List<Firing> crossChecks) {
    this.formulas = formulas;
    this.crossChecks = crossChecks;
    localities.forEach(local -> this.localities.put(local.locality().code(), local));
  }

  List<Firing> firings(String locality) {
    List<Firing> firings = new ArrayList<>(formulas.trace(facts(locality)));
    crossChecks.stream().filter(firing -> concerns(firing, locality)).forEach(firings::add);
    return firings;
  }

  private static boolean concerns(Firing firing, String locality) {
    return firing.inserted() instanceof Fault fault
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
