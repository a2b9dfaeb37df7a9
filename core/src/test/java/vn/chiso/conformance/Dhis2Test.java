package vn.chiso.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Origin;
import vn.chiso.fact.Sheet;
import vn.chiso.formula.Comparison;
import vn.chiso.formula.Comparison.Verdict;
import vn.chiso.formula.MissingValues;
import vn.chiso.formula.Side;
import vn.chiso.framework.Item;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Text;

/** Validation rules violate what DHIS2 says they violate, whatever is missing. */
class Dhis2Test {
  private static final Path CASES =
      Path.of("..", "..", "shared", "anchors", "dhis2", "validation_rule_cases.json");

  @TestFactory
  Stream<DynamicTest> operators_and_strategies_say_what_dhis2_says() {
    assumeTrue(Files.exists(CASES), "skipped: no conformance data at " + CASES);
    JsonNode cases = JsonMapper.shared().readTree(CASES.toFile()).path("cases");
    assertThat(cases.size()).isEqualTo(26);
    return cases
        .valueStream()
        .map(each -> dynamicTest(each.path("test").asString(), () -> check(each)));
  }

  private static void check(JsonNode given) {
    Map<String, BigDecimal> data = new HashMap<>();
    given
        .path("data")
        .properties()
        .forEach(each -> data.put(each.getKey(), number(each.getValue())));
    Comparison operator =
        Comparison.valueOf(given.path("operator").asString().toUpperCase(Locale.ROOT));
    Side left = side(given.path("left"), data);
    Side right = side(given.path("right"), data);
    JsonNode violation = given.path("violation");

    Verdict verdict = sheet(data).verdict(operator, left, right);

    assertThat(verdict == Verdict.FAILS).isEqualTo(violation.isObject());
    if (violation.isObject()) {
      assertThat(shown(left)).isEqualByComparingTo(number(violation.path("leftValue")));
      assertThat(shown(right)).isEqualByComparingTo(number(violation.path("rightValue")));
    }
  }

  /** The figures of the locality and period, whatever strategy each side has for gaps in them. */
  private static Sheet sheet(Map<String, BigDecimal> data) {
    Map<String, Datum> figures = new HashMap<>();
    data.forEach((code, value) -> figures.put(code, datum(code, value)));
    return Sheet.of(MissingValues.NEVER_SKIP, figures);
  }

  private static Datum datum(String code, BigDecimal value) {
    Item item = new Item(
        code,
        Text.same(code),
        Text.same(""),
        Item.Type.NUMBER,
        null,
        null,
        false,
        Provenance.PUBLISHED,
        "DHIS2");
    return new Datum(
        code, item, "", "1", 2020, value, "", DataStatus.PUBLISHED, "", List.of(), Origin.MEMORY);
  }

  private static Side side(JsonNode side, Map<String, BigDecimal> data) {
    String strategy = side.path("missingValueStrategy").asString();
    return new Dhis2Expression(side.path("expression").asString(), data)
        .side(
            strategy.equals("DEFAULT")
                ? MissingValues.SKIP_IF_ALL_VALUES_MISSING
                : MissingValues.valueOf(strategy));
  }

  private static BigDecimal number(JsonNode value) {
    return value.isBoolean() ? BigDecimal.valueOf(value.asBoolean() ? 1 : 0) : value.decimalValue();
  }

  /** DHIS2 shows a side without a value as zero. */
  private static BigDecimal shown(Side side) {
    BigDecimal number = side.number();
    return number == null ? BigDecimal.ZERO : number;
  }
}
