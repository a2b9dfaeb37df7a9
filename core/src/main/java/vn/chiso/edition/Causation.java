package vn.chiso.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.edition.PackChange.Area;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Node;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;
import vn.chiso.text.Text;

/** Finds why results differ between two editions. */
final class Causation {
  /** What makes another score of the same value. */
  private static final Set<String> SCORING = Set.of("direction", "normalisation", "treatment");

  private final PackDiff diff;
  private final Evaluation before;
  private final Evaluation after;

  Causation(PackDiff diff, Evaluation before, Evaluation after) {
    this.diff = diff;
    this.before = before;
    this.after = after;
  }

  /** Why a node's results differ; empty if nothing that is known explains it. */
  List<ResultCause> of(
      ScoreCard old, ScoreCard now, @Nullable NodeResult was, @Nullable NodeResult is) {
    NodeResult any = Objects.requireNonNull(is == null ? was : is);
    if (was == null || is == null) {
      return told(any.node(), change -> change.area() == Area.TREE);
    }
    List<ResultCause> causes = any.node().isIndicator()
        ? indicator(was, is)
        : new Contributions(diff, old, now).of(was, is);
    boolean ownSame = ResultDiff.sameValue(was.value(), is.value())
        && ResultDiff.sameScore(was.score(), is.score());
    if (ownSame && ResultDiff.samePublished(was, is)) {
      causes = List.of(cause(any.node(), Phrases.text("cause.others")));
    }
    return causes.isEmpty() && !ResultDiff.samePublished(was, is)
        ? told(any.node(), change -> change.area() == Area.METHOD)
        : causes;
  }

  private List<ResultCause> indicator(NodeResult was, NodeResult is) {
    Node node = is.node();
    List<ResultCause> causes = new ArrayList<>();
    if (!ResultDiff.sameValue(was.value(), is.value())) {
      Set<String> items = items(node.id());
      boolean rejected = isRejected(was) || isRejected(is);
      causes.addAll(told(node, change -> switch (change.area()) {
        case FORMULA, INDICATOR, RUBRIC -> change.node().equals(node.id());
        case ITEM -> items.contains(change.subject());
        case CHECK -> rejected && (change.node().isEmpty() || change.node().equals(node.id()));
        case THRESHOLD -> rejected;
        default -> false;
      }));
    } else {
      causes.addAll(told(
          node,
          change -> change.area() == Area.METHOD
              || (SCORING.contains(change.aspect()) && change.node().equals(node.id()))));
    }
    goalposts(node, causes);
    return causes;
  }

  private static boolean isRejected(NodeResult result) {
    return result.value() instanceof Value.Unknown unknown
        && unknown.reason() == Reason.REJECTED_BY_CHECK;
  }

  /**
   * Minimum and maximum that differ, whether an edition states them or the localities make them.
   */
  private void goalposts(Node node, List<ResultCause> causes) {
    Goalposts old = before.goalposts().get(node.id());
    Goalposts now = after.goalposts().get(node.id());
    boolean same = old == null
        ? now == null
        : now != null
            && old.minimum().compareTo(now.minimum()) == 0
            && old.maximum().compareTo(now.maximum()) == 0;
    if (!same) {
      causes.add(cause(node, Phrases.text("cause.goalposts", range(old), range(now))));
    }
  }

  private static Text range(@Nullable Goalposts posts) {
    return posts == null
        ? Phrases.text("nothing")
        : Phrases.joined(
            "–", List.of(Phrases.number(posts.minimum()), Phrases.number(posts.maximum())));
  }

  private Set<String> items(String indicator) {
    Set<String> items = new HashSet<>();
    for (RulePack pack : List.of(diff.before(), diff.after())) {
      for (RuleInfo rule : FormulaChanges.of(pack, indicator)) {
        items.addAll(rule.itemsRead());
        items.addAll(rule.itemsExcluded());
      }
    }
    return items;
  }

  private List<ResultCause> told(Node node, java.util.function.Predicate<PackChange> which) {
    return diff.changes().stream()
        .filter(PackChange::reachesResults)
        .filter(change -> change.area() != Area.TREE || change.node().equals(node.id()))
        .filter(which)
        .map(change -> cause(node, change.message()))
        .toList();
  }

  private static ResultCause cause(Node node, Text message) {
    return new ResultCause(node.id(), null, message);
  }
}
