package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.TestPack;

/** Figures of earlier years that contradict one another or belong to nothing. */
class EarlierFiguresTest {
  private static final Evaluator EVALUATOR = Evaluator.of(TestPack.minimal().read());
  private static final Plan PLAN = ((DroolsEvaluator) EVALUATOR).plan();

  private static EarlierFigure figure(String locality, String item, int year, String value) {
    return new EarlierFigure(
        locality, item, year, new BigDecimal(value), "test", new Origin("previous.csv", value));
  }

  private static List<Finding> findings(EarlierFigure... figures) {
    Dataset.Builder dataset = Dataset.builder(2022).datum("population", "33", "1300000");
    Stream.of(figures).forEach(dataset::previous);
    return EVALUATOR.evaluate(dataset.build()).findings().stream()
        .filter(finding -> finding.check().startsWith("previous."))
        .toList();
  }

  private static List<BigDecimal> usable(EarlierFigure... figures) {
    return new EarlierFigures(PLAN, List.of(figures))
        .usable()
        .map(EarlierFigure::value)
        .toList();
  }

  @Test
  void two_numbers_for_one_year_are_an_error_and_neither_is_used() {
    EarlierFigure one = figure("33", "transparency", 2021, "1");
    EarlierFigure other = figure("33", "1.1.1", 2021, "2");
    assertThat(usable(one, other, figure("33", "1.1.1", 2020, "3")))
        .containsExactly(new BigDecimal("3"));
    assertThat(findings(one, other)).singleElement().satisfies(finding -> {
      assertThat(finding.check()).isEqualTo("previous.contradiction");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.message().vi()).contains("năm 2021").contains("1, 2");
      assertThat(finding.origins()).extracting(Origin::place).containsExactly("1", "2");
    });
  }

  @Test
  void the_same_number_twice_is_used_once() {
    EarlierFigure one = figure("33", "population", 2021, "1200000");
    EarlierFigure same = figure("33", "population", 2021, "1200000.0");
    assertThat(usable(one, same)).containsExactly(new BigDecimal("1200000"));
    assertThat(findings(one, same))
        .extracting(Finding::check, Finding::severity)
        .containsExactly(tuple("previous.twice", Severity.WARNING));
  }

  @Test
  void codes_nobody_knows_are_told_once_each_and_not_used() {
    EarlierFigure here = figure("33", "popluation", 2021, "1");
    EarlierFigure again = figure("33", "popluation", 2020, "2");
    EarlierFigure elsewhere = figure("99", "population", 2021, "3");
    assertThat(usable(here, again, elsewhere)).isEmpty();
    assertThat(findings(here, again, elsewhere))
        .extracting(Finding::check)
        .containsExactlyInAnyOrder("previous.unknown-item", "previous.unknown-locality");
    assertThat(findings(here, again))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message().en()).contains("population"));
  }

  @Test
  void good_ones_say_nothing() {
    assertThat(findings(
            figure("33", "population", 2021, "1200000"),
            figure("33", "population", 2020, "1190000"),
            figure("56", "population", 2021, "1250000")))
        .isEmpty();
  }
}
