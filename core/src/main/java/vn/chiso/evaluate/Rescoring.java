package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.dataset.Dataset;
import vn.chiso.fact.Goalposts;
import vn.chiso.finding.Finding;

/**
 * Scores and ranks with other goalposts and weights, from the values there are: no rule runs, and
 * only nodes above what changed are scored again.
 */
final class Rescoring {
  private static final Workers ALONE = Workers.of(EvaluationOptions.DEFAULT.sequential());

  private final Evaluation before;
  private final Background background;
  private final DroolsEvaluator evaluator;
  private final Dataset original;
  private final List<Checked> localities;

  /** @param scenario its goalposts and weights count, its figures don't */
  Rescoring(Evaluation before, Background background, Scenario scenario) {
    this.before = before;
    this.background = background;
    Map<String, BigDecimal> weights = scenario.weights();
    this.evaluator =
        weights.isEmpty() ? background.evaluator() : background.evaluator().weighing(weights);
    this.original = with(background.original(), scenario.goalposts());
    this.localities = background.runs().stream().map(LocalRun::local).toList();
  }

  /** The dataset with goalposts in place of those of the same indicators, by whichever name. */
  private Dataset with(Dataset dataset, List<Goalposts> goalposts) {
    Set<String> replaced =
        goalposts.stream().map(posts -> id(posts.indicator())).collect(Collectors.toSet());
    return replaced.isEmpty()
        ? dataset
        : dataset.replacingGoalposts(indicator -> replaced.contains(id(indicator)), goalposts);
  }

  private String id(String indicator) {
    Place place = background.evaluator().plan().place(indicator);
    return place == null ? indicator : place.node().id();
  }

  /** The evaluation with the scenario's goalposts and weights. */
  Evaluation evaluation() {
    if (!original.scores().isEmpty() || evaluator.plan().isJoint()) {
      // What is said of given scores rests on those computed; estimates rest on other localities.
      Dataset dataset = background.changes() == null
          ? original
          : background.changes().in(original, evaluator.intake());
      return evaluator.evaluate(dataset, background.options());
    }
    SetFindings gone = findings();
    goalposts(background.evaluator().plan(), background.original(), gone);
    SetFindings found = findings();
    GoalpostStage.Result goalposts = goalposts(evaluator.plan(), original, found);
    boolean[] changed = evaluator.plan().withAncestors(changed(goalposts));
    List<LocalRun> runs = runs(goalposts, changed);
    RankTable ranks = ranks(runs, changed);
    return new Evaluation(
        evaluator.pack(),
        before.dataset(),
        FindingOrder.replace(before.findings(), resolved(gone), resolved(found)),
        goalposts,
        Map.of(),
        Cards.of(evaluator.plan(), runs, ranks, true),
        new Background(
            evaluator,
            background.options(),
            original,
            background.changes(),
            runs,
            background.across(),
            goalposts,
            ranks));
  }

  private SetFindings findings() {
    return new SetFindings(evaluator.pack(), new Hints());
  }

  private GoalpostStage.Result goalposts(Plan plan, Dataset dataset, SetFindings findings) {
    EarlierFigures earlier = new EarlierFigures(plan, dataset.previous());
    return new GoalpostStage(plan, dataset, earlier, findings)
        .run(new Among(plan, localities, ALONE));
  }

  /** The indicators with other goalposts, and the parents of nodes with another weight. */
  private Set<Place> changed(GoalpostStage.Result goalposts) {
    Plan old = background.evaluator().plan();
    Set<Place> changed = new LinkedHashSet<>();
    for (Place place : evaluator.plan().places()) {
      Place was = old.places().get(place.position());
      boolean weighed = place.children().stream()
          .anyMatch(
              child -> !child.node().equals(old.places().get(child.position()).node()));
      if (weighed || !goalposts.of(place).equals(background.goalposts().of(was))) {
        changed.add(place);
      }
    }
    return changed;
  }

  private List<LocalRun> runs(GoalpostStage.Result goalposts, boolean[] changed) {
    ScoreStage scores = new ScoreStage(evaluator.plan(), goalposts);
    return background.runs().stream()
        .map(run -> scores.again(run.local(), run.drafts(), changed))
        .toList();
  }

  private RankTable ranks(List<LocalRun> runs, boolean[] changed) {
    RankTable ranks = background.ranks().copy();
    RankStage stage = new RankStage(evaluator.pack());
    for (int node = 0; node < changed.length; node++) {
      if (changed[node]) {
        stage.rank(node, runs, ranks);
      }
    }
    return ranks;
  }

  private List<Finding> resolved(SetFindings findings) {
    return findings.found().stream()
        .map(finding -> FindingReferences.resolve(evaluator.pack(), finding))
        .toList();
  }
}
