package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.evaluate.Evaluations.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Score;

/** So many localities that their facts aren't kept, beside few of which they are. */
class ManyLocalitiesTest {
  private static final int MANY = 1_100;
  private static final Evaluator EVALUATOR = Evaluator.of(pack().read());

  private static TestPack pack() {
    String rows = IntStream.range(0, MANY)
        .mapToObj(i -> "%s,Nơi %d,Place %d,,,,official,test\n".formatted(code(i), i, i))
        .collect(Collectors.joining());
    return TestPack.minimal().append("reference/localities.csv", rows);
  }

  private static String code(int number) {
    return "9%05d".formatted(number);
  }

  private static Dataset dataset(int localities) {
    Dataset.Builder all = Dataset.builder(2022);
    for (int i = 0; i < localities; i++) {
      all.datum("transparency", code(i), Integer.toString(i % 10))
          .datum("st-organisations", code(i), i % 97 == 0 ? "2.5" : Integer.toString(20 + i % 31))
          .datum("population", code(i), Integer.toString(1_000_000 + i))
          .datum("policies", code(i), Integer.toString(i % 7));
    }
    return all.header(new Dataset.Header("many", "", "", 2022, true, "")).build();
  }

  @Test
  void every_score_can_be_explained_and_its_rules_told() {
    Evaluation many = EVALUATOR.evaluate(dataset(MANY));
    Evaluation few = EVALUATOR.evaluate(dataset(98));
    for (String code : List.of(code(0), code(1), code(97))) {
      assertThat(many.firings(code)).hasToString(few.firings(code).toString());
      assertThat(many.explain(code, "2.1.1").orElseThrow().toString()).contains("st-organisations");
    }
  }

  @Test
  void what_if_gives_what_a_fresh_evaluation_gives() {
    Dataset dataset = dataset(MANY);
    Evaluation many = EVALUATOR.evaluate(dataset);
    for (Entry entry : List.of(
        entry(code(5), "st-organisations", "33"),
        entry(code(97), "st-organisations", "33"),
        entry(code(6), "population", "0"))) {
      Evaluation fresh = EVALUATOR.evaluate(dataset.replacing(
          old -> old.locality().equals(entry.locality()) && old.item().equals(entry.item()),
          entry));
      Evaluation whatIf = many.whatIf(entry);
      assertThat(whatIf.findings()).isEqualTo(fresh.findings());
      assertThat(whatIf.goalposts()).isEqualTo(fresh.goalposts());
      for (int i = 0; i < MANY; i++) {
        assertThat(whatIf.scoreCards().get(i).results())
            .isEqualTo(fresh.scoreCards().get(i).results());
      }
    }
  }

  @Test
  void ranks_are_those_of_the_exact_scores_with_all_ties() {
    Evaluation many = EVALUATOR.evaluate(dataset(MANY));
    List<BigDecimal> scores = many.scoreCards().stream()
        .flatMap(card -> card.result("2.1.1").stream())
        .flatMap(result -> result.score() instanceof Score.Scored scored
            ? Stream.of(scored.exact())
            : Stream.empty())
        .toList();
    assertThat(scores).hasSizeGreaterThan(1_000);
    many.scoreCards()
        .forEach(card -> card.result("2.1.1").ifPresent(result -> {
          if (result.score() instanceof Score.Scored scored) {
            long better = scores.stream()
                .filter(other -> other.compareTo(scored.exact()) > 0)
                .count();
            assertThat(result.rank()).isEqualTo((int) better + 1);
          }
        }));
  }
}
