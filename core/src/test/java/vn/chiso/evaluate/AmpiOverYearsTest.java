package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.pack.TestPack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;

/**
 * AMPI of three years on one scale, against plain loops over doubles. Source: Mazziotta and Pareto,
 * Social Indicators Research 127 (2016): with minimum and maximum over all units and years, and the
 * value of a reference, r = (x − (ref − Δ)) ÷ 2Δ · 60 + 70 with Δ half of the range, which is
 * mirrored where less is better; then M − S · cv, or M + S · cv where the index stands for what is
 * bad, with the deviation S of the parts and cv = S ÷ M.
 */
class AmpiOverYearsTest {
  private static final String[] LOCALITIES = {"33", "56", "01"};
  /** By indicator, year and locality; the references are those of 56 in the first year. */
  private static final double[][][] VALUES = {
    {{20, 35, 50}, {24, 33, 61}, {31, 38, 58}},
    {{9.5, 8, 3}, {9, 7.5, 2.5}, {8.25, 6, 1.75}},
    {{400, 900, 1500}, {420, 1100, 1450}, {510, 1000, 1825}},
  };

  private static final boolean[] HIGHER = {true, false, true};

  private static TestPack pack(String aggregation) {
    return TestPack.minimal()
        .replace("pack.yaml", "{low: 0, high: 100,", "{low: 70, high: 130,")
        .replace("pack.yaml", "{from: pack,", "{from: panel,")
        .replace("pack.yaml", "treat-as: capped", "treat-as: kept")
        .replace("pack.yaml", "indicators-official: 3", "indicators-official: 5")
        .replace("framework.csv", "Policy,1,arithmetic,0.5", "Policy,1," + aggregation + ",1")
        .append("framework.csv", """
            trust,policy,indicator,1.1.2,official,Tin cậy,Trust,1,,,official,test
            spending,policy,indicator,1.1.3,official,Chi,Spending,1,,,official,test
            """)
        .replace(
            "indicators.csv",
            "điểm,higher,central,value,min-max",
            "điểm,higher,central,value,around-reference")
        .append("indicators.csv", """
            trust,điểm,lower,central,value,around-reference,official,test,
            spending,điểm,higher,central,value,around-reference,official,test,
            """)
        .with("reference/normalisation.csv", """
            indicator,parameter,value,provenance,source
            1.1.1,reference,35,official,56 in 2020
            1.1.2,reference,8,official,56 in 2020
            1.1.3,reference,900,official,56 in 2020
            """)
        .without("reference/goalposts.csv")
        .append("reference/localities.csv", "01,Một,One,,,,official,test\n");
  }

  /**
   * The dataset of one year, with the other two beside it. A panel looks backwards, so each in turn
   * is called 2022; what the others are called changes nothing.
   */
  private static Dataset dataset(int year) {
    Dataset.Builder dataset = Dataset.builder(2022);
    for (int indicator = 0; indicator < VALUES.length; indicator++) {
      for (int each = 0; each < VALUES[indicator].length; each++) {
        for (int place = 0; place < LOCALITIES.length; place++) {
          String value = Double.toString(VALUES[indicator][each][place]);
          String code = "1.1." + (indicator + 1);
          if (each == year) {
            dataset.datum(code, LOCALITIES[place], value);
          } else {
            int called = 2019 + (each - year + 3) % 3;
            dataset.previous(new EarlierFigure(
                LOCALITIES[place], code, called, new BigDecimal(value), "test", Origin.MEMORY));
          }
        }
      }
    }
    return dataset.build();
  }

  private static double normalised(int indicator, int year, int place) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double[] ofYear : VALUES[indicator]) {
      for (double value : ofYear) {
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
    }
    double reference = VALUES[indicator][0][1];
    double half = (greatest - least) / 2;
    double value = VALUES[indicator][year][place];
    return HIGHER[indicator]
        ? (value - (reference - half)) / (2 * half) * 60 + 70
        : ((reference + half) - value) / (2 * half) * 60 + 70;
  }

  private static double ampi(int year, int place, int direction) {
    double mean = 0;
    for (int i = 0; i < VALUES.length; i++) {
      mean += normalised(i, year, place) / VALUES.length;
    }
    double squares = 0;
    for (int i = 0; i < VALUES.length; i++) {
      squares += Math.pow(normalised(i, year, place) - mean, 2);
    }
    double deviation = Math.sqrt(squares / VALUES.length);
    return mean + direction * deviation * (deviation / mean);
  }

  private static double score(Evaluation evaluation, String locality, String node) {
    NodeResult result =
        evaluation.scoreCard(locality).orElseThrow().result(node).orElseThrow();
    return ((Score.Scored) result.score()).exact().doubleValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mazziotta-pareto", "mazziotta-pareto-upward"})
  void three_years_are_on_one_scale(String aggregation) {
    int direction = aggregation.endsWith("upward") ? 1 : -1;
    Evaluator evaluator = Evaluator.of(pack(aggregation).read());
    for (int year = 0; year < 3; year++) {
      Evaluation evaluation = evaluator.evaluate(dataset(year));
      assertThat(evaluation.goalposts().get("trust").basis()).isEqualTo(Goalposts.Basis.PANEL);
      for (int place = 0; place < LOCALITIES.length; place++) {
        for (int i = 0; i < VALUES.length; i++) {
          assertThat(score(evaluation, LOCALITIES[place], "1.1." + (i + 1)))
              .isCloseTo(normalised(i, year, place), within(1e-9));
        }
        assertThat(score(evaluation, LOCALITIES[place], "policy"))
            .as("%s in %d", LOCALITIES[place], 2020 + year)
            .isCloseTo(ampi(year, place, direction), within(1e-9));
      }
    }
    // The reference in the year of reference has 100 in all, so it has no imbalance.
    assertThat(score(evaluator.evaluate(dataset(0)), "56", "policy")).isEqualTo(100);
  }
}
