package vn.chiso.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import vn.chiso.formula.Arithmetic;
import vn.chiso.formula.MinMax;

/**
 * A score on the edition's scale (điểm), or the reason why there is none. Never null, NaN or −1.
 */
public sealed interface Score {

  /**
   * A score.
   *
   * @param exact the score at full precision
   * @param basis how it came about
   * @param capping whether the value lay outside its goalposts and was capped
   */
  record Scored(BigDecimal exact, Basis basis, MinMax.Capping capping) implements Score {
    public Scored {
      exact = Arithmetic.canonical(exact);
    }
  }

  /**
   * No score.
   *
   * @param reason why
   * @param details what exactly: codes of missing items, of checks, or of unscored children
   */
  record Unscored(Reason reason, List<String> details) implements Score {
    public Unscored {
      details = List.copyOf(details);
    }
  }

  /** How a score came about. */
  enum Basis {
    /** Normalised from an indicator's value. */
    NORMALISED,
    /** Aggregated from the children's scores. */
    AGGREGATED,
    /** Stands in the dataset as a given score, because it couldn't be computed. */
    GIVEN,
    /** Estimated from the locality's other scores, since there were no data. */
    IMPUTED;

    /** The name used in files: {@code normalised}, {@code aggregated} … */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
