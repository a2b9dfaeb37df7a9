package vn.chiso.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a number has the size one expects (độ lớn), and which factor would give it that. */
public final class Magnitude {
  private Magnitude() {}

  /**
   * What is plausible.
   *
   * @param least the least plausible number, null for no limit
   * @param most the greatest, null for no limit
   */
  public record Limits(@Nullable BigDecimal least, @Nullable BigDecimal most) {

    /** Whether a number is plausible; the limits themselves are. */
    public boolean admit(BigDecimal number) {
      return (least == null || number.compareTo(least) >= 0)
          && (most == null || number.compareTo(most) <= 0);
    }
  }

  /**
   * The first factor that makes an implausible number plausible; empty if it is plausible already
   * or none does.
   *
   * <p>With 20 to 1000 plausible and the factors 1000 and 0.000001, the number 0.1 becomes so by
   * 1000 and the number 100,000,000 by 0.000001. Zero stays zero.
   *
   * @param factors candidates, the likeliest first
   */
  public static Optional<BigDecimal> factor(
      BigDecimal number, Limits limits, List<BigDecimal> factors) {
    if (limits.admit(number) || number.signum() == 0) {
      return Optional.empty();
    }
    return factors.stream()
        .filter(factor -> limits.admit(number.multiply(factor)))
        .findFirst();
  }
}
