package vn.chiso.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.EvaluationOptions;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;
import vn.chiso.text.Text;

/**
 * What two editions make of the same data (kết quả theo hai phiên bản): every value, score and rank
 * that differs, and why. What the newer edition would have given for old data is its
 * {@link #after()} (tính lại theo phiên bản mới).
 *
 * <p>For the newer edition, figures of the older data year count as those of the newer; localities
 * that aren't the same, and figures it has no place for, are left out and named.
 *
 * <p>Causes: an indicator's result differs because of the changes that concern the indicator, the
 * items it is computed from, its goalposts, or the method. A score made of others is taken apart:
 * child after child, in the order of the tree, gets the score and the weight of the newer edition,
 * then the way of aggregating changes; each step's difference is that child's points, so all add up
 * to the whole difference. Another order of steps would share points out otherwise. Immutable and
 * thread-safe.
 */
public final class ResultDiff {
  private final Evaluation before;
  private final Evaluation after;
  private final List<NodeChange> changes;
  private final List<Text> localities;
  private final List<Text> items;
  private final List<Text> wanting;

  private ResultDiff(
      Evaluation before, Evaluation after, List<NodeChange> changes, Backcast backcast) {
    this.before = before;
    this.after = after;
    this.changes = List.copyOf(changes);
    this.localities = backcast.localities();
    this.items = backcast.items();
    this.wanting = Backcast.wanting(before.pack(), after.pack());
  }

  /**
   * Evaluates a dataset by both editions. Costs two evaluations.
   *
   * @param diff how the editions differ
   * @param older evaluates by the older edition
   * @param newer evaluates by the newer edition
   * @param dataset data for the older edition
   * @throws IllegalArgumentException if an evaluator is of another pack
   */
  public static ResultDiff of(PackDiff diff, Evaluator older, Evaluator newer, Dataset dataset) {
    if (!older.pack().id().equals(diff.before().id())
        || !newer.pack().id().equals(diff.after().id())) {
      throw new IllegalArgumentException("Evaluators of other packs than those compared");
    }
    EvaluationOptions options = EvaluationOptions.DEFAULT.withoutDerivations();
    Backcast backcast = new Backcast(diff.before(), diff.after(), dataset);
    Evaluation old = older.evaluate(dataset, options);
    Evaluation now = newer.evaluate(backcast.dataset(), options);
    return new ResultDiff(old, now, changes(diff, old, now), backcast);
  }

  private static List<NodeChange> changes(PackDiff diff, Evaluation old, Evaluation now) {
    List<NodeChange> changes = new ArrayList<>();
    List<String> order = NodeOrder.of(diff.before().framework(), diff.after().framework());
    Causation causation = new Causation(diff, old, now);
    for (ScoreCard card : now.scoreCards()) {
      ScoreCard before = old.scoreCard(card.locality().code()).orElse(null);
      if (before == null) {
        continue;
      }
      for (String id : order) {
        NodeResult was = result(before, id);
        NodeResult is = result(card, id);
        if (differ(was, is)) {
          changes.add(new NodeChange(
              card.locality(),
              Objects.requireNonNull(is == null ? was : is).node(),
              was,
              is,
              causation.of(before, card, was, is)));
        }
      }
    }
    return changes;
  }

  /** The result of the node with that id; a code would find another node. */
  static @Nullable NodeResult result(ScoreCard card, String id) {
    return card.result(id).filter(result -> result.node().id().equals(id)).orElse(null);
  }

  private static boolean differ(@Nullable NodeResult old, @Nullable NodeResult now) {
    return old == null
        || now == null
        || !sameValue(old.value(), now.value())
        || !sameScore(old.score(), now.score())
        || !samePublished(old, now)
        || !old.isRankedAs(now);
  }

  static boolean sameValue(@Nullable Value old, @Nullable Value now) {
    if (old instanceof Value.Known was && now instanceof Value.Known is) {
      return was.exact().compareTo(is.exact()) == 0;
    }
    return Objects.equals(reason(old), reason(now));
  }

  static boolean samePublished(NodeResult old, NodeResult now) {
    if (old.published() == null || now.published() == null) {
      return old.published() == null && now.published() == null;
    }
    return old.published().compareTo(now.published()) == 0;
  }

  /** Which parts lack a score is told of these themselves. */
  static boolean sameScore(Score old, Score now) {
    if (old instanceof Score.Unscored was && now instanceof Score.Unscored is) {
      return was.reason() == is.reason();
    }
    return old.equals(now);
  }

  private static @Nullable Object reason(@Nullable Value value) {
    return value instanceof Value.Unknown unknown ? unknown.reason() : value;
  }

  /** The evaluation by the older edition. */
  public Evaluation before() {
    return before;
  }

  /** The evaluation of the same data by the newer edition. */
  public Evaluation after() {
    return after;
  }

  /**
   * What differs, locality by locality in the order of the newer edition, then node by node. What
   * is known of a result besides its numbers, such as its provenance, isn't compared.
   */
  public List<NodeChange> changes() {
    return changes;
  }

  /** The localities that were left out, because they aren't the same in the newer edition. */
  public List<Text> localitiesLeftOut() {
    return localities;
  }

  /** The figures that were left out, because the newer edition has no place for them. */
  public List<Text> itemsLeftOut() {
    return items;
  }

  /** What the newer edition computes from and the older one doesn't ask for. */
  public List<Text> itemsWanting() {
    return wanting;
  }
}
