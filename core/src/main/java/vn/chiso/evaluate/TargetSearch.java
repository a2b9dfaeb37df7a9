package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Walk.Verdict;
import vn.chiso.fact.Datum;
import vn.chiso.formula.Direction;
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

  /** One way a number: each indicator's value, then each data item that helps. */
  List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    Set<String> items = new LinkedHashSet<>();
    for (Place indicator : plan.indicators()) {
      if (plan.withAncestors(List.of(indicator))[goal.position()]) {
        ways.add(byValue(indicator));
        if (isComputed(indicator)) {
          items.addAll(indicator.items());
        }
      }
    }
    for (String item : items) {
      Datum datum = local().facts().get().data().get(item);
      if (datum != null) {
        byItem(datum).ifPresent(ways::add);
      }
    }
    return ways;
  }

  /** Whether its value isn't just what was submitted. */
  private static boolean isComputed(Place indicator) {
    return Objects.requireNonNull(indicator.indicator()).entersAs() == Indicator.EntersAs.FORMULA;
  }

  private Way byValue(Place indicator) {
    NodeResult result = card.results().get(indicator.position());
    if (!(result.value() instanceof Value.Known known)) {
      return none(indicator, null, Way.Outcome.NO_VALUE);
    }
    return result.score() instanceof Score.Scored scored && scored.basis() == Score.Basis.NORMALISED
        ? byValue(indicator, known)
        : none(indicator, known.exact(), Way.Outcome.NO_SCORE);
  }

  private static Way none(Place indicator, @Nullable BigDecimal now, Way.Outcome outcome) {
    return new Way(List.of(indicator.node()), null, now, null, outcome, null);
  }

  private Checked local() {
    return background.runs().get(locality).local();
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
            List.of(indicator.node()),
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

  private Optional<Way> byItem(Datum datum) {
    BigDecimal step = step(datum.value(), datum.definition().isWhole());
    return found(datum, new Walk(datum.value(), step, datum.definition().maximum()))
        .or(() -> {
          BigDecimal least = datum.definition().minimum();
          BigDecimal limit = least == null && datum.value().signum() > 0 ? BigDecimal.ZERO : least;
          return found(datum, new Walk(datum.value(), step.negate(), limit));
        });
  }

  private Optional<Way> found(Datum datum, Walk walk) {
    return walk.nearest(value -> verdict(result(with(datum, value))))
        .map(value -> new Way(
            background.evaluator().reach().indicators(datum.item()).stream()
                .map(Place::node)
                .toList(),
            datum.definition(),
            datum.value(),
            value,
            Way.Outcome.FOUND,
            result(with(datum, value))));
  }

  /** Going on is of no use once the target's node is worse off than it was, or has no score. */
  private Verdict verdict(NodeResult changed) {
    boolean useful = changed.score() instanceof Score.Scored now
        && !(result(before).score() instanceof Score.Scored old
            && now.exact().compareTo(old.exact()) < 0);
    return verdict(target.isMetBy(changed), useful);
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

  private NodeResult result(Evaluation evaluation) {
    return evaluation
        .scoreCard(card.locality().code())
        .orElseThrow()
        .results()
        .get(goal.position());
  }
}
