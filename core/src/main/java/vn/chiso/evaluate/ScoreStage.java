package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.dataset.GivenScore;
import vn.chiso.formula.Means;
import vn.chiso.formula.MinMax;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.Settings;
import vn.chiso.score.Mark;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.score.Value;

/**
 * Normalises the values of one locality and aggregates them up the tree. Nothing is rounded here
 * but what is published beside the exact score. Thread-safe.
 */
final class ScoreStage {
  private final Plan plan;
  private final Settings settings;
  private final List<GoalpostStage.Posts> posts;
  private final boolean within;

  ScoreStage(Plan plan, GoalpostStage.Result goalposts) {
    this.plan = plan;
    this.settings = plan.pack().settings();
    this.posts = goalposts.posts();
    this.within = plan.indicators().stream().anyMatch(WithinGroup::isAllowed);
  }

  /** One draft a node, at its position. */
  LooseDrafts run(Checked local) {
    LooseDrafts drafts = LooseDrafts.none(plan.size());
    for (Place place : plan.bottomUp()) {
      drafts.set(place, draft(place, local, drafts));
    }
    return plan.isKept(local) ? drafts : tooFew(local, drafts);
  }

  /** What can be told of a locality that has data for too few indicators. */
  private LooseDrafts tooFew(Checked local, LooseDrafts drafts) {
    Score none = new Score.Unscored(
        Reason.TOO_FEW_INDICATORS,
        List.of(plan.values(local) + "/" + plan.indicators().size()));
    for (Place place : plan.bottomUp()) {
      Draft draft = drafts.of(place);
      boolean computed =
          !(draft.score() instanceof Score.Scored scored) || scored.basis() != Score.Basis.GIVEN;
      if (computed && (place.indicator() == null || draft.published() != null)) {
        drafts.set(
            place, new Draft(draft.value(), none, null, place.node().provenance(), place.marks()));
      }
    }
    return drafts;
  }

  /** Scores a locality again in some nodes, by position, below which nothing else changed. */
  LocalRun again(Checked local, Drafts before, boolean[] changed) {
    LooseDrafts drafts = LooseDrafts.of(before, plan.size());
    for (Place place : plan.bottomUp()) {
      if (changed[place.position()]) {
        drafts.set(place, draft(place, local, drafts));
      }
    }
    return new LocalRun(local, drafts);
  }

  /** The draft of one node, whose children's drafts are there already. */
  Draft draft(Place place, Checked local, LooseDrafts drafts) {
    Indicator indicator = place.indicator();
    Draft computed = indicator == null
        ? aggregate(place, drafts)
        : indicator(place, indicator, local.outcomes().of(place));
    GivenScore given = local.givenScores().isEmpty()
        ? null
        : local.givenScores().get(place.node().id());
    return given == null ? computed : standIn(place, computed, given);
  }

  private Draft indicator(Place place, Indicator indicator, Outcome outcome) {
    GoalpostStage.Posts with = posts.get(place.position());
    if (!(outcome.value() instanceof Value.Known known)) {
      Value.Unknown unknown = (Value.Unknown) outcome.value();
      Score none = new Score.Unscored(unknown.reason(), unknown.details());
      return new Draft(unknown, none, null, place.node().provenance(), place.marks());
    }
    int marks = Marking.indicator(place, indicator, outcome, with);
    Provenance provenance = Marking.provenance(place, indicator, outcome, with);
    BigDecimal counted = with.counted(known.exact());
    marks |= Marks.bit(
        Mark.OUTLIER_TREATED, with.treated() != null && counted.compareTo(known.exact()) != 0);
    Score score = Normalising.score(counted, indicator, with, settings);
    if (!(score instanceof Score.Scored scored)) {
      return new Draft(known, score, null, provenance, marks);
    }
    int capped = Marks.bit(Mark.CAPPED, scored.capping() != MinMax.Capping.NONE);
    return new Draft(known, scored, publish(scored), provenance, marks | capped);
  }

  private Draft aggregate(Place place, LooseDrafts drafts) {
    if (within) {
      WithinGroup.fill(place, drafts, settings.rounding());
    }
    Node node = place.node();
    List<Means.Weighted> scored = new ArrayList<>(place.children().size());
    List<String> unscored = new ArrayList<>(0);
    BigDecimal covered = BigDecimal.ZERO;
    int marks = place.marks();
    Provenance provenance = node.provenance();
    for (Place child : place.children()) {
      Draft draft = drafts.of(child);
      BigDecimal weight = child.node().weight();
      if (draft.score() instanceof Score.Scored score) {
        covered = covered.add(weight);
        scored.add(new Means.Weighted(score.exact(), weight));
        marks |= draft.marks();
        provenance = provenance.worse(draft.provenance());
      } else {
        unscored.add(child.node().reference());
      }
    }
    if (scored.isEmpty() || covered.compareTo(place.required()) < 0) {
      Score none = new Score.Unscored(Reason.TOO_FEW_CHILDREN, unscored);
      return new Draft(null, none, null, node.provenance(), place.marks());
    }
    Score score = Combining.score(place, scored, drafts, settings);
    if (!(score instanceof Score.Scored combined)) {
      return new Draft(null, score, null, node.provenance(), place.marks());
    }
    int partly = Marks.bit(Mark.PARTLY_COVERED, !unscored.isEmpty());
    return new Draft(null, combined, publish(combined), provenance, marks | partly);
  }

  private Draft standIn(Place place, Draft computed, GivenScore given) {
    if (given.use() != GivenScore.Use.STAND_IN || computed.score() instanceof Score.Scored) {
      return computed;
    }
    Score.Scored score = new Score.Scored(given.score(), Score.Basis.GIVEN, MinMax.Capping.NONE);
    int marks = Marks.bit(Mark.GIVEN_SCORE) | Marks.of(given.status());
    return new Draft(computed.value(), score, publish(score), place.node().provenance(), marks);
  }

  private BigDecimal publish(Score.Scored score) {
    return settings.rounding().publish(score.exact());
  }
}
