package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.Settings;
import vn.chiso.score.NodeResult;

/**
 * Evaluates again what one changed figure reaches, and nothing else: the rules that mention its
 * item, the indicators computed from it, the nodes above them, the ranks in those.
 */
final class WhatIf {
  private final Evaluation before;
  private final Background background;
  private final DroolsEvaluator evaluator;
  private final Plan plan;

  WhatIf(Evaluation before, Background background) {
    this.before = before;
    this.background = background;
    this.evaluator = background.evaluator();
    this.plan = evaluator.plan();
  }

  /** The evaluation with the entry; empty if it can't be told how far it reaches. */
  Optional<Evaluation> quickly(Entry entry) {
    int place = place(entry.locality());
    if (place < 0 || plan.isJoint() || !isPlain(background.original())) {
      return Optional.empty();
    }
    Checked local = background.runs().get(place).local();
    LocalChange.Result change = change(entry, local)
        .orElseGet(() -> new LocalAgain(evaluator, background, local).run(entry));
    return Optional.of(evaluation(entry, place, change));
  }

  /** What the figure changes in its locality; empty if it can't be told how far it reaches. */
  private Optional<LocalChange.Result> change(Entry entry, Checked local) {
    String item = evaluator.intake().item(entry.item());
    return background.original().findings().stream()
            .anyMatch(each -> evaluator.intake().isAbout(each, item))
        ? Optional.empty()
        : evaluator
            .intake()
            .datum(entry, local.facts().get())
            .flatMap(datum -> new LocalChange(evaluator, local, datum).run());
  }

  /** The place of a locality among those evaluated, -1 if it isn't. */
  int place(String locality) {
    List<LocalRun> runs = background.runs();
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).local().locality().code().equals(locality)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether nobody judged or gave anything beside the figures. */
  private boolean isPlain(Dataset dataset) {
    return evaluator.reach().isKnown()
        && dataset.acceptances().isEmpty()
        && dataset.scores().isEmpty()
        && background.across().findings().stream()
            .noneMatch(each -> each.severity() == Severity.ERROR);
  }

  private Evaluation evaluation(Entry entry, int place, LocalChange.Result change) {
    After after = after(place, change);
    GoalpostStage.Result goalposts = after.moving().posts();
    List<Finding> findings = FindingOrder.replace(
        before.findings(),
        resolved(
            background.runs().get(place).local(), change.gone(), after.moving().gone()),
        resolved(change.local(), List.of(), after.moving().found()));
    return new Evaluation(
        before.pack(),
        before.dataset(),
        findings,
        goalposts,
        Map.of(),
        Cards.of(plan, after.runs(), after.ranks(), true),
        background.changed(entry, after.runs(), goalposts, after.ranks()));
  }

  /**
   * What became of scores.
   *
   * @param moving the goalposts
   * @param runs the results of all localities
   * @param ranks their ranks
   * @param settings how localities are ranked
   */
  record After(
      MovedGoalposts.Result moving, List<LocalRun> runs, RankTable ranks, Settings settings) {

    /** The result of a locality in a node. */
    NodeResult result(Place node, int locality) {
      LocalRanks places = ranks.of(locality);
      int position = node.position();
      return runs.get(locality)
          .drafts()
          .get(position)
          .result(
              node,
              places.rank().applyAsInt(position),
              places.ranked().applyAsInt(position),
              settings);
    }
  }

  /** Scores and ranks after values of one locality changed. */
  After after(int place, LocalChange.Result change) {
    if (plan.isJoint()) {
      return jointly(place, change);
    }
    MovedGoalposts.Result moving = new MovedGoalposts(background, place, change).result();
    GoalpostStage.Result goalposts = moving.posts();
    List<Place> moved = change.indicators().stream()
        .filter(each -> !goalposts.of(each).equals(background.goalposts().of(each)))
        .toList();
    ScoreStage scores = new ScoreStage(plan, goalposts);
    List<LocalRun> runs = new ArrayList<>(background.runs());
    if (!moved.isEmpty()) {
      boolean[] above = plan.withAncestors(moved);
      runs.replaceAll(run -> scores.again(run.local(), run.drafts(), above));
    }
    boolean[] dirty = plan.withAncestors(change.indicators());
    runs.set(place, scores.again(change.local(), runs.get(place).drafts(), dirty));
    return new After(
        moving,
        runs,
        ranks(runs, dirty, moved.isEmpty() ? place : -1),
        plan.pack().settings());
  }

  /** The same where a value may change any score of any locality. */
  private After jointly(int place, LocalChange.Result change) {
    List<Checked> locals = new ArrayList<>();
    background.runs().forEach(run -> locals.add(run.local()));
    locals.set(place, change.local());
    Dataset dataset = background.original();
    EarlierFigures earlier = new EarlierFigures(plan, dataset.previous());
    List<Checked> filled = new ImputationStage(plan, earlier).run(locals).localities();
    SetFindings findings = new SetFindings(plan.pack(), new Hints());
    GoalpostStage.Result goalposts = new GoalpostStage(plan, dataset, earlier, findings)
        .run(new Among(plan, filled, Workers.of(EvaluationOptions.DEFAULT.sequential())));
    ScoreStage scores = new ScoreStage(plan, goalposts);
    List<LooseDrafts> drafts = filled.stream().map(scores::run).toList();
    if (OutrankStage.isWanted(plan.pack())) {
      new OutrankStage(plan).run(drafts);
    }
    List<LocalRun> runs = new ArrayList<>();
    for (int i = 0; i < locals.size(); i++) {
      runs.add(new LocalRun(locals.get(i), drafts.get(i)));
    }
    RankTable ranks = RankTable.empty(plan.size());
    RankStage stage = new RankStage(plan.pack());
    plan.places().forEach(each -> stage.rank(each.position(), runs, ranks));
    return new After(
        new MovedGoalposts.Result(goalposts, List.of(), List.of()),
        runs,
        ranks,
        plan.pack().settings());
  }

  /** The ranks, computed again in nodes where a score may have changed. */
  private RankTable ranks(List<LocalRun> runs, boolean[] dirty, int only) {
    RankTable ranks = background.ranks().copy();
    RankStage stage = new RankStage(before.pack());
    for (Place place : plan.places()) {
      int node = place.position();
      if (dirty[node] && (only < 0 || isRescored(only, node, runs))) {
        stage.rank(node, runs, ranks);
      }
    }
    return ranks;
  }

  private boolean isRescored(int locality, int node, List<LocalRun> runs) {
    Draft old = background.runs().get(locality).drafts().get(node);
    return !old.score().equals(runs.get(locality).drafts().get(node).score());
  }

  private List<Finding> resolved(Checked local, List<Finding> ofDataset, List<Finding> ofSet) {
    return Stream.of(local.found(), ofDataset, ofSet)
        .flatMap(List::stream)
        .map(finding -> FindingReferences.resolve(before.pack(), finding))
        .toList();
  }
}
