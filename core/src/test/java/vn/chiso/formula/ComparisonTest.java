package vn.chiso.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.formula.Comparison.Verdict;

class ComparisonTest {
  private static Side side(MissingValues missing, String... numbers) {
    List<Optional<BigDecimal>> values = Stream.of(numbers)
        .map(number -> Optional.of(number).filter(text -> !text.isEmpty()).map(BigDecimal::new))
        .toList();
    return Side.sum(missing, values);
  }

  private static Side one(String number) {
    return side(MissingValues.SKIP_IF_ANY_VALUE_MISSING, number);
  }

  @Test
  void numbers_compare_by_value_whatever_their_zeros() {
    assertThat(Comparison.EQUAL_TO.of(one("60.0"), one("60"))).isEqualTo(Verdict.PASSES);
    assertThat(Comparison.NOT_EQUAL_TO.of(one("60.0"), one("60"))).isEqualTo(Verdict.FAILS);
    assertThat(Comparison.LESS_THAN.of(one("60.0"), one("60"))).isEqualTo(Verdict.FAILS);
    assertThat(Comparison.LESS_THAN_OR_EQUAL_TO.of(one("60.0"), one("60")))
        .isEqualTo(Verdict.PASSES);
    assertThat(Comparison.GREATER_THAN.of(one("61"), one("60"))).isEqualTo(Verdict.PASSES);
    assertThat(Comparison.GREATER_THAN_OR_EQUAL_TO.of(one("59"), one("60")))
        .isEqualTo(Verdict.FAILS);
  }

  @Test
  void a_part_that_is_missing_counts_as_zero_unless_the_strategy_forbids_it() {
    assertThat(side(MissingValues.NEVER_SKIP, "5", "").number()).isEqualTo("5");
    assertThat(side(MissingValues.SKIP_IF_ALL_VALUES_MISSING, "5", "").number()).isEqualTo("5");
    assertThat(side(MissingValues.SKIP_IF_ANY_VALUE_MISSING, "5", "").number()).isNull();
  }

  @Test
  void a_side_without_any_value_is_zero_only_if_never_skipped() {
    Side never = side(MissingValues.NEVER_SKIP, "", "");
    Side all = side(MissingValues.SKIP_IF_ALL_VALUES_MISSING, "", "");

    assertThat(Comparison.EQUAL_TO.of(never, one("0"))).isEqualTo(Verdict.PASSES);
    assertThat(Comparison.EQUAL_TO.of(all, one("0"))).isEqualTo(Verdict.CANNOT_SAY);
  }

  @Test
  void pairs_look_only_at_what_is_there() {
    assertThat(Comparison.COMPULSORY_PAIR.of(one("1"), one("2"))).isEqualTo(Verdict.PASSES);
    assertThat(Comparison.COMPULSORY_PAIR.of(one("1"), one(""))).isEqualTo(Verdict.FAILS);
    assertThat(Comparison.EXCLUSIVE_PAIR.of(one("1"), one("2"))).isEqualTo(Verdict.FAILS);
    assertThat(Comparison.EXCLUSIVE_PAIR.of(one(""), one(""))).isEqualTo(Verdict.PASSES);
  }

  @Test
  void rules_name_operators_and_strategies_in_words() {
    assertThat(Comparison.LESS_THAN_OR_EQUAL_TO.tag()).isEqualTo("less-than-or-equal-to");
    assertThat(Stream.of(MissingValues.values()).map(MissingValues::tag))
        .containsExactly("never-skip", "skip-if-all", "skip-if-any");
  }
}
