package vn.chiso.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.finding.Finding;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Predecessor;
import vn.chiso.pack.RulePack;

/** What became of the 63 localities of 2024 in the 34 of 2025. */
class MergerTest {
  private static final Map<String, Locality> BEFORE =
      RulePack.builtIn("pii-2024").localities();
  private static final Map<String, Locality> NOW = RulePack.builtIn("pii-2025").localities();

  @Test
  void every_locality_of_2024_is_one_of_2025_or_part_of_exactly_one() {
    List<String> accounted = new ArrayList<>();
    for (Locality locality : NOW.values()) {
      if (locality.predecessors().isEmpty()) {
        accounted.add(locality.code() + " " + locality.name().vi());
      }
      for (Predecessor each : locality.predecessors()) {
        accounted.add(each.code() + " " + each.name());
      }
    }

    assertThat(accounted)
        .containsExactlyInAnyOrderElementsOf(BEFORE.values().stream()
            .map(each -> each.code() + " " + each.name().vi())
            .toList());
  }

  @Test
  void a_figure_under_a_code_that_is_gone_is_told_where_it_belongs() {
    for (String code : BEFORE.keySet()) {
      if (!NOW.containsKey(code)) {
        assertThat(checks(code)).as(code).containsExactly("data.former-code");
      }
    }
  }

  @Test
  void a_figure_under_a_name_of_2024_is_told_the_code_of_today() {
    for (Locality each : BEFORE.values()) {
      assertThat(checks(each.name().vi())).containsExactly("data.former-locality");
    }
  }

  @Test
  void codes_given_to_another_locality_are_doubted_in_a_dataset_of_2024() {
    Dataset.Builder dataset = Dataset.builder(2024);
    BEFORE.keySet().forEach(code -> dataset.datum("1.1.2", code, "7"));

    assertThat(Evaluators.of("pii-2025").evaluate(dataset.build()).findings())
        .filteredOn(finding -> finding.check().equals("data.former-codes"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message().vi())
            .contains("27", "mang mã 08, 15, 19, 24,")
            .doesNotContain(", 46", " 01"));
  }

  private static List<String> checks(String locality) {
    return Evaluators.of("pii-2025")
        .evaluate(Dataset.builder(2024).datum("1.1.2", locality, "7").build())
        .findings()
        .stream()
        .map(Finding::check)
        .toList();
  }
}
