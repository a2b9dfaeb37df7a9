package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.dataset.Dataset;
import vn.chiso.fact.Goalposts;
import vn.chiso.finding.Finding;

/** The goalposts after one locality's values changed. */
final class MovedGoalposts {
  private static final Workers ALONE = Workers.of(EvaluationOptions.DEFAULT.sequential());

  private final Background background;
  private final Plan plan;
  private final Dataset dataset;
  private final int place;
  private final LocalChange.Result change;

  MovedGoalposts(Background background, int place, LocalChange.Result change) {
    this.background = background;
    this.plan = background.evaluator().plan();
    this.dataset = background.original();
    this.place = place;
    this.change = change;
  }

  /**
   * What became of the goalposts.
   *
   * @param posts the goalposts
   * @param gone what is no longer found about them
   * @param found what is found about them instead
   */
  record Result(GoalpostStage.Result posts, List<Finding> gone, List<Finding> found) {}

  /** The goalposts after the change. */
  Result result() {
    if (plan.comparesLocalities()) {
      return ofChangedSet();
    }
    GoalpostStage.Result posts = background.goalposts();
    if (!GoalpostStage.isFromSet(plan.pack(), dataset)) {
      return new Result(posts, List.of(), List.of());
    }
    Outcomes old = background.runs().get(place).local().outcomes();
    Outcomes now = change.local().outcomes();
    for (Place indicator : change.indicators()) {
      if (old.of(indicator).isKnown() != now.of(indicator).isKnown()) {
        return ofChangedSet();
      }
      GoalpostStage.Posts before = posts.of(indicator);
      if (!before.isGiven()
          && (before.touch(old.of(indicator)) || before.touch(now.of(indicator)))) {
        posts = posts.with(indicator, ofSet(indicator));
      }
    }
    return new Result(posts, List.of(), List.of());
  }

  private Goalposts ofSet(Place indicator) {
    Extremes extremes = new Extremes();
    after().forEach(local -> extremes.add(local.outcomes().of(indicator)));
    return extremes.goalposts(indicator.node(), dataset.header().id());
  }

  /** All goalposts, since the set they come from has gained or lost a value. */
  private Result ofChangedSet() {
    SetFindings gone = findings();
    run(background.runs().stream().map(LocalRun::local).toList(), gone);
    SetFindings found = findings();
    return new Result(run(after(), found), gone.found(), found.found());
  }

  private SetFindings findings() {
    return new SetFindings(plan.pack(), new Hints());
  }

  private GoalpostStage.Result run(List<Checked> localities, SetFindings findings) {
    EarlierFigures earlier = new EarlierFigures(plan, dataset.previous());
    return new GoalpostStage(plan, dataset, earlier, findings)
        .run(new Among(plan, localities, ALONE));
  }

  private List<Checked> after() {
    List<Checked> all = new ArrayList<>();
    background.runs().forEach(run -> all.add(run.local()));
    all.set(place, change.local());
    return all;
  }
}
