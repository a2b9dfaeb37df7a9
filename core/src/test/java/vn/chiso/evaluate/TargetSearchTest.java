package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.evaluate.Evaluations.EVALUATOR;
import static vn.chiso.evaluate.Evaluations.complete;
import static vn.chiso.evaluate.Evaluations.entry;
import static vn.chiso.evaluate.Evaluations.goalposts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.framework.Item;

/** How little must change for a target to be reached. */
class TargetSearchTest {
  private static Dataset.Builder dataset() {
    Dataset.Builder all = complete("33").goalposts(goalposts("2.1.1", "0", "1"));
    complete("56").build().entries().forEach(all::entry);
    return all;
  }

  private static Optional<Way> way(List<Way> ways, String item) {
    return ways.stream()
        .filter(way -> way.indicators().get(0).code().equals("2.1.1"))
        .filter(
            way -> item.equals(Optional.ofNullable(way.item()).map(Item::code).orElse("")))
        .findFirst();
  }

  @Test
  void the_smallest_change_of_each_number_reaches_the_score_and_one_less_does_not() {
    Evaluation before = EVALUATOR.evaluate(dataset().build());
    Target target = Target.score("2.1.1", new BigDecimal("50"));
    List<Way> ways = before.waysTo(target, "33");

    Way value = way(ways, "").orElseThrow();
    assertThat(value.outcome()).isEqualTo(Way.Outcome.FOUND);
    assertThat(value.now()).isEqualByComparingTo("0.2");
    // 49.995 is published as 50.00.
    assertThat(value.needed()).isEqualByComparingTo("0.49995");

    Way organisations = way(ways, "st-organisations").orElseThrow();
    assertThat(organisations.now()).isEqualByComparingTo("26");
    assertThat(organisations.needed()).isEqualByComparingTo("65");
    assertReachedJustSo(before, target, organisations, "64");

    Way population = way(ways, "population").orElseThrow();
    assertThat(population.needed()).isEqualByComparingTo("520052");
    assertReachedJustSo(before, target, population, "520053");
  }

  private static void assertReachedJustSo(
      Evaluation before, Target target, Way way, String justNot) {
    String item = Objects.requireNonNull(way.item()).code();
    String needed = Objects.requireNonNull(way.needed()).toPlainString();
    assertThat(target.isMetBy(
            Evaluations.result(before.whatIf(entry("33", item, needed)), "33", target.node())))
        .isTrue();
    assertThat(target.isMetBy(
            Evaluations.result(before.whatIf(entry("33", item, justNot)), "33", target.node())))
        .isFalse();
    assertThat(way.result())
        .isEqualTo(
            Evaluations.result(before.whatIf(entry("33", item, needed)), "33", target.node()));
  }

  @Test
  void a_rank_is_reached_by_passing_the_next_one() {
    Evaluation before = EVALUATOR.evaluate(dataset()
        .build()
        .replacing(
            old -> old.locality().equals("56") && old.item().equals("st-organisations"),
            entry("56", "st-organisations", "40")));
    Way way =
        way(before.waysTo(Target.rank("2.1.1", 1), "33"), "st-organisations").orElseThrow();
    assertThat(way.needed()).isEqualByComparingTo("40");
    assertThat(Objects.requireNonNull(way.result()).rank()).isEqualTo(1);
  }

  @Test
  void minimum_and_maximum_from_the_set_move_along() {
    Dataset dataset = dataset()
        .build()
        .replacing(
            old -> old.locality().equals("56") && old.item().equals("st-organisations"),
            entry("56", "st-organisations", "40"))
        .replacingGoalposts(indicator -> true, List.of())
        .toBuilder()
        .header(new Dataset.Header("set", "", "", 2022, true, ""))
        .build();
    Evaluation before = EVALUATOR.evaluate(dataset);
    Target target = Target.score("2.1.1", new BigDecimal("100"));
    Way way = way(before.waysTo(target, "33"), "st-organisations").orElseThrow();
    // With 40, as much as the other has, minimum and maximum are equal.
    assertThat(way.needed()).isEqualByComparingTo("41");
    assertReachedJustSo(before, target, way, "40");
  }

  @Test
  void what_no_number_reaches_is_said() {
    List<Way> ways = EVALUATOR
        .evaluate(dataset().build())
        .waysTo(Target.score("2.1.1", new BigDecimal("101")), "33");
    assertThat(ways).extracting(Way::outcome).containsExactly(Way.Outcome.OUT_OF_REACH);
  }

  @Test
  void an_indicator_without_value_or_score_is_said_to_be_so() {
    Dataset bare = Dataset.builder(2022)
        .datum("transparency", "33", "5")
        .goalposts(goalposts("2.1.1", "0", "1"))
        .build();
    List<Way> ways =
        EVALUATOR.evaluate(bare).waysTo(Target.score(root(), new BigDecimal("99")), "33");
    assertThat(way(ways, "").orElseThrow().outcome()).isEqualTo(Way.Outcome.NO_VALUE);
    assertThat(ways)
        .filteredOn(way -> way.indicators().get(0).code().equals("1.1.1"))
        .extracting(Way::outcome)
        .doesNotContain(Way.Outcome.NO_VALUE);
  }

  private static String root() {
    return EVALUATOR.pack().framework().root().id();
  }

  @Test
  void a_target_that_is_met_needs_nothing() {
    Evaluation before = EVALUATOR.evaluate(dataset().build());
    assertThat(before.waysTo(Target.score("2.1.1", new BigDecimal("20")), "33")).isEmpty();
    assertThat(before.waysTo(Target.rank("2.1.1", 2), "33")).isEmpty();
  }

  @Test
  void a_target_is_a_score_or_a_rank_from_one_on() {
    assertThatIllegalArgumentException().isThrownBy(() -> Target.rank("2.1.1", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Target("2.1.1", BigDecimal.ONE, 3));
  }
}
