package vn.chiso.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Means;
import vn.chiso.formula.aggregate.MazziottaPareto;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Text;

/** Takes the difference of an aggregated score apart, child by child. */
final class Contributions {
  private final PackDiff diff;
  private final ScoreCard before;
  private final ScoreCard after;

  Contributions(PackDiff diff, ScoreCard before, ScoreCard after) {
    this.diff = diff;
    this.before = before;
    this.after = after;
  }

  List<ResultCause> of(NodeResult was, NodeResult is) {
    Node old = was.node();
    Node now = is.node();
    List<ResultCause> lost = is.score() instanceof Score.Unscored ? lost(now) : List.of();
    return lost.isEmpty() ? parts(was, is, old, now) : lost;
  }

  /** Children that now lack a score, and didn't before or weren't there. */
  private List<ResultCause> lost(Node now) {
    return diff.after().framework().children(now).stream()
        .filter(child -> !isScored(after, child) && (isScored(before, child) || isNew(child)))
        .map(child -> new ResultCause(
            child.id(), null, Phrases.text("cause.child-unscored", Phrases.node(child))))
        .toList();
  }

  private boolean isNew(Node child) {
    return TreeChanges.byId(diff.before().framework(), child.id()).isEmpty();
  }

  private static boolean isScored(ScoreCard card, Node node) {
    NodeResult result = ResultDiff.result(card, node.id());
    return result != null && result.score() instanceof Score.Scored;
  }

  private List<ResultCause> parts(NodeResult was, NodeResult is, Node old, Node now) {
    List<ResultCause> causes = new ArrayList<>();
    BigDecimal from = aggregated(was);
    BigDecimal to = aggregated(is);
    boolean both = from != null && to != null;
    Map<String, Means.Weighted> parts = parts(before, diff.before().framework(), old);
    Map<String, Means.Weighted> goal = parts(after, diff.after().framework(), now);
    BigDecimal at = both ? from : null;
    for (String child : children(old, now)) {
      Means.Weighted next = goal.get(child);
      if (same(parts.get(child), next)) {
        continue;
      }
      if (next == null) {
        parts.remove(child);
      } else {
        parts.put(child, next);
      }
      BigDecimal then = at == null ? null : mean(old.aggregation(), parts);
      BigDecimal points = at == null || then == null ? null : then.subtract(at);
      at = then;
      causes.add(new ResultCause(child, points, words(child)));
    }
    if (old.aggregation() != now.aggregation() || old.coverage().compareTo(now.coverage()) != 0) {
      BigDecimal points = at == null ? null : Objects.requireNonNull(to).subtract(at);
      diff.changes(now.id()).stream()
          .filter(
              change -> change.aspect().equals("aggregation") || change.aspect().equals("coverage"))
          .forEach(change -> causes.add(new ResultCause(now.id(), points, change.message())));
    } else if (at != null && at.compareTo(to) != 0) {
      causes.add(new ResultCause(
          now.id(), Objects.requireNonNull(to).subtract(at), Phrases.text("cause.unexplained")));
    }
    return causes;
  }

  private static @Nullable BigDecimal aggregated(NodeResult result) {
    return result.score() instanceof Score.Scored scored && scored.basis() == Score.Basis.AGGREGATED
        ? scored.exact()
        : null;
  }

  /** The scored children of a node, by id. */
  private static Map<String, Means.Weighted> parts(ScoreCard card, Framework tree, Node node) {
    Map<String, Means.Weighted> parts = new LinkedHashMap<>();
    for (Node child : tree.children(node)) {
      NodeResult result = ResultDiff.result(card, child.id());
      if (result != null && result.score() instanceof Score.Scored scored) {
        parts.put(child.id(), new Means.Weighted(scored.exact(), child.weight()));
      }
    }
    return parts;
  }

  private Set<String> children(Node old, Node now) {
    Set<String> children = new LinkedHashSet<>();
    diff.after().framework().children(now).forEach(child -> children.add(child.id()));
    diff.before().framework().children(old).forEach(child -> children.add(child.id()));
    return children;
  }

  private static boolean same(Means.@Nullable Weighted old, Means.@Nullable Weighted now) {
    return old == null
        ? now == null
        : now != null
            && old.value().compareTo(now.value()) == 0
            && old.weight().compareTo(now.weight()) == 0;
  }

  /** What the parts make together; null where they have no score. */
  private @Nullable BigDecimal mean(Aggregation aggregation, Map<String, Means.Weighted> parts) {
    List<Means.Weighted> all = List.copyOf(parts.values());
    boolean negative = all.stream().anyMatch(part -> part.value().signum() < 0);
    if (all.isEmpty() || (negative && aggregation.refusesNegative())) {
      return null;
    }
    return switch (aggregation) {
      case ARITHMETIC -> Means.arithmetic(all);
      case GEOMETRIC -> Means.geometric(all);
      case HARMONIC -> Means.harmonic(all);
      case POWER -> Means.power(all, diff.before().settings().powerExponent());
      case MEDIAN -> Means.median(all);
      case MINIMUM -> Means.minimum(all);
      case MAZZIOTTA_PARETO -> imbalanced(all, MazziottaPareto.Penalty.DOWNWARDS);
      case MAZZIOTTA_PARETO_UPWARD -> imbalanced(all, MazziottaPareto.Penalty.UPWARDS);
      // How a locality stands depends on the others, not on its own parts alone.
      case COPELAND -> null;
    };
  }

  private static @Nullable BigDecimal imbalanced(
      List<Means.Weighted> parts, MazziottaPareto.Penalty penalty) {
    return MazziottaPareto.isDefined(parts) ? MazziottaPareto.of(parts, penalty) : null;
  }

  private Text words(String child) {
    boolean old = TreeChanges.byId(diff.before().framework(), child).isPresent();
    boolean now = TreeChanges.byId(diff.after().framework(), child).isPresent();
    Node node = (now ? diff.after() : diff.before()).framework().node(child).orElseThrow();
    String key = old && now ? "cause.child" : now ? "cause.child-new" : "cause.child-gone";
    return Phrases.text(key, Phrases.node(node));
  }
}
