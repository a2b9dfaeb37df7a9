package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.evaluate.Evaluations.EVALUATOR;
import static vn.chiso.evaluate.Evaluations.complete;
import static vn.chiso.evaluate.Evaluations.entry;
import static vn.chiso.evaluate.Evaluations.given;
import static vn.chiso.evaluate.Evaluations.goalposts;
import static vn.chiso.evaluate.Evaluations.points;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.dataset.GivenScore;
import vn.chiso.fact.Goalposts;

/** A scenario gives what is, once everything it supposes is so. */
class ScenarioTest {
  private static final List<String> LOCALITIES = List.of("33", "56", "01", "99");
  private static final List<String> ITEMS =
      List.of("st-organisations", "population", "policies", "transparency", "unheard-of");
  private static final List<String> VALUES =
      List.of("", "0", "1", "2.5", "7", "26", "130", "650000", "1300000", "2000000", "-4");
  private static final List<Goalposts> POSTS = List.of(
      goalposts("2.1.1", "0", "1"),
      goalposts("2.1.1", "0.1", "0.3"),
      goalposts("2.1.1", "2", "1"),
      goalposts("2.1.1", "1", "1"),
      goalposts("1.1.1", "1", "10"),
      goalposts("9.9.9", "1", "10"));
  private static final List<Map<String, BigDecimal>> WEIGHTS = List.of(
      Map.of("1.1", new BigDecimal("3")),
      Map.of("2.1.1", new BigDecimal("0.25"), "1", BigDecimal.TEN));
  private static final List<Evaluator> WEIGHED = WEIGHTS.stream()
      .map(weights -> Evaluator.of(EVALUATOR.pack().weighing(weights)))
      .toList();

  private static Dataset dataset(boolean fromSet) {
    Dataset.Builder all = complete("33").goalposts(goalposts("2.1.1", "0", "0.5"));
    complete("56").build().entries().forEach(all::entry);
    all.entry(entry("01", "transparency", "7")).entry(entry("01", "st-organisations", "40"));
    return all.header(new Dataset.Header("d", "", "", 2022, fromSet, "")).build();
  }

  private static void assertSame(Evaluation whatIf, Evaluation fresh) {
    assertThat(whatIf.findings()).isEqualTo(fresh.findings());
    assertThat(whatIf.goalposts()).isEqualTo(fresh.goalposts());
    assertThat(whatIf.scoreCards()).hasSameSizeAs(fresh.scoreCards());
    for (int i = 0; i < fresh.scoreCards().size(); i++) {
      assertThat(whatIf.scoreCards().get(i).results())
          .isEqualTo(fresh.scoreCards().get(i).results());
    }
  }

  /** The dataset in which everything the scenario supposes is so. */
  private static Dataset edited(Dataset dataset, Scenario scenario) {
    Dataset edited = dataset;
    for (Entry figure : scenario.figures()) {
      edited = edited.replacing(
          old -> old.locality().equals(figure.locality()) && old.item().equals(figure.item()),
          figure);
    }
    List<String> indicators =
        scenario.goalposts().stream().map(Goalposts::indicator).toList();
    return edited.replacingGoalposts(indicators::contains, scenario.goalposts());
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void thousands_of_random_scenarios_give_what_a_fresh_evaluation_gives(boolean fromSet) {
    Random random = new Random(20_261_128);
    Dataset dataset = dataset(fromSet);
    Evaluation before = EVALUATOR.evaluate(dataset);
    for (int i = 0; i < 1_500; i++) {
      Scenario.Builder scenario = Scenario.named("");
      for (int figures = random.nextInt(4); figures > 0; figures--) {
        scenario.figure(entry(any(LOCALITIES, random), any(ITEMS, random), any(VALUES, random)));
      }
      for (int posts = random.nextInt(3); posts > 0; posts--) {
        scenario.goalposts(any(POSTS, random));
      }
      int weights = random.nextInt(WEIGHTS.size() + 1);
      Evaluator fresh = EVALUATOR;
      if (weights < WEIGHTS.size()) {
        WEIGHTS.get(weights).forEach(scenario::weight);
        fresh = WEIGHED.get(weights);
      }
      Scenario built = scenario.build();
      assertSame(before.whatIf(built), fresh.evaluate(edited(dataset, built)));
    }
  }

  @Test
  void given_scores_are_compared_anew() {
    Dataset dataset = complete("33")
        .goalposts(goalposts("2.1.1", "0", "1"))
        .score(given("2.1.1", "20", GivenScore.Use.COMPARE))
        .build();
    Scenario scenario =
        Scenario.named("").goalposts(goalposts("2.1.1", "0", "0.5")).build();
    assertSame(
        EVALUATOR.evaluate(dataset).whatIf(scenario),
        EVALUATOR.evaluate(edited(dataset, scenario)));
  }

  @Test
  void goalposts_named_by_id_replace_those_named_by_code() {
    Evaluation whatIf = EVALUATOR
        .evaluate(complete("33").goalposts(goalposts("2.1.1", "0", "1")).build())
        .whatIf(Scenario.named("").goalposts(goalposts(id("2.1.1"), "0", "0.4")).build());
    assertThat(points(whatIf, "2.1.1")).isEqualByComparingTo("50");
  }

  private static String id(String code) {
    return EVALUATOR.pack().framework().node(code).orElseThrow().id();
  }

  @Test
  void a_scenario_can_be_explained_and_supposed_further() {
    Evaluation whatIf = EVALUATOR
        .evaluate(complete("33").build())
        .whatIf(Scenario.named("")
            .goalposts(goalposts("2.1.1", "0", "0.4"))
            .weight("2.1.1", new BigDecimal("2"))
            .build())
        .whatIf(entry("33", "population", "2600000"));
    assertThat(points(whatIf, "2.1.1")).isEqualByComparingTo("25");
    assertThat(whatIf.explain("33", "2.1.1").orElseThrow().toString())
        .contains("2.600.000", "trọng số 2 trên");
  }

  @Test
  void weights_that_are_none_are_refused() {
    Evaluation before = EVALUATOR.evaluate(complete("33").build());
    for (String wrong : List.of("0", "-1", "10.1")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> before.whatIf(
              Scenario.named("").weight("2.1.1", new BigDecimal(wrong)).build()));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> before.whatIf(Scenario.named("").weight("8.8", BigDecimal.ONE).build()))
        .withMessageContaining("8.8");
  }

  @Test
  void what_changes_is_told_node_by_node() {
    Evaluation before = EVALUATOR.evaluate(dataset(false));
    Evaluation after = before.whatIf(
        Scenario.named("").figure(entry("33", "st-organisations", "52")).build());
    List<ResultChange> changes = new ArrayList<>(ResultChange.between(before, after));
    assertThat(changes)
        .filteredOn(change -> change.before().node().code().equals("2.1.1"))
        .hasSize(2)
        .anySatisfy(change -> {
          assertThat(change.locality().code()).isEqualTo("33");
          assertThat(change.scoreChange().orElseThrow()).isEqualByComparingTo("40");
        })
        .anySatisfy(change -> {
          assertThat(change.locality().code()).isEqualTo("56");
          assertThat(change.scoreChange().orElseThrow()).isEqualByComparingTo("0");
          assertThat(change.placesGained()).contains(new BigDecimal("-1"));
        });
    assertThat(ResultChange.between(before, before)).isEmpty();
  }
}
