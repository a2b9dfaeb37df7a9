package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.fact.Goalposts;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Score;

/** A row of goalposts.csv holds for its indicator wherever the others' goalposts come from. */
final class OwnGoalpostsTest {
  private static final String NODE = "transparency";

  private static Dataset.Builder dataset() {
    return Dataset.builder(2022).datum(NODE, "33", "2").datum(NODE, "56", "4");
  }

  private static TestPack from(String word) {
    return TestPack.minimal().replace("pack.yaml", "from: pack", "from: " + word);
  }

  private static BigDecimal score(Evaluation evaluation, String locality) {
    return ((Score.Scored) evaluation
            .scoreCard(locality)
            .orElseThrow()
            .result(NODE)
            .orElseThrow()
            .score())
        .exact();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pack", "set", "panel", "year, year: 2020"})
  void a_row_of_the_pack_holds_for_its_indicator(String word) {
    Evaluation evaluation = Evaluator.of(from(word).read()).evaluate(dataset().build());

    // 0 to 10 by the row; the localities have 2 and 4.
    assertThat(score(evaluation, "33")).isEqualByComparingTo("20");
    assertThat(score(evaluation, "56")).isEqualByComparingTo("40");
    assertThat(evaluation.goalposts().get(NODE).basis()).isEqualTo(Goalposts.Basis.PACK);
  }

  @Test
  void an_indicator_without_a_row_goes_by_the_localities() {
    TestPack pack =
        from("set").replace("reference/goalposts.csv", NODE + ",0,10,2022,inferred,test\n", "");
    Evaluation evaluation = Evaluator.of(pack.read()).evaluate(dataset().build());

    assertThat(score(evaluation, "33")).isEqualByComparingTo("0");
    assertThat(score(evaluation, "56")).isEqualByComparingTo("100");
  }

  @Test
  void a_dataset_that_asks_for_the_set_passes_over_the_rows() {
    Dataset given = dataset()
        .header(new Dataset.Header("all", "All", "test-2023", 2022, true, ""))
        .build();
    Evaluation evaluation = Evaluator.of(from("set").read()).evaluate(given);

    assertThat(score(evaluation, "33")).isEqualByComparingTo("0");
    assertThat(evaluation.goalposts().get(NODE).basis()).isEqualTo(Goalposts.Basis.SET);
  }

  @Test
  void a_supposed_figure_leaves_the_row_where_it_is() {
    Dataset given = dataset().build();
    Evaluation evaluation = Evaluator.of(from("set").read()).evaluate(given);
    Evaluation supposed = evaluation.whatIf(given.entries().get(1).with(new BigDecimal("8")));

    assertThat(score(supposed, "56")).isEqualByComparingTo("80");
    assertThat(score(supposed, "33")).isEqualByComparingTo("20");
  }
}
