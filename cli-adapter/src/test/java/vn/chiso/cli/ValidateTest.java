package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ValidateTest {
  @TempDir
  Path folder;

  @Test
  void findings_are_grouped_by_agency_and_indicator_with_the_worst_first() {
    Run run = Run.chiso("validate", dirty()).failsPolitely(ExitCode.FINDINGS);

    List<String> headings = run.lines().stream()
        .filter(line -> line.matches("\\S.* — \\d.*|  \\d\\.\\d\\.\\d .*"))
        .toList();
    assertThat(headings)
        .containsExactly(
            "Sở Giáo dục và Đào tạo — 1 lỗi, 2 cảnh báo",
            "  2.1.3 Tỉ lệ học sinh trung học tham gia các cuộc thi nghiên cứu khoa học, kỹ thuật trên tổng số",
            "Chưa rõ cơ quan nộp — 2 cảnh báo");
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void a_finding_has_place_message_and_instruction() {
    String text = Run.chiso("validate", dirty()).out().replaceAll("\\s+", " ");

    assertThat(text).containsPattern("LỖI data\\.csv:\\d, data\\.csv:\\d .*→ ");
  }

  @Test
  void no_findings_is_said() {
    Path dataset = Folder.in(folder)
        .file("evidence.csv", "id,locality,number\nd1,33,12/BC\n")
        .data("locality,item,value,status,evidence\n33,population,5,official,d1\n");

    assertThat(Run.chiso("validate", dataset, "--fail-on", "info").succeeds().out())
        .endsWith("Không có phát hiện nào.\n");
  }

  @Test
  void of_many_localities_each_finding_names_its_own() {
    Path dataset = Folder.in(folder).goodAnd("01,communes,-1,official");

    assertThat(Run.chiso("validate", dataset).out()).contains("LỖI       01 · data.csv:4  ");
  }

  @Test
  void csv_has_a_row_for_each_finding() {
    String[] rows = Run.chiso("validate", dirty(), "--format", "csv").out().split("\r\n");

    assertThat(rows[0])
        .isEqualTo(
            "severity,locality,indicator,agency,check,places,items,message,instruction,source,accepted_by");
    assertThat(rows).hasSize(6);
    assertThat(rows[1]).startsWith("error,33,2.1.3,so-gddt,contest-pupils-among-secondary-pupils,");
  }

  @Test
  void json_has_the_findings_alone() {
    Run run = Run.chiso("validate", dirty(), "--format", "json").failsPolitely(ExitCode.FINDINGS);

    assertThat(run.out()).startsWith("{\n  \"findings\" : [").contains("\"severity\" : \"error\"");
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
}
