package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.chiso.formula.Direction;
import vn.chiso.framework.Node;

/**
 * The facts of the chained session beside {@link Figure}. Public because generated code uses them.
 */
public final class ChainedFacts {
  private ChainedFacts() {}

  /** A place to check. */
  public record Place(String code) {}

  /** Data no formula may use. */
  public record Rejected(String locality, String item) {}

  /** What a check found. */
  public record Fault(String check, List<String> localities, List<String> items) {
    /** A fault in figures of one locality. */
    public static Fault in(String check, Figure... figures) {
      return new Fault(
          check,
          List.of(figures[0].getLocality()),
          Arrays.stream(figures).map(Figure::getItem).toList());
    }

    /** A fault in those figures that are zero. */
    public static Fault zero(Figure... figures) {
      List<String> zeros = Arrays.stream(figures)
          .filter(figure -> figure.getValue().signum() == 0)
          .map(Figure::getItem)
          .sorted()
          .toList();
      return new Fault("formula.zero-denominator", List.of(figures[0].getLocality()), zeros);
    }
  }

  /** An indicator's value. */
  public record IndicatorValue(String locality, String indicator, BigDecimal value) {
    /** A sum over a denominator, times a factor. */
    public static IndicatorValue ratio(
        String indicator, long factor, Figure below, Figure... above) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Figure figure : above) {
        sum = sum.add(figure.getValue());
      }
      BigDecimal scaled = sum.multiply(BigDecimal.valueOf(factor));
      return new IndicatorValue(
          below.getLocality(), indicator, scaled.divide(below.getValue(), MathContext.DECIMAL128));
    }
  }

  /** Points earned by one item. */
  public record Earned(String locality, String item, BigDecimal points) {
    /** The points of a figure. */
    public static Earned by(Figure figure, BigDecimal perUnit) {
      return new Earned(
          figure.getLocality(), figure.getItem(), figure.getValue().multiply(perUnit));
    }

    /** The points of several items as an indicator's value. */
    public static IndicatorValue sum(String indicator, Earned... parts) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Earned part : parts) {
        sum = sum.add(part.points());
      }
      return new IndicatorValue(parts[0].locality(), indicator, sum);
    }
  }

  /** Points an item earns for each unit. */
  public record PerUnit(String item, BigDecimal points) {}

  /** An indicator, and whether its value enters directly. */
  public record IndicatorOf(Node node, boolean reported, Direction direction) {
    /** The id of the indicator. */
    public String id() {
      return node.id();
    }
  }

  /** The least and greatest value of an indicator. */
  public record Range(String indicator, BigDecimal minimum, BigDecimal maximum) {
    /** The range of some values. */
    public static Range of(String indicator, Collection<?> values) {
      List<BigDecimal> sorted =
          values.stream().map(BigDecimal.class::cast).sorted().toList();
      return new Range(indicator, sorted.get(0), sorted.get(sorted.size() - 1));
    }
  }

  /** A node that has children, with the weight of them all. */
  public record Branch(Node node, BigDecimal weights) {
    /** The id of the node. */
    public String id() {
      return node.id();
    }

    /** Its level in the tree. */
    public String level() {
      return node.level().name();
    }
  }

  /** A node's score in one locality. */
  public record NodeScore(String locality, Node node, BigDecimal score) {
    /** The id of the node. */
    public String id() {
      return node.id();
    }

    /** The id of the node above. */
    public String parent() {
      return String.valueOf(node.parent());
    }

    /** A value as points from 0 to 100. */
    public static NodeScore normalised(IndicatorOf indicator, IndicatorValue value, Range range) {
      BigDecimal above = indicator.direction() == Direction.HIGHER_IS_BETTER
          ? value.value().subtract(range.minimum())
          : range.maximum().subtract(value.value());
      BigDecimal points = above
          .multiply(BigDecimal.valueOf(100))
          .divide(range.maximum().subtract(range.minimum()), MathContext.DECIMAL128);
      return new NodeScore(value.locality(), indicator.node(), points);
    }

    /** The mean of the children's scores, or nothing if too few have one. */
    public static List<NodeScore> mean(Branch branch, String locality, Collection<?> children) {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal covered = BigDecimal.ZERO;
      for (Object each : children) {
        NodeScore child = (NodeScore) each;
        sum = sum.add(child.score().multiply(child.node().weight()));
        covered = covered.add(child.node().weight());
      }
      BigDecimal needed = branch.weights().multiply(branch.node().coverage());
      return covered.compareTo(needed) < 0
          ? List.of()
          : List.of(
              new NodeScore(locality, branch.node(), sum.divide(covered, MathContext.DECIMAL128)));
    }
  }

  /** A node to rank in. */
  public record Ranked(String id) {}

  /** A rank in one node. */
  public record Rank(String locality, String node, int rank) {
    /** The ranks of all scores of a node. */
    public static List<Rank> of(Collection<?> scores) {
      List<NodeScore> sorted = new ArrayList<>();
      scores.forEach(each -> sorted.add((NodeScore) each));
      sorted.sort(Comparator.comparing(NodeScore::score).reversed());
      List<Rank> ranks = new ArrayList<>();
      int rank = 1;
      for (int place = 0; place < sorted.size(); place++) {
        NodeScore each = sorted.get(place);
        if (place > 0 && each.score().compareTo(sorted.get(place - 1).score()) != 0) {
          rank = place + 1;
        }
        ranks.add(new Rank(each.locality(), each.id(), rank));
      }
      return ranks;
    }
  }
}
