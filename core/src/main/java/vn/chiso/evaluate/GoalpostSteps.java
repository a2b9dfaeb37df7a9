package vn.chiso.evaluate;

import java.util.List;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Node;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/** Tells which years an indicator's minimum and maximum are of. */
final class GoalpostSteps {
  private static final Messages MESSAGES = Messages.of(GoalpostSteps.class);

  private GoalpostSteps() {}

  /** A step a year: those of the figures they were taken from, or the one they were given for. */
  static List<Derivation> of(Evaluation evaluation, Node node) {
    Goalposts posts = evaluation.goalposts().get(node.id());
    if (posts == null) {
      return List.of();
    }
    if (posts.year() != null) {
      return List.of(step(posts, posts.year(), MESSAGES.text("why.goalposts-stated"), ""));
    }
    return evaluation.goalpostYears().getOrDefault(node.id(), List.of()).stream()
        .map(year -> step(
            posts,
            year.year(),
            MESSAGES.text("why.goalposts-figures", year.figures() + ""),
            String.join("; ", year.sources())))
        .toList();
  }

  private static Derivation step(Goalposts posts, int year, Text statement, String source) {
    return new Derivation(
        Derivation.Kind.REFERENCE,
        "",
        MESSAGES.text("why.year", year + ""),
        statement,
        "",
        source,
        posts.provenance(),
        List.of());
  }
}
