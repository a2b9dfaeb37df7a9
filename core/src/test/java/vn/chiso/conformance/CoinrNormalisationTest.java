package vn.chiso.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.formula.Direction;
import vn.chiso.formula.Figure;
import vn.chiso.formula.MinMax.Scale;
import vn.chiso.formula.normalise.Normalised;
import vn.chiso.formula.normalise.Range;
import vn.chiso.formula.normalise.ValueSet;

/** The 49 ASEM indicators of both directions, normalised as COINr does. */
class CoinrNormalisationTest {
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");
  private static final Scale ONE = new Scale(BigDecimal.ZERO, BigDecimal.ONE);

  private interface Method {
    Normalised points(
        BigDecimal value, List<BigDecimal> all, Direction direction, Map<String, String> meta);
  }

  @BeforeEach
  void needs_the_anchors() {
    Asem.assumeIsThere();
  }

  @Test
  void z_scores() {
    compare(
        "C_norm_zscore.csv",
        "inputs_ASEM_iMeta.csv",
        (value, all, direction, meta) ->
            ValueSet.of(all).zScore(value, direction, BigDecimal.TEN, BigDecimal.valueOf(2)));
  }

  @Test
  void percentile_ranks() {
    compare(
        "C_norm_prank.csv",
        "inputs_ASEM_iMeta.csv",
        (value, all, direction, meta) -> ValueSet.of(all).percentileRank(value, direction, ONE));
  }

  @Test
  void ranks_exactly() {
    compare(
        "C_norm_rank.csv",
        "inputs_ASEM_iMeta.csv",
        (value, all, direction, meta) -> ValueSet.of(all).rank(value, direction));
  }

  @Test
  void distances_to_target() {
    compare(
        "C_norm_dist2targ_iMeta.csv",
        "inputs_ASEM_iMeta.csv",
        (value, all, direction, meta) -> new Range(
                Collections.min(all), Collections.max(all), direction, false, ONE)
            .toTarget(value, new BigDecimal(meta.get("Target"))));
  }

  @Test
  void goalposts_with_truncation() {
    compare(
        "C_norm_goalposts_iMeta.csv",
        "inputs_iMeta_goalposts_p10_p90.csv",
        (value, all, direction, meta) -> new Range(
                new BigDecimal(meta.get("goalpost_lower")),
                new BigDecimal(meta.get("goalpost_upper")),
                direction,
                true,
                Scale.HUNDRED)
            .toMaximum(value));
  }

  @Test
  void distance_to_maximum_is_min_max() {
    compare(
        "A_minmax_0_100_normalised.csv",
        "inputs_ASEM_iMeta.csv",
        (value, all, direction, meta) -> new Range(
                Collections.min(all), Collections.max(all), direction, false, Scale.HUNDRED)
            .toMaximum(value));
  }

  private static void compare(String file, String metaFile, Method method) {
    Map<String, Map<String, String>> units =
        Asem.units().stream().collect(Collectors.toMap(unit -> unit.get("uCode"), unit -> unit));
    List<Map<String, String>> expected = Asem.rows(file);
    int compared = 0;
    for (Map<String, String> meta : Asem.indicators(metaFile)) {
      String code = meta.get("iCode");
      List<BigDecimal> all = Asem.values(code);
      for (Map<String, String> row : expected) {
        String value = units.get(row.get("uCode")).get(code);
        assertThat(value.isEmpty()).isEqualTo(row.get(code).isEmpty());
        if (!value.isEmpty()) {
          Figure points = method
              .points(new BigDecimal(value), all, Asem.direction(meta), meta)
              .figure();
          assertThat(((Figure.Known) points).value())
              .as("%s %s", row.get("uCode"), code)
              .isCloseTo(new BigDecimal(row.get(code)), within(TOLERANCE));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(2_400);
  }
}
