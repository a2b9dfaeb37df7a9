package vn.chiso.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoarseTest {
  private static final BigDecimal FACTOR = BigDecimal.valueOf(1L << 30);
  private static final BigDecimal LIMIT = BigDecimal.valueOf(1L << 60);

  private final Random random = new Random(30);

  @Test
  void is_the_number_times_two_to_the_power_of_thirty_rounded_down() {
    for (int i = 0; i < 20_000; i++) {
      BigDecimal number = number();
      assertThat(BigDecimal.valueOf(Coarse.of(number)))
          .as(number.toString())
          .isEqualByComparingTo(number
              .multiply(FACTOR)
              .setScale(0, RoundingMode.FLOOR)
              .min(LIMIT)
              .max(LIMIT.negate()));
    }
  }

  @Test
  void is_exact_where_an_estimate_cannot_tell_on_which_side_of_a_whole_number_it_lies() {
    BigDecimal whole = new BigDecimal(123_456_789_012L).divide(FACTOR);
    BigDecimal step = new BigDecimal("1e-30");

    assertThat(Coarse.of(whole)).isEqualTo(123_456_789_012L);
    assertThat(Coarse.of(whole.add(step))).isEqualTo(123_456_789_012L);
    assertThat(Coarse.of(whole.subtract(step))).isEqualTo(123_456_789_011L);
    assertThat(Coarse.of(whole.negate().subtract(step))).isEqualTo(-123_456_789_013L);
  }

  @Test
  void never_falls_when_the_number_grows() {
    List<BigDecimal> numbers = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      BigDecimal number = number();
      numbers.add(number);
      numbers.add(number.add(new BigDecimal("1e-33")));
      numbers.add(number.subtract(new BigDecimal("1e-33")));
    }
    Collections.sort(numbers);

    assertThat(numbers.stream().map(Coarse::of).toList()).isSorted();
  }

  @Test
  void takes_numbers_of_any_size() {
    assertThat(Coarse.of(new BigDecimal("1e4000"))).isEqualTo(1L << 60);
    assertThat(Coarse.of(new BigDecimal("-1e4000"))).isEqualTo(-(1L << 60));
    assertThat(Coarse.of(new BigDecimal("1e-4000"))).isZero();
    assertThat(Coarse.of(new BigDecimal("-1e-4000"))).isEqualTo(-1);
    assertThat(Coarse.of(BigDecimal.ZERO)).isZero();
  }

  private BigDecimal number() {
    BigDecimal digits =
        new BigDecimal(new BigInteger(1 + random.nextInt(120), random), random.nextInt(70) - 5);
    BigDecimal number = switch (random.nextInt(3)) {
      case 0 -> digits;
      case 1 -> digits.round(new MathContext(6));
      default -> BigDecimal.valueOf(random.nextLong(1L << 40)).divide(FACTOR);
    };
    return random.nextBoolean() ? number : number.negate();
  }
}
