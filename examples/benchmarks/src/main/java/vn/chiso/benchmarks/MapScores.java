package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Direction;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/** Normalisation, aggregation and ranks in plain Java over maps. */
final class MapScores {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final RulePack pack;

  MapScores(RulePack pack) {
    this.pack = pack;
  }

  private record Range(BigDecimal minimum, BigDecimal maximum) {
    Range with(Range other) {
      return new Range(minimum.min(other.minimum), maximum.max(other.maximum));
    }
  }

  /** The ratings of each locality by node, from its values by indicator. */
  List<Map<String, Rating>> rate(List<Map<String, BigDecimal>> values) {
    Map<String, Range> ranges = new HashMap<>();
    for (Map<String, BigDecimal> each : values) {
      each.forEach(
          (indicator, value) -> ranges.merge(indicator, new Range(value, value), Range::with));
    }
    List<Map<String, BigDecimal>> scores = new ArrayList<>();
    for (Map<String, BigDecimal> each : values) {
      scores.add(scores(each, ranges));
    }
    List<Map<String, Integer>> ranks = ranks(scores);
    List<Map<String, Rating>> ratings = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      ratings.add(ratings(pack, values.get(i), scores.get(i), ranks.get(i)));
    }
    return ratings;
  }

  private Map<String, BigDecimal> scores(
      Map<String, BigDecimal> values, Map<String, Range> ranges) {
    Map<String, BigDecimal> scores = new HashMap<>();
    for (Node node : pack.framework().bottomUp()) {
      BigDecimal score = node.isIndicator()
          ? normalise(node, values.get(node.id()), ranges.get(node.id()))
          : mean(node, scores);
      if (score != null) {
        scores.put(node.id(), score);
      }
    }
    return scores;
  }

  private @Nullable BigDecimal normalise(
      Node node, @Nullable BigDecimal value, @Nullable Range range) {
    if (value == null || range == null || range.minimum().compareTo(range.maximum()) == 0) {
      return null;
    }
    Direction direction = pack.framework().indicator(node.id()).orElseThrow().direction();
    BigDecimal above = direction == Direction.HIGHER_IS_BETTER
        ? value.subtract(range.minimum())
        : range.maximum().subtract(value);
    return above
        .multiply(HUNDRED)
        .divide(range.maximum().subtract(range.minimum()), MathContext.DECIMAL128);
  }

  private @Nullable BigDecimal mean(Node node, Map<String, BigDecimal> scores) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal covered = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (Node child : pack.framework().children(node)) {
      BigDecimal score = scores.get(child.id());
      all = all.add(child.weight());
      if (score != null) {
        sum = sum.add(score.multiply(child.weight()));
        covered = covered.add(child.weight());
      }
    }
    boolean enough = covered.signum() > 0 && covered.compareTo(all.multiply(node.coverage())) >= 0;
    return enough ? sum.divide(covered, MathContext.DECIMAL128) : null;
  }

  private record Ranked(int locality, BigDecimal score) {}

  private List<Map<String, Integer>> ranks(List<Map<String, BigDecimal>> scores) {
    List<Map<String, Integer>> ranks = new ArrayList<>();
    scores.forEach(each -> ranks.add(new HashMap<>()));
    for (Node node : pack.framework().nodes()) {
      List<Ranked> ranked = new ArrayList<>();
      for (int i = 0; i < scores.size(); i++) {
        BigDecimal score = scores.get(i).get(node.id());
        if (score != null) {
          ranked.add(new Ranked(i, score));
        }
      }
      ranked.sort(Comparator.comparing(Ranked::score).reversed());
      int rank = 1;
      for (int place = 0; place < ranked.size() && ranked.size() > 1; place++) {
        Ranked each = ranked.get(place);
        if (place > 0 && each.score().compareTo(ranked.get(place - 1).score()) != 0) {
          rank = place + 1;
        }
        ranks.get(each.locality()).put(node.id(), rank);
      }
    }
    return ranks;
  }

  /** Puts together what is known of one locality, by node. */
  static Map<String, Rating> ratings(
      RulePack pack,
      Map<String, BigDecimal> values,
      Map<String, BigDecimal> scores,
      Map<String, Integer> ranks) {
    Map<String, Rating> ratings = new HashMap<>();
    for (Node node : pack.framework().nodes()) {
      BigDecimal score = scores.get(node.id());
      BigDecimal published = score == null ? null : pack.settings().rounding().publish(score);
      ratings.put(
          node.id(), new Rating(values.get(node.id()), score, published, ranks.get(node.id())));
    }
    return ratings;
  }
}
