package vn.chiso.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import vn.chiso.formula.normalise.Bands;

/**
 * How an indicator's values become scores (phương pháp chuẩn hóa), with the numbers it takes.
 *
 * @param method the method
 * @param aim the target or the value of the reference, for methods that have one; 0 otherwise
 * @param mean the mean z-scores have; 0 for other methods
 * @param deviation the standard deviation z-scores have; 1 for other methods
 * @param bands the bands, from the lowest upwards; empty for other methods
 * @param provenance how well these numbers are founded; official where there are none
 * @param source where they stand; empty where there are none
 */
public record Normalisation(
    Method method,
    BigDecimal aim,
    BigDecimal mean,
    BigDecimal deviation,
    List<Bands.Band> bands,
    Provenance provenance,
    String source) {
  /** Min-max, which takes no numbers but goalposts. */
  public static final Normalisation MIN_MAX = new Normalisation(
      Method.MIN_MAX,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ONE,
      List.of(),
      Provenance.OFFICIAL,
      "");

  public Normalisation {
    bands = List.copyOf(bands);
  }

  /** The ways there are. */
  public enum Method {
    /** Min-max between goalposts. */
    MIN_MAX,
    /**
     * Distance to the better goalpost, from the worse one (khoảng cách tới giá trị tốt nhất): the
     * same numbers as min-max, under the name COINr has for them.
     */
    DISTANCE_TO_MAXIMUM,
    /** Distance to a target, from the worse goalpost (khoảng cách tới mục tiêu). */
    DISTANCE_TO_TARGET,
    /** Distance to the value of a reference (khoảng cách tới giá trị tham chiếu). */
    DISTANCE_TO_REFERENCE,
    /**
     * Min-max with a reference in the middle of the scale, as AMPI has it: half of the range below
     * and above the reference is half of the scale (quanh giá trị tham chiếu).
     */
    AROUND_REFERENCE,
    /** Share of the better goalpost (tỷ lệ so với giá trị tốt nhất). */
    FRACTION_OF_MAXIMUM,
    /** Standard deviations from the mean of the localities; not on the pack's scale (điểm z). */
    Z_SCORE,
    /** Rank among the localities, 1 for the worst; not on the pack's scale (thứ hạng). */
    RANK,
    /** Share of the other localities that are worse (thứ hạng phần trăm). */
    PERCENTILE_RANK,
    /** One point for each locality that is worse; not on the pack's scale (điểm Borda). */
    BORDA,
    /** Points by band (phân bậc). */
    BANDS;

    /** The name used in files: {@code min-max}, {@code z-score} … */
    public String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it goes by minimum and maximum. */
    public boolean usesGoalposts() {
      return switch (this) {
        case MIN_MAX,
            DISTANCE_TO_MAXIMUM,
            DISTANCE_TO_TARGET,
            DISTANCE_TO_REFERENCE,
            AROUND_REFERENCE,
            FRACTION_OF_MAXIMUM -> true;
        case Z_SCORE, RANK, PERCENTILE_RANK, BORDA, BANDS -> false;
      };
    }

    /** Whether it goes by the worse of minimum and maximum. */
    public boolean usesWorseEnd() {
      return usesGoalposts() && this != FRACTION_OF_MAXIMUM;
    }

    /** Whether it goes by the better of minimum and maximum. */
    public boolean usesBetterEnd() {
      return usesGoalposts() && this != DISTANCE_TO_TARGET && this != DISTANCE_TO_REFERENCE;
    }

    /**
     * Whether a function of all values, such as a logarithm, may be taken first: not where they are
     * measured by a target, a reference or zero, which are in the unit the values had.
     */
    public boolean allowsFunction() {
      return this == MIN_MAX || this == DISTANCE_TO_MAXIMUM || this == Z_SCORE;
    }

    /** Whether it compares with the other localities evaluated. */
    public boolean usesSet() {
      return switch (this) {
        case Z_SCORE, RANK, PERCENTILE_RANK, BORDA -> true;
        case MIN_MAX,
            DISTANCE_TO_MAXIMUM,
            DISTANCE_TO_TARGET,
            DISTANCE_TO_REFERENCE,
            AROUND_REFERENCE,
            FRACTION_OF_MAXIMUM,
            BANDS -> false;
      };
    }
  }
}
