package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.evaluate.Evaluations.EVALUATOR;
import static vn.chiso.evaluate.Evaluations.complete;
import static vn.chiso.evaluate.Evaluations.given;
import static vn.chiso.evaluate.Evaluations.goalposts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.dataset.GivenScore;
import vn.chiso.explain.Derivation;
import vn.chiso.explain.Derivation.Kind;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Origin;
import vn.chiso.pack.TestPack;
import vn.chiso.text.Text;

/** Every result leads back to its data, documents, agencies, rules and sources. */
class DerivationTest {
  private static Dataset dataset() {
    Entry population = new Entry(
        "33",
        "population",
        2022,
        "1.300.000",
        new BigDecimal("1300000"),
        DataStatus.OFFICIAL,
        "cuc-thong-ke",
        List.of("d1"),
        "",
        Origin.line("data.csv", 3));
    Evidence yearbook = new Evidence(
        "d1",
        "33",
        "12/BC-CTK",
        LocalDate.of(2023, 5, 4),
        "Cục Thống kê",
        "Niên giám",
        "17",
        "",
        DataStatus.OFFICIAL,
        "",
        Origin.line("evidence.csv", 2));
    return Dataset.builder(2022)
        .entry(population)
        .evidence(yearbook)
        .datum("st-organisations", "33", "26")
        .datum("policies", "33", "6")
        .goalposts(goalposts("support-policies", "0", "20"))
        .score(given("2.1", "56.7", GivenScore.Use.COMPARE))
        .build();
  }

  private static Stream<Derivation> all(Derivation step) {
    return Stream.concat(Stream.of(step), step.children().stream().flatMap(DerivationTest::all));
  }

  private static List<Derivation> steps(Dataset dataset, String node, Kind kind) {
    Derivation derivation = EVALUATOR.evaluate(dataset).explain("33", node).orElseThrow();
    return all(derivation).filter(step -> step.kind() == kind).toList();
  }

  @Test
  void a_formula_reads_as_arithmetic_in_both_languages() {
    assertThat(steps(dataset(), "2.1.1", Kind.RULE)).singleElement().satisfies(rule -> {
      assertThat(rule.statement().vi()).isEqualTo("26 tổ chức ÷ 1.300.000 người × 10.000 = 0,2");
      assertThat(rule.statement().en()).isEqualTo("26 tổ chức ÷ 1,300,000 người × 10,000 = 0.2");
      assertThat(rule.place()).matches("pillars/2-research/formulas\\.drl:\\d+");
      assertThat(rule.source()).isNotBlank();
    });
  }

  @Test
  void points_of_a_rubric_show_what_each_item_earns() {
    assertThat(steps(dataset(), "support-policies", Kind.RULE))
        .singleElement()
        .satisfies(
            rule -> assertThat(rule.statement().vi()).isEqualTo("6 văn bản × 5 (tối đa 20) = 20"));
    assertThat(steps(dataset(), "support-policies", Kind.REFERENCE)).hasSize(1);
  }

  @Test
  void data_lead_to_documents_and_agencies() {
    assertThat(steps(dataset(), "2.1.1", Kind.DATUM))
        .extracting(Derivation::reference)
        .containsExactlyInAnyOrder("st-organisations", "population");
    assertThat(steps(dataset(), "2.1.1", Kind.EVIDENCE)).singleElement().satisfies(document -> {
      assertThat(document.statement().vi()).contains("12/BC-CTK", "04/05/2023", "Cục Thống kê");
      assertThat(document.place()).isEqualTo("evidence.csv:2");
    });
    assertThat(steps(dataset(), "2.1.1", Kind.AGENCY))
        .singleElement()
        .satisfies(agency -> assertThat(agency.statement().vi())
            .contains("Sở Khoa học và Công nghệ", "Cục Thống kê", "08/07/2023"));
  }

  @Test
  void normalisation_shows_its_goalposts_and_where_they_come_from() {
    assertThat(steps(dataset(), "2.1.1", Kind.NORMALISATION))
        .singleElement()
        .satisfies(step -> assertThat(step.statement().vi())
            .startsWith("(0,2 − 0) ÷ (1,5 − 0) × 100 ≈ 13,333333; càng cao càng tốt"));
    assertThat(steps(dataset(), "support-policies", Kind.NORMALISATION))
        .singleElement()
        .satisfies(step -> assertThat(step.title().vi()).contains("kèm bộ dữ liệu"));
  }

  @Test
  void a_node_below_its_coverage_tells_how_much_it_has_and_how_much_it_needs() {
    Dataset half = complete("33").build();
    Text group = EVALUATOR.evaluate(half).explain("33", "2.1").orElseThrow().statement();
    // Density has a weight of 1, support policies have 0.5 and no goalposts.
    assertThat(group.en())
        .startsWith("no score: too few parts have a score; without support-policies: "
            + "≈ 66.67 % of the weights have a score, at least 100 % are needed");
    assertThat(group.vi()).contains("có điểm ≈ 66,67 % trọng số, cần ít nhất 100 %");
  }

  @Test
  void a_node_without_a_score_says_what_lacks_all_the_way_down() {
    Dataset nothing = Dataset.builder(2022).datum("transparency", "33", "5").build();
    assertThat(steps(nothing, "index", Kind.MISSING))
        .extracting(Derivation::reference)
        .contains("st-organisations", "population", "policies");
    assertThat(steps(nothing, "2", Kind.NODE))
        .allSatisfy(node -> assertThat(node.statement().vi()).contains("chưa có điểm"));
  }

  @Test
  void given_scores_and_findings_stand_beside_what_was_computed() {
    assertThat(steps(dataset(), "2.1", Kind.GIVEN))
        .singleElement()
        .satisfies(step -> assertThat(step.statement().vi()).contains("56,7"));
    Dataset faulty = complete("33").datum("population", "33", "7").build();
    assertThat(steps(faulty, "2.1.1", Kind.FINDING)).isNotEmpty();
  }

  @Test
  void a_mean_of_some_parts_names_those_left_out_and_what_is_needed() {
    TestPack pack = TestPack.minimal()
        .replace("framework.csv", "Organisations,1,arithmetic,", "Organisations,1,arithmetic,0.5");
    Dataset partly = Dataset.builder(2022)
        .datum("st-organisations", "33", "26")
        .datum("population", "33", "1300000")
        .build();
    Text statement = Evaluator.of(pack.read())
        .evaluate(partly)
        .explain("33", "2.1")
        .orElseThrow()
        .statement();
    assertThat(statement.vi())
        .contains("của 2.1.1; không có support-policies")
        .contains("≈ 66,67 % trọng số, cần ít nhất 50 %");
    assertThat(statement.en()).contains("without support-policies: made of ≈ 66.67 %");
  }

  @Test
  void means_name_their_parts_and_weights() {
    Derivation index = EVALUATOR.evaluate(dataset()).explain("33", "2.1").orElseThrow();
    assertThat(index.statement().vi())
        .contains("trung bình cộng có trọng số của 2.1.1, support-policies");
    assertThat(index.children())
        .filteredOn(child -> child.reference().equals("support-policies"))
        .singleElement()
        .satisfies(
            child -> assertThat(child.statement().vi()).contains("trọng số 0,5 trên 1,5 của 2.1"));
  }
}
