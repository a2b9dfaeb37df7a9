package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Walk.Verdict;
import vn.chiso.fact.Datum;
import vn.chiso.formula.Direction;
import vn.chiso.formula.MinMax;
import vn.chiso.framework.Indicator;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;

/** Looks for the smallest single changes with which a locality reaches a target. */
final class TargetSearch {
  /** Decimals are changed in steps of about a millionth. */
  private static final int DIGITS = 6;

  private final Evaluation before;
  private final Background background;
  private final Target target;
  private final ScoreCard card;
  private final int locality;
  private final Plan plan;
  private final Place goal;
  private final WhatIf whatIf;

  TargetSearch(
      Evaluation before, Background background, ScoreCard card, Place goal, Target target) {
    this.before = before;
    this.background = background;
    this.target = target;
    this.card = card;
    this.goal = goal;
    this.plan = background.evaluator().plan();
    this.whatIf = new WhatIf(before, background);
    this.locality = whatIf.place(card.locality().code());
  }

  /** One way a number: each indicator's value, then each of its data items that helps. */
  List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    for (Place indicator : plan.indicators()) {
      if (plan.withAncestors(List.of(indicator))[goal.position()]) {
        add(indicator, ways);
      }
    }
    return ways;
  }

  private void add(Place indicator, List<Way> ways) {
    NodeResult result = result(indicator);
    if (!(result.value() instanceof Value.Known known)) {
      ways.add(none(indicator, null, Way.Outcome.NO_VALUE));
    } else if (!(result.score() instanceof Score.Scored scored)
        || scored.basis() != Score.Basis.NORMALISED) {
      ways.add(none(indicator, known.exact(), Way.Outcome.NO_SCORE));
    } else {
      ways.add(byValue(indicator, known));
      for (String item : indicator.items()) {
        Datum datum = local().facts().get().data().get(item);
        if (datum != null) {
          byItem(indicator, datum).ifPresent(ways::add);
        }
      }
    }
  }

  private static Way none(Place indicator, @Nullable BigDecimal now, Way.Outcome outcome) {
    return new Way(indicator.node(), null, now, null, outcome, null);
  }

  private Checked local() {
    return background.runs().get(locality).local();
  }

  private NodeResult result(Place place) {
    return card.results().get(place.position());
  }

  private Way byValue(Place indicator, Value.Known known) {
    GoalpostStage.Posts posts = background.goalposts().of(indicator);
    boolean upwards =
        Objects.requireNonNull(indicator.indicator()).direction() == Direction.HIGHER_IS_BETTER;
    BigDecimal limit = null;
    if (posts.isGiven() && plan.pack().settings().cap()) {
      limit = upwards
          ? Objects.requireNonNull(posts.goalposts()).maximum()
          : Objects.requireNonNull(posts.goalposts()).minimum();
    }
    boolean isBest = limit != null
        && (upwards ? limit : known.exact()).compareTo(upwards ? known.exact() : limit) <= 0;
    BigDecimal step = step(known.exact(), false);
    Optional<BigDecimal> needed = isBest
        ? Optional.empty()
        : new Walk(known.exact(), upwards ? step : step.negate(), limit)
            .nearest(value -> verdict(target.isMetBy(withValue(indicator, known, value)), true));
    return needed
        .map(value -> new Way(
            indicator.node(),
            null,
            known.exact(),
            value,
            Way.Outcome.FOUND,
            withValue(indicator, known, value)))
        .orElseGet(() -> none(indicator, known.exact(), Way.Outcome.OUT_OF_REACH));
  }

  private static Verdict verdict(boolean met, boolean useful) {
    if (met) {
      return Verdict.REACHED;
    }
    return useful ? Verdict.NOT_YET : Verdict.NO_USE;
  }

  /** A step of about a millionth of a number, or of one where it must be whole. */
  private static BigDecimal step(BigDecimal number, boolean whole) {
    int magnitude = number.signum() == 0 ? 0 : number.precision() - number.scale();
    int scale = whole ? 0 : Math.max(0, DIGITS - magnitude);
    return BigDecimal.ONE.movePointLeft(scale);
  }

  /** The target's node with another value of an indicator, however it may come about. */
  private NodeResult withValue(Place indicator, Value.Known known, BigDecimal value) {
    Checked local = local();
    Outcome old = local.outcomes().of(indicator);
    Outcomes other = Outcomes.none(plan.size());
    other.set(
        indicator, new Outcome(new Value.Known(value, known.rule()), old.rules(), old.marks()));
    Checked changed =
        local.with(local.outcomes().with(other, List.of(indicator)), local.byFormulas());
    LocalChange.Result change = new LocalChange.Result(changed, List.of(indicator), List.of());
    return whatIf.after(locality, change).result(goal, locality);
  }

  private Optional<Way> byItem(Place indicator, Datum datum) {
    boolean whole = datum.definition().isWhole();
    BigDecimal step = step(datum.value(), whole);
    return found(
            indicator, datum, new Walk(datum.value(), step, datum.definition().maximum()))
        .or(() -> {
          BigDecimal least = datum.definition().minimum();
          BigDecimal limit = least == null && datum.value().signum() > 0 ? BigDecimal.ZERO : least;
          return found(indicator, datum, new Walk(datum.value(), step.negate(), limit));
        });
  }

  private Optional<Way> found(Place indicator, Datum datum, Walk walk) {
    return walk.nearest(value -> verdict(indicator, datum, value))
        .map(value -> new Way(
            indicator.node(),
            datum.definition(),
            datum.value(),
            value,
            Way.Outcome.FOUND,
            card(with(datum, value)).results().get(goal.position())));
  }

  private Verdict verdict(Place indicator, Datum datum, BigDecimal value) {
    ScoreCard changed = card(with(datum, value));
    return verdict(
        target.isMetBy(changed.results().get(goal.position())),
        isUseful(indicator, changed.results().get(indicator.position())));
  }

  /** Whether the indicator isn't worse for it, and could still be better. */
  private boolean isUseful(Place place, NodeResult now) {
    Indicator indicator = Objects.requireNonNull(place.indicator());
    if (!(now.value() instanceof Value.Known value)
        || !(now.score() instanceof Score.Scored scored)
        || !(result(place).value() instanceof Value.Known old)) {
      return false;
    }
    boolean upwards = indicator.direction() == Direction.HIGHER_IS_BETTER;
    int change = value.exact().compareTo(old.exact());
    MinMax.Capping best = upwards ? MinMax.Capping.AT_MAXIMUM : MinMax.Capping.AT_MINIMUM;
    return (upwards ? change >= 0 : change <= 0) && scored.capping() != best;
  }

  private Evaluation with(Datum datum, BigDecimal value) {
    return before.whatIf(new Entry(
        datum.locality(),
        datum.item(),
        datum.year(),
        value.toPlainString(),
        value,
        datum.status(),
        datum.agency(),
        datum.evidence(),
        "",
        datum.origin()));
  }

  private ScoreCard card(Evaluation evaluation) {
    return evaluation.scoreCard(card.locality().code()).orElseThrow();
  }
}
