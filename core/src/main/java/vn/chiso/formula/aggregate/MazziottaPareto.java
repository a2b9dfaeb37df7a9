package vn.chiso.formula.aggregate;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.formula.Arithmetic;
import vn.chiso.formula.Figure;
import vn.chiso.formula.Means;
import vn.chiso.formula.Means.Weighted;
import vn.chiso.formula.Ratio;

/**
 * The Mazziotta–Pareto index (chỉ số Mazziotta–Pareto): the mean of a locality's scores less a
 * penalty for their imbalance, variance ÷ mean.
 *
 * <p>Of scores with mean 100 and deviation 10 over the localities (z-scores) it is the MPI; of
 * scores from 70 to 130 between {@linkplain #goalposts goalposts} around a reference of 100 it is
 * the adjusted one, AMPI, which can be compared over years. Source: Mazziotta and Pareto, Social
 * Indicators Research 127 (2016).
 */
public final class MazziottaPareto {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private MazziottaPareto() {}

  /** Which way the penalty goes. */
  public enum Penalty {
    /** Imbalance lowers the index: for what is good to have. */
    DOWNWARDS,
    /** Imbalance raises the index: for what is bad to have. */
    UPWARDS
  }

  /**
   * Minimum and maximum by which AMPI normalises.
   *
   * @param minimum the lower one
   * @param maximum the upper one
   */
  public record Goalposts(BigDecimal minimum, BigDecimal maximum) {}

  /**
   * The index of one locality. Of 90 and 110 it is 100 − 100 ÷ 100 = 99. Variance is that of the
   * population, with the weights given. Undefined where the mean is zero.
   *
   * @throws IllegalArgumentException if there are no parts or their weights sum to zero
   */
  public static Figure of(List<Weighted> parts, Penalty penalty) {
    BigDecimal mean = Means.arithmetic(parts);
    BigDecimal variance = Means.arithmetic(parts.stream()
        .map(part -> new Weighted(part.value().subtract(mean).pow(2), part.weight()))
        .toList());
    Figure imbalance = Ratio.of(() -> Figure.of(variance), () -> Figure.of(mean));
    return imbalance instanceof Figure.Known known
        ? Figure.of(
            penalty == Penalty.DOWNWARDS ? mean.subtract(known.value()) : mean.add(known.value()))
        : imbalance;
  }

  /** The goalposts of AMPI: half of the range below and above a reference value. */
  public static Goalposts goalposts(BigDecimal reference, BigDecimal minimum, BigDecimal maximum) {
    BigDecimal half = maximum.subtract(minimum).divide(TWO, Arithmetic.CONTEXT);
    return new Goalposts(reference.subtract(half), reference.add(half));
  }
}
