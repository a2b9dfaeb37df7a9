package vn.chiso.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.formula.Figure;
import vn.chiso.formula.Means;
import vn.chiso.formula.MinMax.Scale;
import vn.chiso.formula.Ratio;
import vn.chiso.formula.impute.Imputation;
import vn.chiso.formula.normalise.Range;
import vn.chiso.formula.treat.ShapeTest;
import vn.chiso.formula.treat.Treatment;

/**
 * The ASEM index without two indicators, by the whole way COINr goes: per head, missing figures as
 * the mean of Europe or of Asia, outliers treated, min-max, arithmetic means.
 */
class CoinrWhatIfTest {
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");
  private static final Set<String> DROPPED = Set.of("LPI", "Forest");

  @Test
  void the_index_without_two_indicators_is_that_of_COINr() {
    Asem.assumeIsThere();
    List<Map<String, String>> units = Asem.units();
    Map<String, List<BigDecimal>> scores = new HashMap<>();
    for (Map<String, String> meta : Asem.indicators()) {
      if (!DROPPED.contains(meta.get("iCode"))) {
        scores.put(meta.get("iCode"), points(meta, units));
      }
    }
    Asem.rows("inputs_ASEM_iMeta.csv").stream()
        .filter(row -> row.get("Type").equals("Aggregate"))
        .sorted((one, other) -> one.get("Level").compareTo(other.get("Level")))
        .forEach(row -> scores.put(row.get("iCode"), means(row.get("iCode"), scores, units)));

    List<Map<String, String>> expected = Asem.rows("J_whatif_drop_LPI_Forest_aggregated.csv");
    for (int i = 0; i < units.size(); i++) {
      for (Map.Entry<String, List<BigDecimal>> score : scores.entrySet()) {
        assertThat(score.getValue().get(i))
            .as("%s %s", units.get(i).get("uCode"), score.getKey())
            .isCloseTo(new BigDecimal(expected.get(i).get(score.getKey())), within(TOLERANCE));
      }
    }
    assertThat(scores).hasSize(47 + 11);
  }

  private static List<BigDecimal> points(
      Map<String, String> meta, List<Map<String, String>> units) {
    List<Figure> values = units.stream().map(unit -> value(unit, meta)).toList();
    List<BigDecimal> complete = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      String group = units.get(i).get("EurAsia_group");
      List<BigDecimal> ofGroup = new ArrayList<>();
      for (int j = 0; j < units.size(); j++) {
        if (units.get(j).get("EurAsia_group").equals(group)
            && values.get(j) instanceof Figure.Known known) {
          ofGroup.add(known.value());
        }
      }
      Figure value =
          values.get(i) instanceof Figure.Known ? values.get(i) : Imputation.mean(ofGroup);
      complete.add(((Figure.Known) value).value());
    }
    List<BigDecimal> treated = new Treatment(ShapeTest.GII, 5).of(complete).values();
    Range range = new Range(
        Collections.min(treated),
        Collections.max(treated),
        Asem.direction(meta),
        false,
        Scale.HUNDRED);
    return treated.stream()
        .map(value -> ((Figure.Known) range.toMaximum(value).figure()).value())
        .toList();
  }

  private static Figure value(Map<String, String> unit, Map<String, String> meta) {
    Figure value = figure(unit.get(meta.get("iCode")));
    String denominator = meta.get("Denominator");
    return denominator.isEmpty() ? value : Ratio.of(value, figure(unit.get(denominator)));
  }

  private static Figure figure(String cell) {
    return cell.isEmpty()
        ? new Figure.Undefined(Figure.Cause.TOO_FEW_VALUES)
        : Figure.of(new BigDecimal(cell));
  }

  private static List<BigDecimal> means(
      String parent, Map<String, List<BigDecimal>> scores, List<Map<String, String>> units) {
    List<String> children = Asem.rows("inputs_ASEM_iMeta.csv").stream()
        .filter(row -> row.get("Parent").equals(parent))
        .map(row -> row.get("iCode"))
        .filter(scores::containsKey)
        .toList();
    List<BigDecimal> means = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      int place = i;
      means.add(Means.arithmetic(children.stream()
          .map(child -> new Means.Weighted(scores.get(child).get(place), BigDecimal.ONE))
          .toList()));
    }
    return means;
  }
}
