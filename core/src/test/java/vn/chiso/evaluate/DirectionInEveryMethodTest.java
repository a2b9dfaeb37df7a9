package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.framework.Normalisation.Method;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Score;

/**
 * Every way to normalise, with more and with less being better, between goalposts that values lie
 * below, at, between and above, against plain loops over doubles.
 */
class DirectionInEveryMethodTest {
  private static final String[] LOCALITIES = {"33", "56", "01", "02", "03"};
  private static final double[] VALUES = {1, 5, 5, 3.25, 14};
  private static final double LOW = 2;
  private static final double HIGH = 12;
  private static final double AIM = 6;

  private static final Map<Method, String> PARAMETERS = Map.of(
      Method.DISTANCE_TO_TARGET, "target,6",
      Method.DISTANCE_TO_REFERENCE, "reference,6",
      Method.AROUND_REFERENCE, "reference,6",
      Method.Z_SCORE, "mean,100");

  @ParameterizedTest
  @EnumSource(Method.class)
  void higher_is_better(Method method) {
    compare(method, "higher", 1);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void lower_is_better(Method method) {
    compare(method, "lower", -1);
  }

  private static void compare(Method method, String word, int sign) {
    Dataset.Builder dataset = Dataset.builder(2022);
    for (int i = 0; i < VALUES.length; i++) {
      dataset.datum("1.1.1", LOCALITIES[i], VALUES[i] + "");
    }
    Evaluation evaluation = Evaluator.of(pack(method, word).read()).evaluate(dataset.build());
    for (int i = 0; i < VALUES.length; i++) {
      Score score = evaluation
          .scoreCard(LOCALITIES[i])
          .orElseThrow()
          .result("1.1.1")
          .orElseThrow()
          .score();
      assertThat(((Score.Scored) score).exact().doubleValue())
          .as("%s %s, %s better", method, VALUES[i], word)
          .isCloseTo(expected(method, VALUES[i], sign), within(1e-9));
    }
  }

  private static TestPack pack(Method method, String direction) {
    TestPack pack = TestPack.minimal()
        .append("reference/localities.csv", """
            01,Một,One,,,,official,test
            02,Hai,Two,,,,official,test
            03,Ba,Three,,,,official,test
            """)
        .replace(
            "indicators.csv",
            "điểm,higher,central,value,min-max",
            "điểm," + direction + ",central,value," + method.tag())
        .replace(
            "reference/goalposts.csv",
            "transparency,0,10,2022,inferred,test\n",
            method.usesGoalposts() ? "transparency,2,12,2022,inferred,test\n" : "");
    if (method == Method.BANDS) {
      return pack.with(
          "reference/bands.csv",
          "indicator,from,points,provenance,source\n"
              + (direction.equals("higher")
                  ? "1.1.1,0,10,official,test\n1.1.1,4,60,official,test\n"
                  : "1.1.1,0,60,official,test\n1.1.1,4,10,official,test\n"));
    }
    return Optional.ofNullable(PARAMETERS.get(method))
        .map(parameter -> pack.with(
            "reference/normalisation.csv",
            "indicator,parameter,value,provenance,source\n1.1.1,"
                + parameter
                + ",official,test\n"
                + (method == Method.Z_SCORE ? "1.1.1,deviation,10,official,test\n" : "")))
        .orElse(pack);
  }

  private static double expected(Method method, double value, int sign) {
    double worst = sign > 0 ? LOW : HIGH;
    double best = sign > 0 ? HIGH : LOW;
    double inside = Math.max(LOW, Math.min(HIGH, value));
    return switch (method) {
      case MIN_MAX, DISTANCE_TO_MAXIMUM -> (inside - worst) / (best - worst) * 100;
      case DISTANCE_TO_TARGET, DISTANCE_TO_REFERENCE ->
        Math.max(0, Math.min(100, (value - worst) / (AIM - worst) * 100));
      case AROUND_REFERENCE -> 50 + sign * (inside - AIM) / (HIGH - LOW) * 100;
      case FRACTION_OF_MAXIMUM -> sign > 0 ? inside / best * 100 : best / inside * 100;
      case Z_SCORE -> 100 + 10 * sign * (value - mean()) / deviation();
      case RANK -> worse(value, sign) + 1.0;
      case BORDA -> worse(value, sign);
      case PERCENTILE_RANK -> 100.0 * worse(value, sign) / (VALUES.length - 1);
      case BANDS -> (value >= 4) == (sign > 0) ? 60 : 10;
    };
  }

  private static double mean() {
    double sum = 0;
    for (double value : VALUES) {
      sum += value;
    }
    return sum / VALUES.length;
  }

  private static double deviation() {
    double squares = 0;
    for (double value : VALUES) {
      squares += (value - mean()) * (value - mean());
    }
    return Math.sqrt(squares / (VALUES.length - 1));
  }

  private static int worse(double value, int sign) {
    int worse = 0;
    for (double other : VALUES) {
      worse += sign * other < sign * value ? 1 : 0;
    }
    return worse;
  }
}
