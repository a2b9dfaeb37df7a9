package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.GivenScore;
import vn.chiso.fact.Goalposts;
import vn.chiso.formula.Arithmetic;
import vn.chiso.formula.Means;
import vn.chiso.formula.MinMax;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;
import vn.chiso.score.Mark;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.score.Value;

/**
 * Normalises the values of one locality and aggregates them up the tree. Nothing is rounded here.
 */
final class ScoreStage {
  private final RulePack pack;
  private final Framework framework;
  private final GoalpostStage.Result goalposts;
  private final Marking marking;

  ScoreStage(CompiledPack compiled, GoalpostStage.Result goalposts) {
    this.pack = compiled.pack();
    this.framework = pack.framework();
    this.goalposts = goalposts;
    this.marking = new Marking(compiled);
  }

  /** The score of a node before ranks are known. */
  record Draft(@Nullable Value value, Score score, Provenance provenance, Set<Mark> marks) {}

  /** One draft per node id. */
  Map<String, Draft> run(LocalFacts local, Map<String, FormulaStage.Outcome> outcomes) {
    Map<String, Draft> drafts = new HashMap<>();
    for (Node node : framework.bottomUp()) {
      Draft computed = node.isIndicator()
          ? indicator(node, local, Objects.requireNonNull(outcomes.get(node.id())))
          : aggregate(node, drafts);
      drafts.put(node.id(), standIn(node, computed, local.givenScores().get(node.id())));
    }
    return drafts;
  }

  private Draft indicator(Node node, LocalFacts local, FormulaStage.Outcome outcome) {
    Goalposts posts = goalposts.byIndicator().get(node.id());
    if (!(outcome.value() instanceof Value.Known known)) {
      Value.Unknown unknown = (Value.Unknown) outcome.value();
      Score none = new Score.Unscored(unknown.reason(), unknown.details());
      return new Draft(unknown, none, node.provenance(), marking.structure(node));
    }
    Score score = normalise(node, known.exact(), posts);
    Set<Mark> marks = marking.indicator(node, local, outcome, posts);
    if (score instanceof Score.Scored scored && scored.capping() != MinMax.Capping.NONE) {
      marks.add(Mark.CAPPED);
    }
    if (goalposts.incomplete().contains(node.id())) {
      marks.add(Mark.GOALPOSTS_INCOMPLETE);
    }
    return new Draft(known, score, marking.provenance(node, outcome, posts), marks);
  }

  private Score normalise(Node node, BigDecimal value, @Nullable Goalposts posts) {
    if (posts == null) {
      boolean refused = goalposts.refused().contains(node.id());
      Reason reason = refused ? Reason.REJECTED_GOALPOSTS : Reason.NO_GOALPOSTS;
      return new Score.Unscored(reason, List.of());
    }
    if (posts.minimum().compareTo(posts.maximum()) == 0) {
      return new Score.Unscored(Reason.EQUAL_GOALPOSTS, List.of());
    }
    Indicator indicator = framework.indicator(node.id()).orElseThrow();
    Settings settings = pack.settings();
    MinMax.Points points = MinMax.points(
        value,
        posts.minimum(),
        posts.maximum(),
        indicator.direction(),
        settings.cap(),
        settings.scale());
    return new Score.Scored(points.points(), Score.Basis.NORMALISED, points.capping());
  }

  private Draft aggregate(Node node, Map<String, Draft> drafts) {
    List<Means.Weighted> scored = new ArrayList<>();
    List<String> unscored = new ArrayList<>();
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal covered = BigDecimal.ZERO;
    Set<Mark> marks = marking.structure(node);
    Provenance provenance = node.provenance();
    for (Node child : framework.children(node)) {
      Draft draft = drafts.get(child.id());
      all = all.add(child.weight());
      if (draft != null && draft.score() instanceof Score.Scored score) {
        covered = covered.add(child.weight());
        scored.add(new Means.Weighted(score.exact(), child.weight()));
        marks.addAll(draft.marks());
        provenance = provenance.worse(draft.provenance());
      } else {
        unscored.add(child.reference());
      }
    }
    if (scored.isEmpty()
        || covered.compareTo(all.multiply(node.coverage(), Arithmetic.CONTEXT)) < 0) {
      Score none = new Score.Unscored(Reason.TOO_FEW_CHILDREN, unscored);
      return new Draft(null, none, node.provenance(), marking.structure(node));
    }
    if (!unscored.isEmpty()) {
      marks.add(Mark.PARTLY_COVERED);
    }
    Score mean = switch (node.aggregation()) {
      case ARITHMETIC ->
        new Score.Scored(Means.arithmetic(scored), Score.Basis.AGGREGATED, MinMax.Capping.NONE);
    };
    return new Draft(null, mean, provenance, marks);
  }

  private Draft standIn(Node node, Draft computed, @Nullable GivenScore given) {
    if (given == null
        || given.use() != GivenScore.Use.STAND_IN
        || computed.score() instanceof Score.Scored) {
      return computed;
    }
    Score score = new Score.Scored(given.score(), Score.Basis.GIVEN, MinMax.Capping.NONE);
    Set<Mark> marks = EnumSet.of(Mark.GIVEN_SCORE);
    marking.status(given.status(), marks);
    return new Draft(computed.value(), score, node.provenance(), marks);
  }
}
