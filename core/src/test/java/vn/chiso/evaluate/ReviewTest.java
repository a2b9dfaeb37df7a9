package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.chiso.evaluate.Reviews.EVALUATOR;
import static vn.chiso.evaluate.Reviews.acceptance;
import static vn.chiso.evaluate.Reviews.earlier;
import static vn.chiso.evaluate.Reviews.entry;
import static vn.chiso.evaluate.Reviews.own;
import static vn.chiso.evaluate.Reviews.submission;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.GivenScore;
import vn.chiso.finding.Cause;
import vn.chiso.finding.CheckOutcome;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.finding.Verdict;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Language;

class ReviewTest {
  private static Review review(Dataset.Builder dataset) {
    return EVALUATOR.evaluate(dataset.build()).review();
  }

  private static List<String> checks(Review review) {
    return review.findings().stream().map(Finding::check).toList();
  }

  private static Cause only(Review review) {
    assertThat(review.causes()).hasSize(1);
    return review.causes().get(0);
  }

  private static CheckOutcome outcome(Review review, String check) {
    return review.checks("33").stream()
        .filter(outcome -> outcome.check().equals(check))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_review_changes_nothing_that_was_evaluated() {
    Dataset dataset =
        Evaluations.complete("33").datum("population", "33", "1300").build();
    Evaluation reviewed = EVALUATOR.evaluate(dataset);
    Evaluation plain = Evaluations.EVALUATOR.evaluate(dataset);

    reviewed.review();

    assertThat(reviewed.findings()).isEqualTo(plain.findings());
    assertThat(reviewed.scoreCards().get(0).results())
        .isEqualTo(plain.scoreCards().get(0).results());
  }

  @Test
  void sound_data_have_no_cause_for_anything() {
    Review review = review(Evaluations.complete("33"));

    assertThat(review.findings()).isEmpty();
    assertThat(review.causes()).isEmpty();
    assertThat(review.checks("56")).isEmpty();
  }

  @Test
  void a_slip_of_unit_is_the_cause_of_what_follows_from_it() {
    Cause cause = only(review(Evaluations.complete("33")
        .previous(earlier("population", 2021, "1290000"))
        .build()
        .replacing(each -> each.item().equals("population"), entry("population", "1300", "", 9))
        .toBuilder()));

    assertThat(cause.root().check()).isEqualTo("units");
    assertThat(cause.root().message().vi())
        .isEqualTo("Dân số ghi bằng nghìn người; nhân 1.000 = 1.300.000.");
    assertThat(cause.root().indicator()).isEqualTo("2.1.1");
    assertThat(cause.followOns())
        .extracting(Finding::check)
        .containsExactlyInAnyOrder("units", "jump");
    assertThat(cause.withoutValue()).isEmpty();
  }

  @Test
  void an_agency_that_did_not_submit_is_the_cause_of_what_is_missing() {
    Cause cause = only(review(Dataset.builder(2022)
        .datum("transparency", "33", "5")
        .datum("st-organisations", "33", "26")
        .datum("population", "33", "1300000")
        .submission(submission("cuc-thong-ke", "2023-07-08"))));

    assertThat(cause.root().check()).isEqualTo("submitted");
    assertThat(cause.root().agency()).isEqualTo("so-khcn");
    assertThat(cause.root().message().vi()).startsWith("Sở Khoa học và Công nghệ chưa nộp");
    assertThat(cause.followOns()).singleElement().satisfies(finding -> {
      assertThat(finding.check()).isEqualTo("items-there");
      assertThat(finding.items()).containsExactly("policies");
    });
    assertThat(cause.withoutValue()).containsExactly("support-policies");
  }

  @Test
  void what_cannot_be_used_is_the_cause_of_all_else_about_the_figure() {
    Cause cause = only(review(Evaluations.complete("33")
        .datum("policies", "33", "4")
        .entry(entry("policies", "5", "so-khcn", 9))));

    assertThat(cause.root().check()).isEqualTo("data.contradiction");
    assertThat(cause.severity()).isEqualTo(Severity.ERROR);
    assertThat(cause.followOns())
        .extracting(Finding::check)
        .containsExactlyInAnyOrder("data.contradiction", "figures-agree");
    assertThat(cause.withoutValue()).containsExactly("support-policies");
  }

  @Test
  void all_sources_of_different_figures_are_shown() {
    Review review = review(Evaluations.complete("33")
        .build()
        .replacing(each -> each.item().equals("policies"), entry("policies", "3", "so-khcn", 5))
        .toBuilder()
        .entry(entry("policies", "4", "cuc-thong-ke", 6)));

    assertThat(review.findings())
        .filteredOn(finding -> finding.check().equals("figures-agree"))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.message().in(Language.VI))
                .isEqualTo(
                    "Khác nhau: 3 (Sở Khoa học và Công nghệ, data.csv:5), 4 (Cục Thống kê, data.csv:6)."));
  }

  private static String daysLate(int days) {
    return "Department of Science and Technology is " + days + " days late.";
  }

  private static List<String> late(Dataset.Builder dataset, @Nullable LocalDate deadline) {
    dataset.header(new Dataset.Header("", "", "", 2022, false, "", deadline));
    return EVALUATOR.evaluate(dataset.build()).review().findings().stream()
        .map(finding -> finding.message().en())
        .toList();
  }

  @Test
  void deadlines_come_from_the_dataset_if_it_has_one() {
    Dataset.Builder late =
        Evaluations.complete("33").submission(submission("so-khcn", "2023-07-11"));

    assertThat(late(late, LocalDate.of(2023, 7, 5))).containsExactly(daysLate(6));
    assertThat(late(late, LocalDate.of(2023, 7, 11))).isEmpty();
    assertThat(late(late, null)).containsExactly(daysLate(3));
  }

  @Test
  void a_submission_not_stamped_as_received_is_late_by_the_day_it_was_signed() {
    LocalDate signed = LocalDate.of(2023, 7, 17);

    assertThat(
            late(Evaluations.complete("33").submission(submission("so-khcn", signed, null)), null))
        .containsExactly(daysLate(9));
  }

  @Test
  void whether_a_submission_without_a_day_is_late_nobody_can_say() {
    Review review =
        review(Evaluations.complete("33").submission(submission("so-khcn", null, null)));

    assertThat(outcome(review, "in-time").verdict()).isEqualTo(Verdict.CANNOT_SAY);
    assertThat(outcome(review, "in-time").reason().vi())
        .isEqualTo("phiếu không ghi ngày ký, ngày nhận của Sở Khoa học và Công nghệ");
    assertThat(outcome(review, "submitted").verdict()).isEqualTo(Verdict.PASSES);
  }

  @Test
  void an_agency_nobody_named_explains_that_two_agencies_give_a_figure() {
    Review review = review(Dataset.builder(2022)
        .entry(entry("policies", "3", "so-khcn", 8))
        .entry(entry("policies", "3", "cuc-khac", 9)));

    assertThat(checks(review)).contains("data.agreed", "assigned");
    assertThat(review.causes())
        .filteredOn(cause -> cause.root().check().equals("assigned"))
        .singleElement()
        .satisfies(cause -> assertThat(cause.followOns())
            .extracting(Finding::check)
            .containsExactly("data.agreed"));
  }

  @Test
  void an_own_value_is_compared_with_ours() {
    assertThat(checks(review(Evaluations.complete("33").own(own("0.25")))))
        .containsExactly("own-value");
    assertThat(checks(review(Evaluations.complete("33").own(own("0.201"))))).isEmpty();
  }

  @Test
  void checks_that_look_at_what_is_not_there_cannot_say_anything() {
    Review review = review(Dataset.builder(2022).datum("st-organisations", "33", "26"));

    assertThat(outcome(review, "whole-count").verdict()).isEqualTo(Verdict.PASSES);
    assertThat(outcome(review, "few-organisations").verdict()).isEqualTo(Verdict.PASSES);
    assertThat(outcome(review, "fewer")).satisfies(outcome -> {
      assertThat(outcome.verdict()).isEqualTo(Verdict.CANNOT_SAY);
      assertThat(outcome.items()).containsExactly("population");
      assertThat(outcome.reason().vi()).isEqualTo("chưa có số liệu: Dân số");
    });
    assertThat(outcome(review, "jump").reason().en())
        .isEqualTo("there are no figures of the year before");
    assertThat(outcome(review, "own-value").verdict()).isEqualTo(Verdict.CANNOT_SAY);
  }

  @Test
  void an_own_value_passes_only_beside_one_of_ours() {
    Review review = review(Dataset.builder(2022).datum("policies", "33", "3").own(own("0.2")));

    assertThat(outcome(review, "own-value").verdict()).isEqualTo(Verdict.CANNOT_SAY);
    assertThat(outcome(review(Evaluations.complete("33").own(own("0.2"))), "own-value")
            .verdict())
        .isEqualTo(Verdict.PASSES);
  }

  @Test
  void a_size_is_judged_only_beside_what_it_is_divided_by() {
    Review review = review(
        Dataset.builder(2022).datum("policies", "33", "3").datum("st-organisations", "33", "26"));

    assertThat(outcome(review, "units").verdict()).isEqualTo(Verdict.CANNOT_SAY);
    assertThat(outcome(review, "units").reason().vi()).contains("chưa có Dân số để chia");
    assertThat(outcome(review(Evaluations.complete("33")), "units").verdict())
        .isEqualTo(Verdict.PASSES);
  }

  @Test
  void figures_pass_only_beside_earlier_ones_of_all_of_them() {
    Review review =
        review(Evaluations.complete("33").previous(earlier("population", 2021, "1290000")));

    assertThat(outcome(review, "jump").verdict()).isEqualTo(Verdict.CANNOT_SAY);
    assertThat(outcome(review, "jump").reason().en())
        .startsWith("3 of 4 data items have no figure of the year before");
  }

  private static Dataset.Builder ofEarlierYears(int years) {
    Dataset.Builder dataset = Dataset.builder(2022).datum("population", "33", "1292000");
    for (int year = 1; year <= years; year++) {
      dataset.previous(earlier("population", 2022 - year, "129" + year + "000"));
    }
    return dataset;
  }

  @Test
  void a_series_counts_from_as_many_years_as_its_rule_wants() {
    assertThat(outcome(review(ofEarlierYears(2)), "in-series").verdict())
        .isEqualTo(Verdict.CANNOT_SAY);
    assertThat(outcome(review(ofEarlierYears(3)), "in-series").reason().en())
        .isEqualTo("1 of 1 data items have fewer than 4 earlier years to compare with, or years"
            + " that are all alike: Population");
    assertThat(outcome(review(ofEarlierYears(4)), "in-series").verdict()).isEqualTo(Verdict.PASSES);
  }

  @Test
  void localities_are_compared_from_as_many_as_the_rule_wants() {
    Dataset.Builder dataset = Evaluations.complete("33").datum("policies", "56", "4");

    CheckOutcome outcome = outcome(review(dataset), "among-others");

    assertThat(outcome.verdict()).isEqualTo(Verdict.CANNOT_SAY);
    assertThat(outcome.reason().en())
        .matches("(\\d) of \\1 indicators have values in fewer than 4 localities, such as .*");
  }

  @Test
  void a_figure_that_cannot_be_used_keeps_checks_from_saying_anything() {
    Review review = review(Evaluations.complete("33").datum("population", "33", "1300001"));

    assertThat(outcome(review, "fewer").reason().vi()).isEqualTo("số liệu không dùng được: Dân số");
  }

  @Test
  void checks_that_found_something_fail() {
    Review review = review(Evaluations.complete("33").datum("policies", "33", "3.5"));

    assertThat(outcome(review, "figures-agree").verdict()).isEqualTo(Verdict.FAILS);
    assertThat(review(Dataset.builder(2022).datum("policies", "33", "3.5")).checks("33"))
        .filteredOn(outcome -> outcome.verdict() == Verdict.FAILS)
        .extracting(CheckOutcome::check)
        .containsExactly("whole-count");
  }

  @Test
  void what_a_review_found_can_be_accepted_and_stays_visible() {
    Review review = review(Evaluations.complete("33")
        .own(own("0.25"))
        .previous(earlier("policies", 2021, "30"))
        .acceptance(acceptance("jump", "policies")));

    assertThat(review.findings())
        .filteredOn(Finding::isAccepted)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.check()).isEqualTo("jump");
          assertThat(finding.acceptedBy()).isEqualTo("Phó Giám đốc, 2023-07-10: đã đối chiếu");
        });
    assertThat(checks(review)).containsExactlyInAnyOrder("jump", "own-value");
  }

  @Test
  void an_acceptance_of_a_part_tells_what_is_lacking() {
    Dataset.Builder more =
        Dataset.builder(2022).datum("st-organisations", "33", "26").datum("population", "33", "20");
    Dataset part = more.acceptance(acceptance("fewer", "st-organisations")).build();
    Dataset whole =
        part.toBuilder().acceptance(acceptance("fewer", "population")).build();

    assertThat(EVALUATOR.evaluate(part).review().findings())
        .filteredOn(finding -> finding.check().startsWith("acceptance"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.check()).isEqualTo("acceptance.partial");
          assertThat(finding.message().vi()).endsWith("còn dựa vào Dân số.");
        });
    assertThat(EVALUATOR.evaluate(whole).review().findings())
        .filteredOn(finding -> finding.check().equals("fewer"))
        .allMatch(Finding::isAccepted)
        .isNotEmpty();
    assertThat(checks(EVALUATOR.evaluate(whole).review()))
        .noneMatch(check -> check.startsWith("acceptance"));
  }

  @ParameterizedTest
  @CsvSource({
    "rank != null, rank, CANNOT_SAY",
    "score >= 0, '', PASSES",
    "rank >= 2, rank, CANNOT_SAY",
    "rank > 0, rank, CANNOT_SAY",
    "node != null, '', PASSES"
  })
  void a_check_that_leaves_out_what_lacks_something_does_not_pass(
      String guard, String lacking, Verdict verdict) {
    RulePack pack =
        Reviews.PACK.with("all-pillars/reviews-more.drl", """
            package test.allpillars.reviews

            import vn.chiso.fact.Published
            import vn.chiso.finding.Fault

            rule "all indicators review: a guard of a kind nobody foresaw"
              @check("unforeseen")
              @severity("info")
              @source("test")
              @message_vi("Lạ.")
              @message_en("Odd.")
              @instruction_vi("Xem lại.")
              @instruction_en("Look at it.")
            when
              $published : Published( node == "index", %s, score == 101 )
            then
              insert( Fault.in($published) );
            end
            """.formatted(guard)).read();
    Dataset dataset = Evaluations.complete("33")
        .score(Evaluations.given("index", "40", GivenScore.Use.COMPARE))
        .build();

    assertThat(Evaluator.of(pack).evaluate(dataset).checks("33"))
        .filteredOn(outcome -> outcome.check().equals("unforeseen"))
        .singleElement()
        .satisfies(outcome -> {
          assertThat(outcome.verdict()).isEqualTo(verdict);
          assertThat(outcome.reason().vi()).contains(lacking);
        });
  }

  @Test
  void what_reviews_found_and_somebody_accepted_is_shown_with_results() {
    Dataset dataset = Evaluations.complete("33")
        .previous(earlier("policies", 2021, "3"))
        .acceptance(acceptance("jump", "policies"))
        .build()
        .replacing(each -> each.item().equals("policies"), entry("policies", "30", "", 9));
    Evaluation evaluation = EVALUATOR.evaluate(dataset);

    assertThat(evaluation.findings()).isEmpty();
    assertThat(evaluation.findingsToShow()).singleElement().satisfies(finding -> {
      assertThat(finding.check()).isEqualTo("jump");
      assertThat(finding.isAccepted()).isTrue();
    });
    assertThat(EVALUATOR.evaluate(Evaluations.complete("33").build()).findingsToShow())
        .isEmpty();
  }

  @Test
  void an_acceptance_of_nothing_is_told_once_and_only_by_the_review() {
    Dataset dataset =
        Evaluations.complete("33").acceptance(acceptance("jump", "population")).build();
    Evaluation evaluation = EVALUATOR.evaluate(dataset);

    assertThat(evaluation.findings()).isEmpty();
    assertThat(checks(evaluation.review())).containsExactly("acceptance.unused");
  }

  @Test
  void a_rule_can_forbid_that_its_finding_is_accepted() {
    RulePack pack = Reviews.PACK
        .replace("all-pillars/checks.drl", "@severity", "@accept(\"never\")\n  @severity")
        .read();
    Dataset dataset = Dataset.builder(2022)
        .datum("policies", "33", "3.5")
        .acceptance(acceptance("whole-count", "policies"))
        .build();

    assertThat(Evaluator.of(pack).evaluate(dataset).findings())
        .extracting(Finding::check)
        .containsExactlyInAnyOrder("whole-count", "acceptance.impossible");
  }

  @Test
  void the_review_of_a_what_if_is_that_of_a_fresh_evaluation() {
    Dataset dataset =
        Evaluations.complete("33").previous(earlier("policies", 2021, "3")).build();
    Evaluation changed = EVALUATOR.evaluate(dataset).whatIf(entry("policies", "30", "", 9));
    Evaluation fresh = EVALUATOR.evaluate(
        dataset.replacing(each -> each.item().equals("policies"), entry("policies", "30", "", 9)));

    assertThat(changed.review().findings()).isEqualTo(fresh.review().findings());
    assertThat(checks(changed.review())).containsExactly("jump");
    assertThat(changed.checks("33")).isEqualTo(fresh.checks("33"));
  }

  @Test
  void an_evaluation_without_derivations_has_no_review() {
    Evaluation evaluation = EVALUATOR.evaluate(
        Evaluations.complete("33").build(), EvaluationOptions.DEFAULT.withoutDerivations());

    assertThatThrownBy(evaluation::review).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_bad_row_never_changes_what_is_found_about_the_good_ones() {
    Dataset.Builder good = Evaluations.complete("33").own(own("0.25"));
    List<Finding> before = review(good).findings();

    Dataset.Builder bad =
        good.build().toBuilder().datum("no-such-item", "33", "1").datum("transparency", "99", "x");

    assertThat(review(bad).findings()).containsAll(before);
  }

  @Test
  void thousands_of_bad_rows_of_one_locality_are_sorted_out_at_once() {
    Dataset.Builder bad = Evaluations.complete("33");
    for (int row = 0; row < 20_000; row++) {
      bad.entry(entry("policies", Integer.toString(row % 7), "so-khcn", row + 10));
      bad.entry(entry("no-such-item-" + row, "1", "so-khcn", row + 10));
    }

    Review review = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> review(bad));

    assertThat(review.causes().size()).isLessThan(review.findings().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thái Bình", "thái  bình", "Tỉnh Thái Bình", "THAI BINH"})
  void a_name_for_a_code_is_told_where_it_belongs_now(String name) {
    Evaluation evaluation = EVALUATOR.evaluate(
        Dataset.builder(2022).datum("population", name, "1870000").build());

    assertThat(evaluation.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.check()).isEqualTo("data.former-locality");
      assertThat(finding.message().vi()).contains("“" + name + "”", "Hưng Yên", "mã 33");
    });
  }
}
