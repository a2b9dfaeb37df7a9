package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.evaluate.Evaluations.complete;
import static vn.chiso.evaluate.Evaluations.entry;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.pack.TestPack;

/** What-if where minimum and maximum are those of the localities themselves. */
class WhatIfOfSetTest {
  private static final Evaluator EVALUATOR = Evaluator.of(TestPack.minimal().read());

  private static Dataset ofSet(Dataset.Builder... localities) {
    Dataset.Builder all = Dataset.builder(2022);
    for (Dataset.Builder locality : localities) {
      locality.build().entries().forEach(all::entry);
    }
    return all.header(new Dataset.Header("set", "", "", 2022, true, "")).build();
  }

  private static Dataset.Builder other() {
    return Dataset.builder(2022)
        .datum("transparency", "56", "7")
        .datum("st-organisations", "56", "40")
        .datum("population", "56", "1200000")
        .datum("policies", "56", "4");
  }

  @ParameterizedTest
  @CsvSource({
    "33, st-organisations, 27",
    "33, st-organisations, 2.5",
    "33, population, 0",
    "56, population, 0",
    "56, st-organisations, 39",
    "56, transparency, 11",
    "33, transparency, ''",
    "33, policies, 4"
  })
  void a_set_that_gains_or_loses_a_value_gives_the_goalposts_of_a_fresh_evaluation(
      String locality, String item, String value) {
    for (Dataset before :
        List.of(ofSet(complete("33"), other()), ofSet(complete("33")), ofSet(other()))) {
      Evaluation there = EVALUATOR.evaluate(before).whatIf(entry(locality, item, value));
      Evaluation back = there.whatIf(entry(locality, item, "3"));

      assertSame(there, fresh(before, entry(locality, item, value)));
      assertSame(back, fresh(before, entry(locality, item, "3")));
    }
  }

  private static Evaluation fresh(Dataset before, Entry entry) {
    return EVALUATOR.evaluate(before.replacing(
        old -> old.locality().equals(entry.locality()) && old.item().equals(entry.item()), entry));
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
}
