package vn.chiso.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
  @Test
  void a_canonical_number_has_no_zeros_at_its_end_whatever_its_length() {
    Random random = new Random(34);
    for (int i = 0; i < 20_000; i++) {
      BigInteger digits = new BigInteger(1 + random.nextInt(200), random)
          .multiply(BigInteger.TEN.pow(random.nextInt(4)))
          .multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1));
      BigDecimal number = new BigDecimal(digits, random.nextInt(60) - 10);
      BigDecimal expected = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      assertThat(Arithmetic.canonical(number)).isEqualTo(expected);
    }
  }

  @Test
  void a_weight_of_one_changes_nothing_however_it_is_written() {
    BigDecimal number = new BigDecimal("47.59");
    assertThat(Arithmetic.product(number, new BigDecimal("1.00"))).isEqualByComparingTo(number);
    assertThat(Arithmetic.product(number, new BigDecimal("0.5"))).isEqualByComparingTo("23.795");
  }
}
