package vn.chiso.evaluate;

import java.util.List;
import java.util.Optional;
import vn.chiso.dataset.GivenScore;
import vn.chiso.formula.Arithmetic;
import vn.chiso.formula.MinMax;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/** Takes in the scores that stand in a dataset. */
final class GivenScores {
  private GivenScores() {}

  static void take(
      RulePack pack, List<GivenScore> scores, LocalFacts facts, IntakeFindings findings) {
    MinMax.Scale scale = pack.settings().scale();
    for (GivenScore score : scores) {
      Optional<Node> node = pack.framework().node(score.node());
      if (node.isEmpty()) {
        findings.unknownNode(score);
      } else if (!Arithmetic.fits(score.score())) {
        findings.outOfRange(score);
      } else if (score.score().compareTo(scale.low()) < 0
          || score.score().compareTo(scale.high()) > 0) {
        findings.outsideScale(score, scale);
      } else {
        merge(node.get().id(), score, facts, findings);
      }
    }
  }

  private static void merge(
      String node, GivenScore score, LocalFacts facts, IntakeFindings findings) {
    GivenScore before = facts.givenScores().get(node);
    if (facts.contradictedScores().contains(node)) {
      return;
    }
    if (before == null) {
      facts.givenScores().put(node, score);
    } else if (before.score().compareTo(score.score()) != 0) {
      findings.contradiction(before, score);
      facts.givenScores().remove(node);
      facts.contradictedScores().add(node);
    } else {
      findings.scoreTwice(before, score);
      if (score.use() == GivenScore.Use.STAND_IN) {
        facts.givenScores().put(node, score);
      }
    }
  }
}
