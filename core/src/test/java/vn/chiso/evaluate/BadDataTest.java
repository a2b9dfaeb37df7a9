package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chiso.evaluate.Evaluations.EVALUATOR;
import static vn.chiso.evaluate.Evaluations.checks;
import static vn.chiso.evaluate.Evaluations.complete;
import static vn.chiso.evaluate.Evaluations.given;
import static vn.chiso.evaluate.Evaluations.result;
import static vn.chiso.evaluate.Evaluations.unknown;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Acceptance;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.dataset.GivenScore;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Mark;
import vn.chiso.score.Reason;
import vn.chiso.score.Value;

/** Bad data are findings; the rest is evaluated all the same. */
class BadDataTest {
  private static final LocalDate DAY = LocalDate.of(2023, 7, 10);

  private static Dataset.Builder organisations(String organisations, String population) {
    return Dataset.builder(2022)
        .datum("transparency", "33", "5")
        .datum("st-organisations", "33", organisations)
        .datum("population", "33", population);
  }

  @Test
  void missing_items_are_named() {
    Evaluation evaluation = EVALUATOR.evaluate(
        Dataset.builder(2022).datum("population", "33", "1300000").build());
    assertThat(unknown(evaluation, "2.1.1"))
        .isEqualTo(new Value.Unknown(Reason.MISSING_DATA, List.of("st-organisations")));
    assertThat(unknown(evaluation, "1.1.1"))
        .isEqualTo(new Value.Unknown(Reason.MISSING_DATA, List.of("transparency")));
  }

  @Test
  void a_denominator_of_zero_is_a_reason_and_no_number() {
    String items =
        TestPack.minimal().text("items.csv").replace("count,1,200000000", "count,0,200000000");
    Evaluator evaluator =
        Evaluator.of(TestPack.minimal().with("items.csv", items).read());
    Evaluation evaluation = evaluator.evaluate(organisations("26", "0").build());
    assertThat(unknown(evaluation, "2.1.1").reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
    assertThat(evaluation.findings("33"))
        .filteredOn(finding -> finding.check().equals("formula.zero-denominator"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.items()).containsExactly("population");
          assertThat(finding.message().vi()).contains("2.1.1", "Dân số");
        });
  }

  @Test
  void data_with_an_error_are_not_used_and_the_rest_is() {
    Evaluation evaluation = EVALUATOR.evaluate(organisations("26.5", "1300000").build());
    assertThat(checks(evaluation)).contains("whole-count");
    assertThat(unknown(evaluation, "2.1.1"))
        .isEqualTo(new Value.Unknown(Reason.REJECTED_BY_CHECK, List.of("st-organisations")));
    assertThat(result(evaluation, "33", "1.1.1").value()).isInstanceOf(Value.Known.class);
  }

  @Test
  void a_finding_speaks_both_languages_and_shows_the_figure_as_it_was_typed() {
    Evaluation evaluation = EVALUATOR.evaluate(organisations("26.5", "1300000").build());
    assertThat(evaluation.findings())
        .filteredOn(finding -> finding.check().equals("whole-count"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message().vi()).contains("Tổ chức KH&CN", "26.5");
          assertThat(finding.message().en()).contains("S&T organisations", "26.5");
          assertThat(finding.items()).containsExactly("st-organisations");
          assertThat(finding.locality()).isEqualTo("33");
          assertThat(finding.source()).isNotBlank();
        });
  }

  @Test
  void accepted_data_are_used_and_stay_marked() {
    Acceptance acceptance = new Acceptance(
        "33",
        "whole-count",
        "",
        "Giám đốc Sở",
        DAY,
        "số quy đổi",
        Origin.line("acceptances.csv", 2));
    Evaluation evaluation = EVALUATOR.evaluate(
        organisations("26.5", "1300000").acceptance(acceptance).build());
    assertThat(result(evaluation, "33", "2.1.1").value()).isInstanceOf(Value.Known.class);
    assertThat(result(evaluation, "33", "2.1.1").marks()).contains(Mark.DATA_ACCEPTED);
    assertThat(evaluation.findings())
        .filteredOn(Finding::isAccepted)
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.acceptedBy()).contains("Giám đốc Sở", "2023-07-10", "số quy đổi"));
  }

  @Test
  void an_acceptance_that_matches_nothing_is_said() {
    Acceptance acceptance =
        new Acceptance("33", "whole-count", "", "A", DAY, "B", Origin.line("acceptances.csv", 2));
    Evaluation evaluation =
        EVALUATOR.evaluate(complete("33").acceptance(acceptance).build());
    assertThat(checks(evaluation)).contains("acceptance.unused");
  }

  @Test
  void the_same_figure_twice_counts_once() {
    Evaluation evaluation =
        EVALUATOR.evaluate(complete("33").datum("transparency", "33", "5.0").build());
    assertThat(checks(evaluation)).contains("data.twice");
    assertThat(result(evaluation, "33", "1.1.1").value()).isInstanceOf(Value.Known.class);
  }

  @Test
  void that_two_agencies_agree_is_no_fault() {
    Evaluation evaluation = EVALUATOR.evaluate(Dataset.builder(2022)
        .entry(Evaluations.entry("33", "policies", "4", "so-khcn", 3))
        .entry(Evaluations.entry("33", "policies", "4.0", "so-tc", 4))
        .build());
    assertThat(evaluation.findings())
        .filteredOn(finding -> finding.items().contains("policies"))
        .extracting(Finding::check, Finding::severity)
        .containsExactly(tuple("data.agreed", Severity.INFO));
  }

  @Test
  void of_contradicting_figures_neither_is_used() {
    Evaluation evaluation =
        EVALUATOR.evaluate(complete("33").datum("transparency", "33", "6").build());
    assertThat(checks(evaluation)).contains("data.contradiction");
    assertThat(unknown(evaluation, "1.1.1").reason()).isEqualTo(Reason.REJECTED_BY_CHECK);
  }

  @Test
  void a_check_may_have_its_words_beside_its_rule() {
    Evaluator evaluator = Evaluator.of(TestPack.minimal()
        .replace("pillars/2-research/checks.drl", "@check(\"few-organisations\")", """
            @check("too-many-organisations")
              @message_vi("{st-organisations} tổ chức là quá nhiều, \\"tối đa\\" {threshold:most-organisations}.")
              @message_en("{st-organisations} organisations are too many.")
              @instruction_vi("Xem lại, có thể thừa chữ số.")
              @instruction_en("Look for digits too many.")\
            """)
        .with("messages.csv", TestPack.minimal().text("messages.csv").replaceAll("few-.*\n", ""))
        .read());

    assertThat(evaluator.evaluate(organisations("6000", "1300000").build()).findings())
        .filteredOn(finding -> finding.check().equals("too-many-organisations"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message().vi())
              .isEqualTo("6.000 tổ chức là quá nhiều, \"tối đa\" 5.000.");
          assertThat(finding.instruction().en()).isEqualTo("Look for digits too many.");
        });
  }

  @Test
  void unknown_localities_items_and_nodes_are_named_with_what_may_have_been_meant() {
    Evaluation evaluation = EVALUATOR.evaluate(complete("33")
        .datum("populatoin", "33", "1")
        .datum("population", "34", "1")
        .score(given("1.1.2", "5", GivenScore.Use.COMPARE))
        .build());
    assertThat(checks(evaluation))
        .contains("data.unknown-item", "data.unknown-locality", "score.unknown-node");
    assertThat(evaluation.findings())
        .filteredOn(finding -> finding.check().equals("data.unknown-item"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message().vi()).contains("population"));
  }

  @Test
  void one_slip_in_many_rows_is_one_finding() {
    Dataset.Builder dataset = Dataset.builder(2022);
    int line = 2;
    for (String item : List.of("population", "st-organisations")) {
      for (String locality : List.of("33", "34")) {
        dataset.entry(new Entry(
            locality,
            item,
            2022,
            "5",
            BigDecimal.valueOf(5),
            DataStatus.OFFICIAL,
            "so-khcm",
            List.of("d1", "d1"),
            "",
            Origin.line("data.csv", line++)));
      }
    }
    assertThat(EVALUATOR.evaluate(dataset.build()).findings())
        .filteredOn(finding -> finding.check().startsWith("data.unknown"))
        .extracting(finding -> finding.check() + " " + finding.origins() + finding.items())
        .containsExactlyInAnyOrder(
            "data.unknown-agency [data.csv:2, data.csv:4][population, st-organisations]",
            "data.unknown-evidence [data.csv:2, data.csv:4][population, st-organisations]",
            "data.unknown-locality [data.csv:3, data.csv:5][]");
  }

  @Test
  void a_figure_of_another_year_is_not_used() {
    Entry entry = new Entry(
        "33",
        "transparency",
        2021,
        "5",
        BigDecimal.valueOf(5),
        DataStatus.OFFICIAL,
        "",
        List.of(),
        "",
        Origin.line("data.csv", 2));
    Evaluation evaluation =
        EVALUATOR.evaluate(Dataset.builder(2022).entry(entry).build());
    assertThat(checks(evaluation)).contains("data.other-year");
    assertThat(unknown(evaluation, "1.1.1").reason()).isEqualTo(Reason.MISSING_DATA);
  }

  @Test
  void an_indicator_that_is_computed_does_not_take_a_value() {
    Evaluation evaluation =
        EVALUATOR.evaluate(complete("33").datum("2.1.1", "33", "0.3").build());
    assertThat(checks(evaluation)).contains("data.computed-indicator");
  }

  @Test
  void unknown_agencies_and_documents_are_warnings() {
    Entry entry = new Entry(
        "33",
        "transparency",
        2022,
        "5",
        BigDecimal.valueOf(5),
        DataStatus.ESTIMATED,
        "so-khcm",
        List.of("d1"),
        "",
        Origin.line("data.csv", 2));
    Evaluation evaluation =
        EVALUATOR.evaluate(Dataset.builder(2022).entry(entry).build());
    assertThat(checks(evaluation)).contains("data.unknown-agency", "data.unknown-evidence");
    assertThat(result(evaluation, "33", "1.1.1").marks()).contains(Mark.DATA_ESTIMATED);
  }

  @Test
  void given_scores_off_the_scale_or_contradicting_are_findings() {
    Evaluation evaluation = EVALUATOR.evaluate(complete("33")
        .score(given("1", "101", GivenScore.Use.STAND_IN))
        .score(given("2", "40", GivenScore.Use.STAND_IN))
        .score(given("2", "41", GivenScore.Use.STAND_IN))
        .build());
    assertThat(checks(evaluation)).contains("score.outside-scale", "score.contradiction");
  }

  @Test
  void a_number_nobody_can_read_rejects_its_item_only() {
    Evaluation evaluation = EVALUATOR.evaluate(organisations("NaN", "1300000").build());
    assertThat(unknown(evaluation, "2.1.1").reason()).isEqualTo(Reason.REJECTED_BY_CHECK);
    assertThat(result(evaluation, "33", "1.1.1").value()).isInstanceOf(Value.Known.class);
  }

  @Test
  void a_dataset_made_for_another_pack_is_warned_of() {
    Dataset dataset = complete("33")
        .header(new Dataset.Header("d", "", "pii-2025", 2022, false, ""))
        .build();
    assertThat(checks(EVALUATOR.evaluate(dataset))).contains("dataset.other-pack");
  }

  private static Entry entry(
      String item, String typed, @Nullable BigDecimal value, String... evidence) {
    return new Entry(
        "33",
        item,
        2022,
        typed,
        value,
        DataStatus.OFFICIAL,
        "",
        List.of(evidence),
        "",
        Origin.line("data.csv", 2));
  }

  private static Evidence document(String id, String title) {
    return new Evidence(
        id,
        "33",
        "1/QD",
        null,
        "UBND",
        title,
        "",
        "",
        DataStatus.OFFICIAL,
        "",
        Origin.line("evidence.csv", 2));
  }

  @Test
  void a_check_can_say_that_something_is_missing() {
    String rule = """

        rule "2.1.1 check: the population is submitted"
          @check("population-submitted")
          @indicator("2.1.1")
          @severity("warning")
          @source("test")
        when
          not Datum( item == "population" )
        then
          insert( Fault.missing("population") );
        end
        """;
    Evaluator evaluator = Evaluator.of(TestPack.minimal()
        .append("pillars/2-research/checks.drl", rule)
        .append(
            "messages.csv",
            "population-submitted,Thiếu {item}.,{item} is missing.,Nộp.,Submit it.\n")
        .read());
    Evaluation evaluation = evaluator.evaluate(
        Dataset.builder(2022).datum("transparency", "33", "5").build());
    assertThat(evaluation.findings("33"))
        .filteredOn(finding -> finding.check().equals("population-submitted"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message().vi()).isEqualTo("Thiếu Dân số.");
          assertThat(finding.items()).containsExactly("population");
        });
  }

  @Test
  void an_empty_cell_contradicts_nothing() {
    Evaluation evaluation = EVALUATOR.evaluate(Dataset.builder(2022)
        .entry(entry("transparency", "", null))
        .entry(entry("transparency", "5", BigDecimal.valueOf(5)))
        .build());
    assertThat(checks(evaluation)).doesNotContain("data.contradiction");
    assertThat(result(evaluation, "33", "1.1.1").value()).isInstanceOf(Value.Known.class);
  }

  @Test
  void a_number_of_absurd_size_is_refused_and_stops_nothing() {
    Evaluation evaluation = EVALUATOR.evaluate(Dataset.builder(2022)
        .header(new Dataset.Header("d", "", "", 2022, true, ""))
        .entry(entry("transparency", "1E999999999", new BigDecimal("1E999999999")))
        .datum("policies", "33", "3")
        .build());
    assertThat(checks(evaluation)).contains("data.out-of-range");
    assertThat(unknown(evaluation, "1.1.1").reason()).isEqualTo(Reason.REJECTED_BY_CHECK);
    assertThat(result(evaluation, "33", "support-policies").value())
        .isInstanceOf(Value.Known.class);
  }

  @Test
  void what_was_submitted_and_refused_is_not_called_missing_when_explained() {
    Evaluation evaluation = EVALUATOR.evaluate(organisations("abc", "1300000").build());
    assertThat(evaluation.explain("33", "2.1.1").orElseThrow().toString())
        .contains("submitted as \"abc\"")
        .doesNotContain("not submitted");
  }

  @Test
  void findings_on_an_indicator_given_by_its_code_are_found_again() {
    Evaluation evaluation =
        EVALUATOR.evaluate(Dataset.builder(2022).datum("1.1.1", "33", "abc").build());
    assertThat(evaluation.findings("33")).isNotEmpty().allSatisfy(finding -> {
      assertThat(finding.indicator()).isEqualTo("1.1.1");
      assertThat(finding.items()).containsExactly("transparency");
    });
    assertThat(evaluation.explain("33", "1.1.1").orElseThrow().children())
        .anySatisfy(step -> assertThat(step.kind()).isEqualTo(Derivation.Kind.FINDING));
  }

  @Test
  void a_document_id_used_twice_is_said() {
    Evaluation evaluation = EVALUATOR.evaluate(Dataset.builder(2022)
        .evidence(document("d1", "A"))
        .evidence(document("d1", "B"))
        .entry(entry("transparency", "5", BigDecimal.valueOf(5), "d1"))
        .build());
    assertThat(checks(evaluation)).contains("evidence.twice");
  }

  @Test
  void what_cannot_be_accepted_is_said_so() {
    Acceptance acceptance = new Acceptance(
        "33", "data.contradiction", "", "A", DAY, "B", Origin.line("acceptances.csv", 2));
    Evaluation evaluation = EVALUATOR.evaluate(
        complete("33").datum("transparency", "33", "6").acceptance(acceptance).build());
    assertThat(checks(evaluation)).contains("acceptance.impossible");
  }

  @Test
  void a_word_that_is_wrong_as_a_locality_and_as_an_item_is_hinted_at_as_what_it_stands_for() {
    Evaluation evaluation = EVALUATOR.evaluate(complete("33")
        .datum("policies", "policie", "1")
        .datum("policie", "33", "1")
        .build());
    assertThat(evaluation.findings())
        .filteredOn(finding -> finding.check().equals("data.unknown-item"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message().en()).contains("policies"));
  }
}
