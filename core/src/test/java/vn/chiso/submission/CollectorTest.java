package vn.chiso.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Origin;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.TestPack;
import vn.chiso.text.Text;

class CollectorTest {
  private static final RulePack PACK = TestPack.minimal().read();

  private static Collected collect(Example... examples) {
    return Collector.collect(
        PACK, Arrays.stream(examples).map(Example::made).toList(), (LocalDate) null);
  }

  private static Collected collect(CollectOptions options, Example... examples) {
    return Collector.collect(PACK, Arrays.stream(examples).map(Example::made).toList(), options);
  }

  private static List<String> figures(Collected collected) {
    return collected.dataset().entries().stream()
        .map(entry -> entry.agency() + " " + entry.item() + " = " + entry.typed())
        .toList();
  }

  private static List<String> checks(Collected collected) {
    return collected.findings().stream().map(Finding::check).toList();
  }

  private static Completeness row(Collected collected, String agency, String indicator) {
    return collected.completeness().stream()
        .filter(row -> row.agency().equals(agency) && row.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void figures_of_all_agencies_stand_side_by_side_also_those_of_one_item() {
    Collected collected = collect(
        Example.by("cuc-thong-ke").figure("population", "1290000").figure("policies", "3"),
        Example.by("so-khcn").figure("st-organisations", "26").figure("population", "1290800"));

    assertThat(figures(collected))
        .containsExactly(
            "so-khcn population = 1290800",
            "so-khcn st-organisations = 26",
            "cuc-thong-ke population = 1290000",
            "cuc-thong-ke policies = 3");
    assertThat(collected.dataset().submissions())
        .extracting(SubmissionHeader::agency)
        .containsExactly("so-khcn", "cuc-thong-ke");
  }

  @Test
  void documents_of_the_same_id_are_told_apart_by_their_agency() {
    Collected collected = collect(
        Example.by("so-khcn").figure("population", "1", "d1").document("d1"),
        Example.by("cuc-thong-ke").figure("policies", "2", "d1", "d9").document("d1"));

    assertThat(collected.dataset().evidence())
        .extracting("id", "file")
        .containsExactly(
            tuple("cuc-thong-ke/d1", "cuc-thong-ke/a.pdf"), tuple("so-khcn/d1", "so-khcn/a.pdf"));
    assertThat(collected.dataset().entries().get(1).evidence())
        .containsExactly("cuc-thong-ke/d1", "cuc-thong-ke/d9");
  }

  @Test
  void the_version_handed_in_last_counts_as_a_whole_and_every_change_is_told() {
    Example older = Example.by("so-khcn")
        .called("lan-1")
        .signed("2023-07-01")
        .received("2023-07-09")
        .figure("population", "1290800", "d1")
        .figure("st-organisations", "25")
        .document("d1")
        .own("2.1.1", "10");
    Example newer = Example.by("so-khcn")
        .called("lan-2")
        .signed("2023-07-05")
        .received("2023-07-10")
        .figure("st-organisations", "26")
        .figure("policies", "3")
        .own("2.1.1", "10.0");

    Collected collected = collect(newer, older);

    assertThat(figures(collected))
        .containsExactly("so-khcn st-organisations = 26", "so-khcn policies = 3");
    assertThat(collected.changes())
        .extracting(change -> change.item() + ": " + change.from() + " -> " + change.to())
        .containsExactly(
            "evidence/d1: 1/BC; Sở; Báo cáo; a.pdf -> ",
            "policies:  -> 3",
            "population: 1290800 -> ",
            "population/evidence: d1 -> ",
            "st-organisations: 25 -> 26",
            "submission/document-date: 2023-07-01 -> 2023-07-05",
            "submission/received-on: 2023-07-09 -> 2023-07-10");
    assertThat(collected.aside())
        .extracting(SetAside::reason)
        .containsExactly(SetAside.Reason.SUPERSEDED);
    assertThat(checks(collected)).containsExactly("submission.superseded");
    assertThat(new String(collected.files().get("superseded.csv"), UTF_8))
        .contains("superseded,lan-1,so-khcn,33,data,population,2022,1290800,official,d1,,lan-1:2")
        .contains("superseded,lan-1,so-khcn,33,score,2.1.1,,10,,,,lan-1:9");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-05, 2023-07-06, 2023-07-05, 2023-07-05, a",
    "2023-07-05, 2023-07-06, 2023-07-05, 2023-07-07, b",
    "2023-07-05, , 2023-07-05, 2023-07-07, b",
    ", 2023-07-09, 2023-07-05, 2023-07-06, a",
    ", 2023-07-05, 2023-07-05, 2023-07-09, b"
  })
  void the_version_handed_in_last_is_newest(
      String signedA, String receivedA, String signedB, String receivedB, String newest) {
    Example a = Example.by("so-khcn").called("a");
    a = signedA == null ? a : a.signed(signedA);
    a = receivedA == null ? a : a.received(receivedA);
    Example b = Example.by("so-khcn").called("b").signed(signedB).received(receivedB);

    assertThat(collect(a, b).dataset().submissions().get(0).file()).isEqualTo(newest);
  }

  @Test
  void a_newer_version_nobody_signed_wins_over_an_older_one_not_stamped_as_received() {
    Collected collected = collect(
        Example.by("so-khcn").called("b").signed("2023-07-05").figure("policies", "3"),
        Example.by("so-khcn").called("a").received("2023-07-12").figure("policies", "4"));

    assertThat(figures(collected)).containsExactly("so-khcn policies = 4");
    assertThat(checks(collected)).containsExactly("submission.superseded");
  }

  @Test
  void what_else_changed_between_versions_is_told() {
    Submission older = Example.by("so-khcn")
        .called("a")
        .signed("2023-07-05")
        .figure("policies", "3")
        .made();
    SubmissionHeader before = older.header();
    SubmissionHeader after = new SubmissionHeader(
        before.agency(),
        before.locality(),
        "Phó Giám đốc",
        "2/CV",
        LocalDate.of(2023, 7, 6),
        LocalDate.of(2023, 7, 7),
        before.file(),
        List.of("cuc-thong-ke"),
        "thay bản trước",
        DataStatus.ESTIMATED,
        before.origin());
    Entry figure = older.entries().get(0);
    Entry noted = new Entry(
        figure.locality(),
        figure.item(),
        figure.year(),
        figure.typed(),
        figure.value(),
        DataStatus.ESTIMATED,
        figure.agency(),
        figure.evidence(),
        "ước tính",
        figure.origin());
    Submission newer =
        new Submission("b", "", 2022, after, List.of(noted), List.of(), List.of(), List.of());

    assertThat(Collector.collect(PACK, List.of(older, newer), (LocalDate) null).changes())
        .extracting(change -> change.item() + ": " + change.from() + " -> " + change.to())
        .containsExactly(
            "policies/note:  -> ước tính",
            "policies/status: official -> estimated",
            "submission/consulted:  -> cuc-thong-ke",
            "submission/document-date: 2023-07-05 -> 2023-07-06",
            "submission/document-number: 1/CV -> 2/CV",
            "submission/note:  -> thay bản trước",
            "submission/officer: Giám đốc -> Phó Giám đốc",
            "submission/received-on:  -> 2023-07-07",
            "submission/status: official -> estimated");
  }

  @ParameterizedTest
  @CsvSource({", , 2023-07-05, 2023-07-06", "2023-07-06, 2023-07-07, 2023-07-05, 2023-07-08"})
  void days_that_are_lacking_or_contradict_each_other_are_a_warning(
      String signedA, String receivedA, String signedB, String receivedB) {
    Example a = Example.by("so-khcn").called("a");
    a = signedA == null ? a : a.signed(signedA).received(receivedA);
    Example b = Example.by("so-khcn").called("b").signed(signedB).received(receivedB);

    assertThat(checks(collect(a, b))).containsExactly("submission.unclear-order");
  }

  @Test
  void versions_of_the_same_day_are_a_warning() {
    Example older = Example.by("so-khcn").signed("2023-07-05").figure("policies", "3");

    Collected collected = collect(older.called("b"), older.called("a"));

    assertThat(checks(collected)).containsExactly("submission.same-day");
    assertThat(collected.dataset().submissions().get(0).file()).isEqualTo("b");
  }

  @Test
  void names_of_agencies_and_localities_are_taken_for_their_codes() {
    Collected collected = collect(Example.by("sở khoa học và  công nghệ")
        .about("Hưng Yên")
        .heard("Cục Thống kê")
        .figure("population", "1"));

    SubmissionHeader header = collected.dataset().submissions().get(0);
    assertThat(header.agency()).isEqualTo("so-khcn");
    assertThat(header.locality()).isEqualTo("33");
    assertThat(header.consulted()).containsExactly("cuc-thong-ke");
    assertThat(collected.dataset().entries().get(0).locality()).isEqualTo("33");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 33, '', '', NO_AGENCY, error",
    "so-khnc, 33, '', '', UNKNOWN_AGENCY, error",
    "so-khcn, '', '', '', NO_LOCALITY, error",
    "so-khcn, 99, '', '', UNKNOWN_LOCALITY, error",
    "so-khcn, 99, '', 33, UNKNOWN_LOCALITY, error",
    "so-khcn, 56, '', 33, OTHER_LOCALITY, info",
    "so-khcn, 33, pii-2025, '', OTHER_PACK, error"
  })
  void a_submission_that_cannot_be_placed_is_set_aside_and_kept(
      String agency,
      String locality,
      String pack,
      String only,
      SetAside.Reason reason,
      String severity) {
    Example example = Example.by(agency)
        .called("x.json")
        .about(locality)
        .forPack(pack)
        .figure("population", "12 người");

    Collected collected =
        collect(new CollectOptions(CollectOptions.NONE.common(), only, null), example);

    assertThat(collected.dataset().entries()).isEmpty();
    assertThat(collected.aside()).extracting(SetAside::reason).containsExactly(reason);
    assertThat(collected.findings())
        .extracting(finding -> finding.severity().tag() + " " + finding.check())
        .containsExactly(severity + " submission." + reason.tag());
    assertThat(new String(collected.files().get("superseded.csv"), UTF_8))
        .contains(reason.tag() + ",x.json,")
        .contains(",12 người,");
  }

  @Test
  void an_agency_nobody_knows_is_told_to_the_one_that_was_probably_meant() {
    Finding finding =
        collect(Example.by("so-khnc").figure("population", "1")).findings().get(0);

    assertThat(finding.agency()).isEqualTo("so-khcn");
    assertThat(finding.message().vi()).contains("“so-khnc”", "Có phải “so-khcn”?");
    assertThat(finding.message().en()).contains("“so-khnc”", "Did you mean “so-khcn”?");
  }

  @Test
  void only_what_is_odd_about_days_names_the_cell_of_the_day() {
    CollectOptions options = CollectOptions.NONE.asOf(LocalDate.parse("2023-07-20"));
    Origin day = new Origin("a.xlsx", "Thông tin!C11");
    List<Submission> submissions = Stream.of("so-khcn", "so-khnc")
        .map(agency ->
            Example.by(agency).signed("2033-07-05").figure("population", "1").made())
        .map(made -> at(day, made))
        .toList();

    assertThat(Collector.collect(PACK, submissions, options).findings())
        .extracting(finding -> finding.check() + " " + finding.origins())
        .containsExactlyInAnyOrder(
            "submission.after-today [a.xlsx:Thông tin!C11]",
            "submission.unknown-agency [a.xlsx:Thông tin]");
  }

  private static Submission at(Origin origin, Submission made) {
    SubmissionHeader header = made.header();
    return new Submission(
        made.id(),
        made.pack(),
        made.year(),
        new SubmissionHeader(
            header.agency(),
            header.locality(),
            header.officer(),
            header.documentNumber(),
            header.documentDate(),
            header.receivedOn(),
            header.file(),
            header.consulted(),
            header.note(),
            header.status(),
            origin),
        made.entries(),
        made.evidence(),
        made.own(),
        made.findings());
  }

  @Test
  void agencies_heard_that_nobody_knows_are_told() {
    Collected collected =
        collect(Example.by("so-khcn").signed("2023-07-05").heard("cuc-thong-ke", "so-la"));

    assertThat(checks(collected)).containsExactly("submission.unknown-consulted");
    assertThat(collected.findings().get(0).message().vi()).contains("“so-la”");
    assertThat(collected.dataset().findings()).isEqualTo(collected.findings());
  }

  @Test
  void a_row_about_a_locality_nobody_knows_is_an_error_of_that_row() {
    Submission made =
        Example.by("so-khcn").about("99").figure("population", "1").made();
    SubmissionHeader header = Example.by("so-khcn").signed("2023-07-05").made().header();
    Submission mixed =
        new Submission("a", "", 2022, header, made.entries(), List.of(), List.of(), List.of());

    Collected collected = Collector.collect(PACK, List.of(mixed), (LocalDate) null);

    assertThat(checks(collected)).containsExactly("submission.row-unplaced");
    assertThat(collected.findings().get(0).origins()).hasToString("[so-khcn:2]");
  }

  @ParameterizedTest
  @CsvSource({
    "json.broken, x.json, json.broken",
    "file.empty, x.json, file.empty",
    "key.missing, x.json, submission.unread"
  })
  void a_file_nothing_could_be_read_of_is_told_once(String check, String file, String told) {
    Finding fault = Finding.of(check, Severity.ERROR, Text.same("?"), Text.same("?"))
        .at(new Origin(file, ""))
        .build();
    Finding more = Finding.of("submission.no-header", Severity.ERROR, Text.same("!"), Text.same(""))
        .at(new Origin(file, ""))
        .build();
    Submission blank = blank(file, fault, more);

    Collected collected = Collector.collect(PACK, List.of(blank), (LocalDate) null);

    assertThat(collected.aside())
        .extracting(SetAside::reason)
        .containsExactly(SetAside.Reason.UNREADABLE);
    assertThat(checks(collected)).containsExactly(told);
    assertThat(collected.dataset().findings()).isEqualTo(collected.findings());
  }

  @Test
  void a_lost_header_is_told_once_where_its_fault_is() {
    Finding fault = Finding.of("yaml.broken", Severity.ERROR, Text.same("?"), Text.same("?"))
        .at(Origin.line("so-khcn/submission.yaml", 2))
        .build();
    Finding lost = Finding.of("submission.no-header", Severity.ERROR, Text.same("!"), Text.same(""))
        .at(new Origin("so-khcn", ""))
        .build();
    Submission blank = blank("so-khcn", fault, lost);
    Submission submission = new Submission(
        blank.id(),
        "",
        2022,
        blank.header(),
        Example.by("").figure("population", "1").made().entries(),
        List.of(),
        List.of(),
        blank.findings());

    Collected collected = Collector.collect(PACK, List.of(submission), (LocalDate) null);

    assertThat(collected.aside())
        .extracting(SetAside::reason)
        .containsExactly(SetAside.Reason.NO_AGENCY);
    assertThat(checks(collected)).containsExactly("yaml.broken");
  }

  private static Submission blank(String id, Finding... findings) {
    SubmissionHeader header = new SubmissionHeader(
        "", "", "", "", null, null, id, List.of(), "", DataStatus.UNSTATED, new Origin(id, ""));
    return new Submission(id, "", 2022, header, List.of(), List.of(), List.of(), List.of(findings));
  }

  @Test
  void a_submission_without_locality_is_about_the_only_one_wanted() {
    Collected collected = collect(
        new CollectOptions(CollectOptions.NONE.common(), "33", null),
        Example.by("so-khcn").about("").figure("population", "1"));

    assertThat(collected.dataset().entries().get(0).locality()).isEqualTo("33");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-01, 2023-07-08, ON_TIME, 0",
    "2023-07-01, 2023-07-17, LATE, 9",
    "2023-07-08, , ON_TIME, 0",
    "2023-07-09, , LATE, 1",
    ", , UNDATED, 0"
  })
  void the_day_of_receipt_counts_or_else_that_of_signing(
      String signed, String received, Completeness.State state, long days) {
    Example example = Example.by("so-khcn").figure("population", "1");
    example = signed == null ? example : example.signed(signed);
    example = received == null ? example : example.received(received);

    Completeness.Timing timing = row(collect(example), "so-khcn", "2.1.1").timing();

    assertThat(timing.state()).isEqualTo(state);
    assertThat(timing.days()).isEqualTo(days);
    assertThat(timing.deadline()).isEqualTo("2023-07-08");
  }

  @ParameterizedTest
  @CsvSource({"2023-07-20, OVERDUE, 12", "2023-07-08, AWAITED, 0", ", AWAITED, 0"})
  void who_handed_in_nothing_is_overdue_from_the_day_after(
      String asOf, Completeness.State state, long days) {
    LocalDate day = asOf == null ? null : LocalDate.parse(asOf);

    Collected collected =
        collect(CollectOptions.NONE.asOf(day), Example.by("cuc-thong-ke").figure("policies", "1"));

    Completeness row = row(collected, "so-khcn", "2.1.1");
    assertThat(row.isReceived()).isFalse();
    assertThat(row.timing().state()).isEqualTo(state);
    assertThat(row.timing().days()).isEqualTo(days);
    assertThat(row.items().missing()).containsExactly("population", "st-organisations");
  }

  @Test
  void the_deadline_of_the_dataset_wins_over_the_packs() {
    Dataset common = Dataset.builder(2022)
        .header(new Dataset.Header("", "", "", 0, false, "", LocalDate.of(2023, 7, 31)))
        .build();

    Collected collected =
        collect(new CollectOptions(common, "", null), Example.by("so-khcn").signed("2023-07-17"));

    assertThat(row(collected, "so-khcn", "2.1.1").timing().state())
        .isEqualTo(Completeness.State.ON_TIME);
    assertThat(collected.dataset().header().deadline()).isEqualTo("2023-07-31");
  }

  @Test
  void missing_figures_missing_evidence_and_those_not_heard_are_told() {
    Collected collected =
        collect(Example.by("so-khcn").figure("population", "1290800", "d7").document("d1"));

    Completeness row = row(collected, "so-khcn", "2.1.1");
    assertThat(row.items().given()).containsExactly("population");
    assertThat(row.items().missing()).containsExactly("st-organisations");
    assertThat(row.items().withoutEvidence()).containsExactly("population");
    assertThat(row.heard()).isEmpty();
    assertThat(row.unheard()).containsExactly("cuc-thong-ke");
  }

  @Test
  void a_figure_two_agencies_answer_for_is_not_missed_once_one_gave_it() {
    Collected collected = collect(
        Example.by("so-khcn").figure("policies", ""),
        Example.by("cuc-thong-ke").figure("policies", "3"));

    Completeness row = row(collected, "so-khcn", "support-policies");
    assertThat(row.part()).isEqualTo("(1)");
    assertThat(row.items().given()).isEmpty();
    assertThat(row.items().elsewhere()).containsExactly("policies");
    assertThat(row.isComplete()).isTrue();
  }

  @Test
  void what_nobody_asked_an_agency_for_has_a_row_of_its_own() {
    Collected collected = collect(
        Example.by("so-khcn").figure("population", "5"),
        Example.by("cuc-thong-ke").figure("policies", "3").figure("population", "7"));

    assertThat(collected.completeness())
        .filteredOn(row -> !row.isAssigned())
        .extracting(row -> row.agency() + " " + row.items().given())
        .containsExactly("cuc-thong-ke [population]");
  }

  @Test
  void a_row_about_another_locality_counts_for_that_and_is_told() {
    Example example = Example.by("so-khcn")
        .signed("2023-07-05")
        .about("56")
        .figure("population", "5")
        .about("33");

    Collected collected = collect(example);

    assertThat(checks(collected)).containsExactly("submission.row-elsewhere");
    assertThat(collected.dataset().entries().get(0).locality()).isEqualTo("56");
  }
}
