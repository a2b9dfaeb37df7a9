package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ValidateTest {
  @TempDir
  Path folder;

  @Test
  void causes_are_grouped_by_agency_and_indicator_with_the_worst_first() {
    Run run = Run.chiso("validate", dirty()).failsPolitely(ExitCode.FINDINGS);

    List<String> headings = run.lines().stream()
        .filter(line -> line.matches("\\S.* — \\d.*|  \\d\\.\\d\\.\\d .*"))
        .toList();
    assertThat(headings)
        .containsExactly(
            "Sở Giáo dục và Đào tạo — 1 lỗi, 3 cảnh báo",
            "  2.1.3 Tỉ lệ học sinh trung học tham gia các cuộc thi nghiên cứu khoa học, kỹ thuật trên tổng số",
            "Chưa rõ cơ quan nộp — 2 cảnh báo",
            "  2.2.4 Số tổ chức khoa học và công nghệ/10.000 dân");
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void what_belongs_to_no_indicator_does_not_stand_under_one() {
    Path dataset = Folder.in(folder).file("acceptances.csv", """
            locality,check,item,by,date,reason
            33,no-such-check,,A,2023-07-10,x
            """).data(Folder.HEADER + """
            33,st-organisations,26.5,official
            33,population,5,official
            33,population,5,official
            """);

    List<String> lines = Run.chiso("validate", dataset).lines();

    assertThat(lines).contains("  Không gắn với chỉ số nào");
    int heading = lines.indexOf("  Không gắn với chỉ số nào");
    assertThat(String.join(" ", lines.subList(heading, lines.size()))).contains("no-such-check");
  }

  @Test
  void a_finding_has_place_message_and_instruction() {
    String text = flat(Run.chiso("validate", dirty()));

    assertThat(text).containsPattern("LỖI data\\.csv:\\d, data\\.csv:\\d .*→ ");
  }

  @Test
  void what_follows_from_a_slip_of_unit_hangs_under_it() {
    Run run = Run.chiso("validate", slip());

    String text = flat(run);
    assertThat(text)
        .containsPattern("có vẻ đã ghi bằng tỷ đồng: nhân 1\\.000 thành 132\\.000\\.000 triệu đồng"
            + ".*→ .*└ kéo theo: cảnh báo, .*lớn hơn GRDP")
        .contains("Phát hiện: 4 cảnh báo");
    assertThat(run.exit()).isZero();
  }

  @Test
  void indicators_without_value_are_named_at_what_keeps_it_from_them() {
    assertThat(flat(Run.chiso("validate", dirty()))).contains("└ chưa tính được: 2.1.3");
  }

  @Test
  void what_to_do_next_begins_with_errors_and_ends_with_a_command() {
    Path dirty = dirty();
    String text = flat(Run.chiso("validate", dirty));

    assertThat(text)
        .contains("Việc tiếp theo: 1. Sửa lỗi trước")
        .contains("Sở Giáo dục và Đào tạo (1 lỗi)")
        .contains("2. Xem cảnh báo")
        .contains("3. Kiểm tra lại: chiso validate");
    assertThat(flat(Run.chiso("validate", slip()))).contains("2. Tính điểm: chiso evaluate");
  }

  @Test
  void checks_that_cannot_say_anything_say_why() {
    assertThat(flat(Run.chiso("validate", dirty()))).containsPattern("\\d+ chưa kết luận được");
    assertThat(flat(Run.chiso("validate", dirty(), "--checks")))
        .contains("change-since-last-year: chưa kết luận được — không có số liệu năm trước")
        .contains("secondary-pupils-within-population: đạt")
        .contains("contest-pupils-among-secondary-pupils: không đạt");
  }

  @Test
  void no_findings_is_said() {
    Path dataset = Folder.in(folder)
        .file("evidence.csv", "id,locality,number\nd1,33,12/BC\n")
        .data("locality,item,value,status,evidence\n33,population,1290800,official,d1\n");

    assertThat(Run.chiso("validate", dataset, "--fail-on", "info").succeeds().out())
        .contains("Không có phát hiện nào.\n")
        .contains("1. Tính điểm: chiso evaluate");
  }

  @Test
  void of_many_localities_each_finding_names_its_own() {
    Path dataset = Folder.in(folder).goodAnd("01,communes,-1,official");

    assertThat(Run.chiso("validate", dataset).out()).contains("LỖI       01 · data.csv:4  ");
  }

  @Test
  void filters_show_what_concerns_one_agency_indicator_or_severity() {
    Path dirty = dirty();

    assertThat(csv(dirty, "--agency", "so-gddt")).allMatch(row -> row.contains(",so-gddt,"));
    assertThat(csv(dirty, "--indicator", "2.2.4")).hasSize(2);
    assertThat(csv(dirty, "--severity", "error")).first().asString().startsWith("error,");
    assertThat(csv(dirty, "--agency", "so-khcn")).isEmpty();
    assertThat(Run.chiso("validate", dirty, "--indicator", "2.2.4").exit()).isZero();
    assertThat(flat(Run.chiso("validate", dirty, "--indicator", "2.2.4")))
        .contains("Xem tất cả, không lọc: chiso validate");
  }

  @Test
  void a_filter_by_an_unknown_code_is_wrong_usage_with_a_hint() {
    assertThat(Run.chiso("validate", dirty(), "--agency", "so-gdđt")
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("so-gdđt", "so-gddt");
    assertThat(Run.chiso("validate", dirty(), "--indicator", "2.2.44")
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("2.2.44");
  }

  @Test
  void csv_has_a_row_for_each_finding_with_its_cause() {
    String[] rows = Run.chiso("validate", dirty(), "--format", "csv").out().split("\r\n");

    assertThat(rows[0])
        .isEqualTo(
            "severity,locality,indicator,agency,check,places,items,message,instruction,source,accepted_by,cause,follows");
    assertThat(rows).hasSize(7);
    assertThat(rows[1]).startsWith("error,33,2.1.3,so-gddt,contest-pupils-among-secondary-pupils,");
    assertThat(rows[1]).endsWith(",,1,");
    assertThat(Run.chiso("validate", slip(), "--format", "csv").out())
        .containsPattern("education-spending-within-grdp,.*,1,figure-in-its-unit\r\n");
  }

  @Test
  void json_has_findings_causes_counts_and_checks() {
    Run run = Run.chiso("validate", dirty(), "--format", "json").failsPolitely(ExitCode.FINDINGS);

    assertThat(run.out())
        .startsWith("{\n  \"format\" : \"chiso-review-1\"")
        .contains("\"severity\" : \"error\"")
        .contains("\"followOns\" : [")
        .contains("\"verdict\" : \"cannot-say\"");
  }

  private List<String> csv(Path dataset, String... filter) {
    Object[] words = Stream.of(List.of("validate", dataset, "--format", "csv"), List.of(filter))
        .flatMap(List::stream)
        .toArray();
    List<String> rows = List.of(Run.chiso(words).out().split("\r\n"));
    return rows.subList(1, rows.size());
  }

  private static String flat(Run run) {
    return run.out().replaceAll("\\s+", " ");
  }

  private Path dirty() {
    return Folder.in(folder).data("""
            locality,item,value,status,agency
            33,st-organisations,26,official,
            33,population,1290800,official,
            33,secondary-pupils-in-contests,50,official,so-gddt
            33,secondary-pupils,20,official,so-gddt
            """);
  }

  /** GRDP in billions where millions are meant. */
  private Path slip() {
    return Folder.in(folder)
        .file("evidence.csv", "id,locality,number\nd1,33,12/BC\n")
        .data("""
            locality,item,value,status,agency,evidence
            33,population,1290800,official,so-khcn,d1
            33,grdp,132000,official,so-gddt,d1
            33,education-spending,3720000,official,so-gddt,d1
            33,vocational-spending,96000,official,so-ldtbxh,d1
            """);
  }
}
