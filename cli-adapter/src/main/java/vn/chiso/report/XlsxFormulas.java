package vn.chiso.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Treated;
import vn.chiso.formula.Direction;
import vn.chiso.formula.MinMax;
import vn.chiso.formula.Rounding;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.framework.Normalisation;
import vn.chiso.pack.Settings;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Numbers;

/**
 * How scores come about, as formulas of a spreadsheet; empty wherever a spreadsheet has no formula
 * that surely gives the same.
 */
final class XlsxFormulas {
  private XlsxFormulas() {}

  /**
   * The cells of a part of a mean.
   *
   * @param weight the cell with its weight
   * @param score the cell with its score
   */
  record Part(String weight, String score) {}

  /** A score as it is published. */
  static Optional<String> rounded(String score, Rounding rounding) {
    String function = switch (rounding.mode()) {
      case HALF_UP -> "ROUND";
      case UP -> "ROUNDUP";
      case DOWN -> "ROUNDDOWN";
      default -> "";
    };
    return function.isEmpty()
        ? Optional.empty()
        : Optional.of(function + "(" + score + "," + rounding.decimals() + ")");
  }

  /** The score of a node of its parts' scores. */
  static Optional<String> mean(Aggregation aggregation, List<Part> parts, BigDecimal exponent) {
    String weights = sum(parts, Part::weight);
    String scores = parts.stream().map(Part::score).collect(Collectors.joining(","));
    return switch (aggregation) {
      case ARITHMETIC ->
        Optional.of(quotient(sum(parts, part -> part.weight() + "*" + part.score()), weights));
      case GEOMETRIC ->
        Optional.of(zeroOr(
            scores,
            "EXP("
                + quotient(sum(parts, part -> part.weight() + "*LN(" + part.score() + ")"), weights)
                + ")"));
      case HARMONIC ->
        Optional.of(zeroOr(
            scores, quotient(weights, sum(parts, part -> part.weight() + "/" + part.score()))));
      case MINIMUM -> Optional.of("MIN(" + scores + ")");
      case POWER -> power(parts, weights, exponent);
      case MEDIAN, MAZZIOTTA_PARETO, MAZZIOTTA_PARETO_UPWARD, COPELAND -> Optional.empty();
    };
  }

  private static Optional<String> power(List<Part> parts, String weights, BigDecimal exponent) {
    if (exponent.signum() <= 0) {
      return Optional.empty();
    }
    String power = Numbers.plain(exponent);
    String mean =
        quotient(sum(parts, part -> part.weight() + "*" + part.score() + "^" + power), weights);
    return Optional.of("(" + mean + ")^(1/" + power + ")");
  }

  /** A part of zero makes the whole zero. */
  private static String zeroOr(String scores, String otherwise) {
    return "IF(MIN(" + scores + ")=0,0," + otherwise + ")";
  }

  private static String sum(List<Part> parts, Function<Part, String> term) {
    return parts.stream().map(term).collect(Collectors.joining("+"));
  }

  private static String quotient(String above, String below) {
    return "(" + above + ")/(" + below + ")";
  }

  /** What a node's score is computed of. */
  enum Figure {
    /** An indicator's value. */
    VALUE,
    /** An indicator's least value. */
    LEAST,
    /** An indicator's greatest value. */
    MOST,
    /** A node's weight. */
    WEIGHT,
    /** A node's score, not rounded. */
    SCORE
  }

  /** Where the figures of nodes stand. */
  interface Cells {
    /** The cell with a figure of a node. */
    String of(Figure figure, Node node);
  }

  /** The score of a node in a locality; a given score has no formula. */
  static Optional<String> score(
      Evaluation evaluation, ScoreCard card, NodeResult result, Cells cells) {
    if (!(result.score() instanceof Score.Scored scored)) {
      return Optional.empty();
    }
    return switch (scored.basis()) {
      case GIVEN, IMPUTED -> Optional.empty();
      case NORMALISED -> minMax(evaluation, result.node(), cells);
      case AGGREGATED -> {
        List<Part> parts = evaluation.pack().framework().children(result.node()).stream()
            .filter(child -> card.result(child.id()).orElseThrow().score() instanceof Score.Scored)
            .map(child -> new Part(cells.of(Figure.WEIGHT, child), cells.of(Figure.SCORE, child)))
            .toList();
        BigDecimal exponent = evaluation.pack().settings().powerExponent();
        yield mean(result.node().aggregation(), parts, exponent);
      }
    };
  }

  private static boolean isTreated(Evaluation evaluation, Node node) {
    Treated treated = evaluation.treated().get(node.id());
    return treated != null && treated.isAny();
  }

  /** By min-max between the goalposts used; other ways have no formula here. */
  private static Optional<String> minMax(Evaluation evaluation, Node node, Cells cells) {
    Indicator indicator = evaluation.pack().framework().indicator(node.id()).orElseThrow();
    if (indicator.normalisation().method() != Normalisation.Method.MIN_MAX
        || !evaluation.goalposts().containsKey(node.id())
        || isTreated(evaluation, node)) {
      return Optional.empty();
    }
    Settings settings = evaluation.pack().settings();
    MinMax.Scale scale = settings.scale();
    String low = Numbers.plain(scale.low());
    String high = Numbers.plain(scale.high());
    boolean more = indicator.direction() == Direction.HIGHER_IS_BETTER;
    String value = cells.of(Figure.VALUE, node);
    String least = cells.of(Figure.LEAST, node);
    String most = cells.of(Figure.MOST, node);
    String above = more ? value + "-" + least : most + "-" + value;
    String width = Numbers.plain(scale.high().subtract(scale.low()));
    String start = scale.low().signum() == 0 ? "" : low + "+";
    String share = quotient(above, most + "-" + least);
    String points = start + share + "*" + width;
    return Optional.of(
        settings.cap() ? "MAX(" + low + ",MIN(" + high + "," + points + "))" : points);
  }
}
