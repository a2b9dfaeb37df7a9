package vn.chiso.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.framework.Predecessor;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/**
 * A locality's results beside those of an earlier edition (so sánh với kỳ trước), and why they
 * can't be compared, where they can't.
 *
 * @param rows one a node that either edition has, in the order of the later one
 * @param reasons why scores and ranks of the two aren't comparable; empty if nothing speaks against
 *     it
 */
public record EarlierEdition(List<Row> rows, List<Text> reasons) {
  private static final Messages MESSAGES = Messages.of(EarlierEdition.class);

  public EarlierEdition {
    rows = List.copyOf(rows);
    reasons = List.copyOf(reasons);
  }

  /**
   * A node's results, matched by its id, which stays the same as long as it means the same.
   *
   * @param now the result in the later edition, null if it hasn't the node
   * @param then the result in the earlier edition, null if it hadn't the node
   */
  public record Row(@Nullable NodeResult now, @Nullable NodeResult then) {
    /** The node, as the later edition has it where it does. */
    public Node node() {
      return Objects.requireNonNullElseGet(now, () -> Objects.requireNonNull(then))
          .node();
    }
  }

  /**
   * Compares two editions for one locality.
   *
   * @param locality its code, the same in both
   * @return empty unless both have the locality
   */
  public static Optional<EarlierEdition> of(Evaluation now, Evaluation then, String locality) {
    ScoreCard later = now.scoreCard(locality).orElse(null);
    ScoreCard earlier = then.scoreCard(locality).orElse(null);
    if (later == null || earlier == null) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    later
        .results()
        .forEach(result ->
            rows.add(new Row(result, earlier.result(result.node().id()).orElse(null))));
    earlier.results().stream()
        .filter(result -> later.result(result.node().id()).isEmpty())
        .forEach(result -> rows.add(new Row(null, result)));
    return Optional.of(new EarlierEdition(rows, reasons(now, then, later, earlier)));
  }

  private static List<Text> reasons(
      Evaluation now, Evaluation then, ScoreCard later, ScoreCard earlier) {
    List<Text> reasons = new ArrayList<>();
    if (!later.locality().predecessors().equals(earlier.locality().predecessors())) {
      reasons.add(MESSAGES.text(
          "earlier.merged",
          later.locality().predecessors().stream().map(Predecessor::name).toList()));
    }
    int localities = now.pack().localities().size();
    int before = then.pack().localities().size();
    if (!now.pack().localities().keySet().equals(then.pack().localities().keySet())) {
      reasons.add(MESSAGES.text("earlier.localities", localities + "", before + ""));
    }
    add(reasons, "earlier.only-now", onlyIn(now, then));
    add(reasons, "earlier.only-then", onlyIn(then, now));
    add(reasons, "earlier.defined-otherwise", definedOtherwise(now, then));
    add(reasons, "earlier.weighed-otherwise", weighedOtherwise(now, then));
    int goalposts = otherGoalposts(now, then);
    if (goalposts > 0) {
      reasons.add(MESSAGES.text("earlier.goalposts", goalposts + ""));
    }
    return reasons;
  }

  private static void add(List<Text> reasons, String key, List<String> nodes) {
    if (!nodes.isEmpty()) {
      reasons.add(MESSAGES.text(key, nodes));
    }
  }

  private static List<String> onlyIn(Evaluation one, Evaluation other) {
    return one.pack().framework().nodes().stream()
        .filter(node -> other.pack().framework().node(node.id()).isEmpty())
        .map(Node::reference)
        .toList();
  }

  private static List<String> definedOtherwise(Evaluation now, Evaluation then) {
    Framework later = now.pack().framework();
    Framework earlier = then.pack().framework();
    return later.indicatorNodes().stream()
        .filter(node -> {
          Indicator one = later.indicator(node.id()).orElseThrow();
          return earlier
              .indicator(node.id())
              .filter(other ->
                  !one.unitOfMeasure().vi().equals(other.unitOfMeasure().vi())
                      || one.direction() != other.direction())
              .isPresent();
        })
        .map(Node::reference)
        .toList();
  }

  private static List<String> weighedOtherwise(Evaluation now, Evaluation then) {
    return now.pack().framework().nodes().stream()
        .filter(node -> then.pack()
            .framework()
            .node(node.id())
            .filter(other -> other.weight().compareTo(node.weight()) != 0)
            .isPresent())
        .map(Node::reference)
        .toList();
  }

  /** How many indicators of both are normalised between different values. */
  private static int otherGoalposts(Evaluation now, Evaluation then) {
    TreeSet<String> both = new TreeSet<>(now.goalposts().keySet());
    both.retainAll(then.goalposts().keySet());
    int others = 0;
    for (String indicator : both) {
      Goalposts one = Objects.requireNonNull(now.goalposts().get(indicator));
      Goalposts other = Objects.requireNonNull(then.goalposts().get(indicator));
      if (one.minimum().compareTo(other.minimum()) != 0
          || one.maximum().compareTo(other.maximum()) != 0) {
        others++;
      }
    }
    return others;
  }
}
