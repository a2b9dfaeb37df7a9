package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.explain.Derivation;
import vn.chiso.finding.Fault;
import vn.chiso.framework.Node;
import vn.chiso.score.ScoreCard;

/** Repeats the rules of one locality with everything recorded, when somebody asks why. */
final class Tracer {
  private final Background background;

  Tracer(Background background) {
    this.background = background;
  }

  List<Firing> firings(String locality) {
    List<Firing> firings =
        new ArrayList<>(background.evaluator().compiled().local().trace(facts(locality)));
    background.across().insertions().stream()
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
    ValueDerivation values = new ValueDerivation(
        evaluation, background.evaluator().compiled().formulas(), facts(code), firings(code));
    return new DerivationBuilder(evaluation, card, values).of(node);
  }

  private LocalFacts facts(String locality) {
    return background.runs().stream()
        .map(LocalRun::local)
        .filter(local -> local.locality().code().equals(locality))
        .findFirst()
        .orElseThrow()
        .facts()
        .get();
  }
}
