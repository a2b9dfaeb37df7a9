package vn.chiso.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.formula.Distribution;
import vn.chiso.formula.Figure;

/** Skewness and kurtosis of the 49 ASEM indicators are those COINr computes. */
class CoinrShapeTest {
  private static final Path ANCHORS = Asem.ANCHORS;

  @Test
  void skewness_and_kurtosis_are_those_of_COINr() {
    assumeTrue(Files.isDirectory(ANCHORS), "skipped: no conformance data at " + ANCHORS);
    List<Map<String, String>> data =
        Table.read(ANCHORS.resolve("inputs_ASEM_iData.csv")).rows();
    List<Map<String, String>> expected =
        Table.read(ANCHORS.resolve("E_treat_details.csv")).rows();

    assertThat(expected).hasSize(49);
    for (Map<String, String> indicator : expected) {
      Distribution values = Distribution.of(data.stream()
          .map(row -> row.getOrDefault(indicator.get("iCode"), ""))
          .filter(cell -> !cell.isEmpty() && !cell.equals("NA"))
          .map(BigDecimal::new)
          .toList());
      isClose(values.skewness(), indicator.get("check_SkewKurt0.Skew"));
      isClose(values.kurtosis(), indicator.get("check_SkewKurt0.Kurt"));
    }
  }

  private static void isClose(Figure figure, String expected) {
    assertThat(((Figure.Known) figure).value())
        .isCloseTo(new BigDecimal(expected), within(new BigDecimal("1e-9")));
  }
}
