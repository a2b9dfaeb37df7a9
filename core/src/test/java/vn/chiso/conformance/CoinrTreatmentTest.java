package vn.chiso.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.formula.Figure;
import vn.chiso.formula.treat.ShapeTest;
import vn.chiso.formula.treat.Treatment;

/** Outliers of the 49 ASEM indicators, treated as COINr does: values, points and tests. */
class CoinrTreatmentTest {
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");
  private static final Treatment TREATMENT = new Treatment(ShapeTest.GII, 5);

  @BeforeEach
  void needs_the_anchors() {
    Asem.assumeIsThere();
  }

  @Test
  void every_value_and_every_point_moved_is_that_of_COINr() {
    List<Map<String, String>> values = Asem.rows("E_treated_from_raw.csv");
    List<Map<String, String>> points = Asem.rows("E_treated_points.csv");
    int moved = 0;
    for (Map<String, String> indicator : Asem.indicators()) {
      String code = indicator.get("iCode");
      Treatment.Treated treated = TREATMENT.of(Asem.values(code));
      List<Integer> places = places(code);
      for (int i = 0; i < places.size(); i++) {
        int place = i;
        assertThat(treated.values().get(i))
            .as("%s %s", code, values.get(places.get(i)).get("uCode"))
            .isCloseTo(new BigDecimal(values.get(places.get(i)).get(code)), within(TOLERANCE));
        String mark = treated.points().stream()
            .filter(point -> point.place() == place)
            .map(point -> point.after().compareTo(point.before()) < 0 ? "winhi" : "winlo")
            .findFirst()
            .orElse("");
        assertThat(mark).as(code).isEqualTo(points.get(places.get(i)).get(code));
        moved += mark.isEmpty() ? 0 : 1;
      }
    }
    assertThat(moved).isEqualTo(30);
  }

  @Test
  void every_test_has_the_outcome_it_has_in_COINr() {
    for (Map<String, String> expected : Asem.rows("E_treat_details.csv")) {
      Treatment.Treated treated = TREATMENT.of(Asem.values(expected.get("iCode")));
      isSame(treated.before(), expected, "check_SkewKurt0.");
      boolean passes = expected.get("winsorise.nwin").isEmpty();
      assertThat(treated.kind())
          .isEqualTo(passes ? Treatment.Kind.NONE : Treatment.Kind.WINSORISED);
      if (!passes) {
        assertThat(treated.points().get(treated.points().size() - 1).step())
            .isEqualTo(Integer.parseInt(expected.get("winsorise.nwin")));
        isSame(treated.after(), expected, "check_SkewKurt1.");
      }
    }
  }

  private static void isSame(
      ShapeTest.Outcome outcome, Map<String, String> expected, String prefix) {
    assertThat(outcome.passed()).isEqualTo(expected.get(prefix + "Pass").equals("TRUE"));
    isClose(outcome.skewness(), expected.get(prefix + "Skew"));
    isClose(outcome.kurtosis(), expected.get(prefix + "Kurt"));
  }

  private static void isClose(Figure figure, String expected) {
    assertThat(((Figure.Known) figure).value())
        .isCloseTo(new BigDecimal(expected), within(TOLERANCE));
  }

  /** The rows in which the indicator has a value. */
  private static List<Integer> places(String code) {
    List<Map<String, String>> units = Asem.units();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (!units.get(i).get(code).isEmpty()) {
        places.add(i);
      }
    }
    return places;
  }
}
