package vn.chiso.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.formula.Direction;

/** The inputs of the ASEM index, and what COINr makes of them. */
final class Asem {
  static final Path ANCHORS = Path.of("..", "..", "shared", "anchors", "coinr-asem");

  private Asem() {}

  /** Skips the test where there is no conformance data. */
  static void assumeIsThere() {
    assumeTrue(Files.isDirectory(ANCHORS), "skipped: no conformance data at " + ANCHORS);
  }

  static List<Map<String, String>> rows(String file) {
    return Table.read(ANCHORS.resolve(file)).rows();
  }

  /** The countries, by code. */
  static List<Map<String, String>> units() {
    List<Map<String, String>> units = new ArrayList<>(rows("inputs_ASEM_iData.csv"));
    units.sort((one, other) -> one.get("uCode").compareTo(other.get("uCode")));
    return units;
  }

  /** The indicators, as COINr describes them. */
  static List<Map<String, String>> indicators() {
    return indicators("inputs_ASEM_iMeta.csv");
  }

  static List<Map<String, String>> indicators(String file) {
    return rows(file).stream().filter(row -> row.get("Level").equals("1")).toList();
  }

  static Direction direction(Map<String, String> indicator) {
    return indicator.get("Direction").equals("-1")
        ? Direction.LOWER_IS_BETTER
        : Direction.HIGHER_IS_BETTER;
  }

  /** The values of an indicator that there are. */
  static List<BigDecimal> values(String code) {
    return units().stream()
        .map(unit -> unit.get(code))
        .filter(cell -> !cell.isEmpty())
        .map(BigDecimal::new)
        .toList();
  }
}
