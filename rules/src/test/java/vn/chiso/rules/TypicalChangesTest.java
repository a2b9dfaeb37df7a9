package vn.chiso.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.finding.Finding;
import vn.chiso.framework.Provenance;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.score.Value;

/**
 * What a new year brings, each made in a copy of a pack by editing two files at most and no Java.
 * The copy must be sound, pass all its cases and give what the change is about.
 */
class TypicalChangesTest {
  private static final Evaluator OF_2024 = Evaluators.of("pii-2024");
  private static final Evaluator OF_2025 = Evaluators.of("pii-2025");

  /** The published profile of Khánh Hòa. */
  private static final Dataset KHANH_HOA =
      Dataset.read(Path.of("packs", "pii-2025", "golden", "khanh-hoa-2025"));

  private static final String BUSINESS = "pillars/5-business/";

  @TempDir
  Path temporary;

  private PackCopy copy(String id) {
    return PackCopy.of(id, temporary);
  }

  /** The copy's evaluator, if no more than two files were edited. */
  private static Evaluator made(PackCopy copy) {
    assertThat(copy.edited()).as("files edited").hasSizeBetween(1, 2);
    return copy.sound();
  }

  @Test
  void a_new_indicator_counts_in_its_group() {
    PackCopy copy = copy("pii-2025")
        .row(
            "framework.csv",
            "business-support-policy,",
            "digital-government,policy-environment,indicator,1.1.4,inferred,"
                + "Mức độ chính quyền số,Digital government,1,,,inferred,thử\n",
            true)
        .row(
            "indicators.csv",
            "business-support-policy,",
            "digital-government,điểm,higher,central,value,min-max,inferred,thử,\n",
            true);
    Dataset dataset = KHANH_HOA.toBuilder()
        .datum("1.1.4", "56", "70")
        .goalposts(goalposts("1.1.4", "50", "90"))
        .build();

    Evaluation before = OF_2025.evaluate(dataset);
    Evaluation after = made(copy).evaluate(dataset);

    assertThat(checks(before)).contains("data.unknown-item");
    assertThat(published(after, "56", "1.1.4")).isEqualByComparingTo("50");
    // (70.66 + 52.63 + 53.40) ÷ 3, and with 50 as a fourth
    assertThat(published(before, "56", "1.1")).isEqualByComparingTo("58.90");
    assertThat(published(after, "56", "1.1")).isEqualByComparingTo("56.67");
  }

  @Test
  void a_changed_denominator_changes_the_value() {
    String rule = "per 1,000 enterprises\"";
    PackCopy copy = copy("pii-2024")
        .replace(
            "pillars/6-knowledge/formulas.drl",
            "$operating : Datum( item == \"enterprises-operating\" )",
            "$new : Datum( item == \"enterprises-new\" )")
        .replace(
            "pillars/6-knowledge/formulas.drl",
            "Ratio.per(1_000, Sum.of($certified, $eligible), $operating)",
            "Ratio.per(1_000, Sum.of($certified, $eligible), $new)")
        .replace("pillars/6-knowledge/formulas.drl", rule, "per 1,000 new enterprises\"")
        .replace("pillars/6-knowledge/formulas.cases.yaml", rule, "per 1,000 new enterprises\"")
        .replace(
            "pillars/6-knowledge/formulas.cases.yaml", "enterprises-operating", "enterprises-new");
    Dataset dataset = Dataset.builder(2023)
        .datum("st-enterprises", "33", "9")
        .datum("st-enterprises-eligible", "33", "16")
        .datum("enterprises-operating", "33", "10000")
        .datum("enterprises-new", "33", "1250")
        .build();

    assertThat(value(OF_2024.evaluate(dataset), "33", "6.3.2")).isEqualByComparingTo("2.5");
    assertThat(value(made(copy).evaluate(dataset), "33", "6.3.2")).isEqualByComparingTo("20");
  }

  @Test
  void a_code_reused_means_something_else_and_the_old_meaning_is_gone() {
    PackCopy copy = copy("pii-2025")
        .row(
            "framework.csv",
            "basic-infrastructure,",
            "fast-network-coverage,pillar-3-group-2,indicator,3.2.1,inferred,"
                + "Tỉ lệ dân số có mạng 5G,People reached by fast networks,1,,,inferred,thử\n",
            false)
        .row(
            "indicators.csv",
            "basic-infrastructure,",
            "fast-network-coverage,%,higher,central,value,min-max,inferred,thử,\n",
            false);
    Evaluator evaluator = made(copy);
    Dataset byCode = Dataset.builder(2024).datum("3.2.1", "56", "64").build();
    Dataset byId =
        Dataset.builder(2024).datum("basic-infrastructure", "56", "64").build();

    NodeResult before = result(OF_2025.evaluate(byCode), "56", "3.2.1");
    NodeResult after = result(evaluator.evaluate(byCode), "56", "3.2.1");

    assertThat(before.node().id()).isEqualTo("basic-infrastructure");
    assertThat(after.node().id()).isEqualTo("fast-network-coverage");
    assertThat(after.node().name().vi()).isEqualTo("Tỉ lệ dân số có mạng 5G");
    assertThat(checks(evaluator.evaluate(byId))).contains("data.unknown-item");
  }

  @Test
  void another_weight_moves_the_group() {
    PackCopy copy = copy("pii-2025")
        .replace(
            "framework.csv",
            "technology and innovation for socio-economic development\",1,",
            "technology and innovation for socio-economic development\",0.5,");

    // (70.66 × 0.5 + 52.63 + 53.40) ÷ 2.5
    assertThat(published(made(copy).evaluate(KHANH_HOA), "56", "1.1"))
        .isEqualByComparingTo("56.55");
  }

  @Test
  void other_goalposts_move_the_score() {
    PackCopy copy = copy("pii-2025")
        .replace(
            "reference/goalposts.csv",
            "legal-institutions-and-public-order,6.35,8.44,",
            "legal-institutions-and-public-order,6.00,9.00,");

    assertThat(published(OF_2025.evaluate(KHANH_HOA), "56", "1.1.2")).isEqualByComparingTo("52.63");
    // (7.45 − 6) ÷ (9 − 6)
    assertThat(published(made(copy).evaluate(KHANH_HOA), "56", "1.1.2"))
        .isEqualByComparingTo("48.33");
  }

  @Test
  void a_new_check_keeps_a_wrong_figure_out() {
    String name = "2.2.4 check: organisations are not more than operating enterprises";
    PackCopy copy = copy("pii-2024")
        .append("pillars/2-human-capital/checks.drl", """

            rule "%s"
              @check("organisations-within-enterprises")
              @indicator("2.2.4")
              @severity("error")
              @source("Suy luận: vượt thì thường là do nhầm dòng")
              @message_vi("Số tổ chức ({st-organisations}) lớn hơn số doanh nghiệp ({enterprises-operating}).")
              @message_en("More organisations ({st-organisations}) than enterprises ({enterprises-operating}).")
              @instruction_vi("Thường do hai số đổi chỗ: ghi lại đúng dòng.")
              @instruction_en("Usually the two are swapped: enter each in its own row.")
            when
              $enterprises : Datum( item == "enterprises-operating" )
              $organisations : Datum( item == "st-organisations", value > $enterprises.value )
            then
              insert( Fault.in($organisations, $enterprises) );
            end
            """.formatted(name))
        .append("pillars/2-human-capital/checks.cases.yaml", """

            - case: 27 organisations and 26 enterprises are too many
              rule: "%1$s"
              kind: fires
              given: {st-organisations: 27, enterprises-operating: 26}
              expect: {finding: organisations-within-enterprises, on: [st-organisations, enterprises-operating]}

            - case: 26 organisations and 26 enterprises are just possible
              rule: "%1$s"
              kind: just-does-not
              given: {st-organisations: 26, enterprises-operating: 26}
              expect: nothing

            - case: organisations alone contradict nothing
              rule: "%1$s"
              kind: edge
              given: {st-organisations: 27}
              expect: nothing
            """.formatted(name));
    Dataset swapped = Dataset.builder(2023)
        .datum("st-organisations", "33", "10400")
        .datum("enterprises-operating", "33", "26")
        .datum("population", "33", "1250000")
        .build();

    assertThat(value(OF_2024.evaluate(swapped), "33", "2.2.4")).isPositive();
    Evaluation after = made(copy).evaluate(swapped);
    assertThat(after.findings())
        .extracting(finding -> finding.message().vi())
        .contains("Số tổ chức (10.400) lớn hơn số doanh nghiệp (26).");
    assertThat(result(after, "33", "2.2.4").value())
        .isInstanceOfSatisfying(
            Value.Unknown.class,
            unknown -> assertThat(unknown.reason()).isEqualTo(Reason.REJECTED_BY_CHECK));
  }

  @Test
  void a_later_deadline_makes_a_late_submission_timely() {
    PackCopy copy = copy("pii-2024")
        .replace("pack.yaml", "date: 2024-08-30", "date: 2024-09-15")
        .replace("all-pillars/reviews.cases.yaml", "2024-08-31", "2024-09-16")
        .replace("all-pillars/reviews.cases.yaml", "date: 2024-09-01", "date: 2024-09-16")
        .replace("all-pillars/reviews.cases.yaml", "2024-08-30", "2024-09-15");
    Dataset dataset = Dataset.builder(2023)
        .datum("learners", "33", "231000")
        .submission(submission("so-gddt", LocalDate.of(2024, 9, 10)))
        .build();

    assertThat(reviews(OF_2024.evaluate(dataset))).contains("submitted-in-time");
    assertThat(reviews(made(copy).evaluate(dataset))).doesNotContain("submitted-in-time");
  }

  @Test
  void a_renamed_agency_is_called_by_its_new_name() {
    PackCopy copy = copy("pii-2024")
        .replace(
            "agencies.csv",
            "so-nnptnt,Sở Nông nghiệp và Phát triển nông thôn,"
                + "Department of Agriculture and Rural Development",
            "so-nnptnt,Sở Nông nghiệp và Môi trường,Department of Agriculture and Environment");
    Dataset late = Dataset.builder(2023)
        .datum("ocop-products", "33", "176")
        .submission(submission("so-nnptnt", LocalDate.of(2024, 9, 10)))
        .build();

    assertThat(said(OF_2024.evaluate(late)))
        .anyMatch(text -> text.startsWith("Sở Nông nghiệp và Phát triển nông thôn nộp ngày"));
    assertThat(said(made(copy).evaluate(late)))
        .anyMatch(text -> text.startsWith("Sở Nông nghiệp và Môi trường nộp ngày"))
        .noneMatch(text -> text.contains("Phát triển nông thôn"));
  }

  @Test
  void a_province_merged_into_another_is_told_where_it_went() {
    PackCopy copy = copy("pii-2024")
        .row("reference/localities.csv", "34,Thái Bình,", "", false)
        .replace(
            "reference/localities.csv",
            "33,Hưng Yên,Hung Yen,Đồng bằng sông Hồng,Red River Delta,,",
            "33,Hưng Yên,Hung Yen,Đồng bằng sông Hồng,Red River Delta,33 Hưng Yên;34 Thái Bình,");
    Dataset dataset = Dataset.builder(2023)
        .datum("population", "34", "1870000")
        .datum("population", "33", "1290000")
        .build();

    assertThat(OF_2024.evaluate(dataset).scoreCard("34")).isPresent();
    Evaluation after = made(copy).evaluate(dataset);
    assertThat(after.scoreCard("34")).isEmpty();
    assertThat(after.pack().localities()).hasSize(62);
    assertThat(checks(after)).contains("data.former-code", "data.former-codes");
  }

  @Test
  void a_dropped_indicator_no_longer_counts() {
    PackCopy copy = copy("pii-2025")
        .row("framework.csv", "fdi-to-grdp,", "", false)
        .row("indicators.csv", "fdi-to-grdp,", "", false);
    Dataset dataset = Stream.of(
            "fdi-to-grdp",
            "innovating-enterprises",
            "iso-certified-enterprises-per-1000-enterprises")
        .reduce(
            Dataset.builder(2024)
                .datum("fdi-to-grdp", "56", "9")
                .datum("innovating-enterprises", "56", "5")
                .datum("iso-certified-enterprises-per-1000-enterprises", "56", "1"),
            (builder, indicator) -> builder.goalposts(goalposts(indicator, "0", "10")),
            (first, same) -> first)
        .build();

    assertThat(published(OF_2025.evaluate(dataset), "56", "5.3")).isEqualByComparingTo("50");
    Evaluation after = made(copy).evaluate(dataset);
    assertThat(published(after, "56", "5.3")).isEqualByComparingTo("30");
    assertThat(checks(after)).contains("data.unknown-item");
  }

  /** An edition that scores 5.2.1 by bands of contracts and projects together. */
  private PackCopy banded() {
    return copy("pii-2024")
        .without(
            BUSINESS + "formulas.drl", "rule \"5.2.1 formula: points", "rule \"5.2.1 formula: the")
        .replace(BUSINESS + "formulas.drl", "import vn.chiso.fact.Rubric\n", "")
        .without(BUSINESS + "formulas.cases.yaml", "- case: 9 contracts", "- case: the score of 18")
        .replace(BUSINESS + "formulas.cases.yaml", "{\"5.2.1\": 15}", "{\"5.2.1\": 30}")
        .row("reference/rubrics.csv", "5.2.1,", "", false)
        .write(BUSINESS + "cooperation.rubric.csv", bands("10", "20"))
        .write(BUSINESS + "cooperation.cases.yaml", cases("10", "20"))
        .asOfNow(temporary);
  }

  private static String bands(String first, String second) {
    String what = "5.2.1,,research-cooperation-contracts;research-cooperation-projects,"
        + "research-cooperation-declared-score,";
    String why = ",published,Thang điểm thử\n";
    return "indicator,part,items,unless,from,to,points,provenance,source\n"
        + (what + "," + first + ",0" + why)
        + (what + first + "," + second + ",30" + why)
        + (what + second + ",,50" + why);
  }

  private static String cases(String first, String second) {
    return Stream.of(
            List.of("below " + first, "1", "0"),
            List.of("from " + first + " to " + second, first, "30"),
            List.of("from " + second, second, "50"))
        .map(band -> """
            - case: the band %1$s
              rule: "5.2.1 rubric: %1$s"
              kind: fires
              given: {research-cooperation-contracts: %2$s, research-cooperation-projects: 0}
              expect: {value: {"5.2.1": %3$s}}
            """.formatted(band.toArray()))
        .reduce("", (text, next) -> text + next);
  }

  @Test
  void other_bands_of_a_rubric_give_other_points_that_lead_back_to_their_row() {
    PackCopy before = banded();
    PackCopy copy = before
        .asOfNow(temporary)
        .write(BUSINESS + "cooperation.rubric.csv", bands("12", "20"))
        .write(BUSINESS + "cooperation.cases.yaml", cases("12", "20"));
    Dataset dataset = Dataset.builder(2023)
        .datum("research-cooperation-contracts", "33", "5")
        .datum("research-cooperation-projects", "33", "6")
        .build();

    assertThat(value(before.sound().evaluate(dataset), "33", "5.2.1")).isEqualByComparingTo("30");
    Evaluation after = made(copy).evaluate(dataset);
    assertThat(value(after, "33", "5.2.1")).isEqualByComparingTo("0");
    assertThat(places(after.explain("33", "5.2.1").orElseThrow()))
        .contains(BUSINESS + "cooperation.rubric.csv:2");
  }

  private static Stream<String> places(Derivation step) {
    return Stream.concat(
        Stream.of(step.place()), step.children().stream().flatMap(TypicalChangesTest::places));
  }

  @Test
  void a_new_rubric_gives_other_points() {
    String why = ",published,Thang điểm thử\n";
    PackCopy copy = copy("pii-2024")
        .row(
            "reference/rubrics.csv",
            "5.2.1,",
            "5.2.1,,research-cooperation-contracts,2,20" + why
                + "5.2.1,,research-cooperation-projects,5,60" + why,
            false)
        .replace(
            "pillars/5-business/formulas.cases.yaml",
            "9 contracts and 6 projects earn 15 provisional points",
            "9 contracts at 2 and 6 projects at 5 points earn 48")
        .replace("pillars/5-business/formulas.cases.yaml", "{\"5.2.1\": 15}", "{\"5.2.1\": 48}");
    Dataset dataset = Dataset.builder(2023)
        .datum("research-cooperation-contracts", "33", "15")
        .datum("research-cooperation-projects", "33", "4")
        .build();

    assertThat(value(OF_2024.evaluate(dataset), "33", "5.2.1")).isEqualByComparingTo("19");
    // 20 at most for contracts
    assertThat(value(made(copy).evaluate(dataset), "33", "5.2.1")).isEqualByComparingTo("40");
  }

  @Test
  void another_aggregation_for_one_group_leaves_the_others_alone() {
    PackCopy copy = copy("pii-2025")
        .replace(
            "framework.csv",
            "Môi trường chính sách,Policy environment,1,arithmetic,",
            "Môi trường chính sách,Policy environment,1,geometric,");

    Evaluation before = OF_2025.evaluate(KHANH_HOA);
    Evaluation after = made(copy).evaluate(KHANH_HOA);

    // (70.66 × 52.63 × 53.40) ^ (1 ÷ 3)
    assertThat(published(after, "56", "1.1")).isEqualByComparingTo("58.34");
    assertThat(published(after, "56", "1.2")).isEqualTo(published(before, "56", "1.2"));
    assertThat(after.explain("56", "1.1").orElseThrow().statement().vi())
        .contains("trung bình nhân có trọng số");
  }

  private static NodeResult result(Evaluation evaluation, String locality, String node) {
    return evaluation.scoreCard(locality).orElseThrow().result(node).orElseThrow();
  }

  private static BigDecimal published(Evaluation evaluation, String locality, String node) {
    NodeResult result = result(evaluation, locality, node);
    assertThat(result.score()).isInstanceOf(Score.Scored.class);
    return result.published();
  }

  private static BigDecimal value(Evaluation evaluation, String locality, String node) {
    Value value = result(evaluation, locality, node).value();
    assertThat(value).isInstanceOf(Value.Known.class);
    return ((Value.Known) value).exact();
  }

  private static List<String> checks(Evaluation evaluation) {
    return evaluation.findings().stream().map(Finding::check).toList();
  }

  private static List<String> reviews(Evaluation evaluation) {
    return evaluation.review().findings().stream().map(Finding::check).toList();
  }

  private static List<String> said(Evaluation evaluation) {
    return evaluation.review().findings().stream()
        .map(finding -> finding.message().vi())
        .toList();
  }

  private static Goalposts goalposts(String indicator, String minimum, String maximum) {
    return new Goalposts(
        indicator,
        new BigDecimal(minimum),
        new BigDecimal(maximum),
        Goalposts.Basis.DATASET,
        Provenance.ILLUSTRATIVE,
        "test",
        Origin.line("goalposts.csv", 2));
  }

  private static SubmissionHeader submission(String agency, LocalDate received) {
    return new SubmissionHeader(
        agency,
        "33",
        "",
        "",
        null,
        received,
        "",
        List.of(),
        "",
        DataStatus.OFFICIAL,
        Origin.line("submissions.csv", 2));
  }
}
