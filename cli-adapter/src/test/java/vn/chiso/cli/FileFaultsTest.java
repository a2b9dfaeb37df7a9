package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One agency's submission as a folder of CSV files, with something wrong with a file as a whole.
 */
final class FileFaultsTest {
  private static final String DOCUMENTS = """
      id,number,date,issuer,title,page
      d01,1/BC,2023-07-05,Sở KHCN,Báo cáo tổ chức,2
      d02,2/BC,2023-07-05,Sở KHCN,Báo cáo dân số,2
      """;

  @TempDir
  Path temp;

  private Path in;
  private Path out;

  @BeforeEach
  void submission() throws IOException {
    in = Files.createDirectories(temp.resolve("phieu"));
    out = temp.resolve("so-lieu");
    Files.createDirectories(in.resolve("a"));
    header("""
        agency: so-khcn
        locality: 33
        officer: Giám đốc
        number: 1/SKHCN
        date: 2023-07-06
        pack: pii-2023
        year: 2022
        """);
    write("data.csv", "item,value,evidence\nst-organisations,26,d01\npopulation,1290800,d02\n");
    write("evidence.csv", DOCUMENTS);
  }

  private void header(String yaml) throws IOException {
    write("submission.yaml", yaml);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(in.resolve("a").resolve(name), text);
  }

  private String collected(int exit) {
    Run run = Run.chiso("collect", in, "--out", out, "--as-of", "2023-07-20").failsPolitely(exit);
    return (run.out() + run.err()).replaceAll("\\s+", " ");
  }

  /** The findings of validating what was collected: check, cause it follows from, agency. */
  private List<String> validated() {
    return Run.chiso("validate", out, "--format", "csv")
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> cells[cells.length - 1] + " < " + cells[4] + " @ " + cells[3])
        .toList();
  }

  private void removed() throws IOException {
    for (String name : List.of("submission.yaml", "data.csv", "evidence.csv")) {
      Files.delete(in.resolve("a").resolve(name));
    }
  }

  @Test
  void a_folder_with_nothing_but_unreadable_files_tells_of_each() throws IOException {
    removed();
    Files.createFile(in.resolve("rong.xlsx"));
    Files.writeString(in.resolve("la.json"), "[");

    assertThat(collected(ExitCode.FINDINGS))
        .contains(
            "không phiếu nào đọc được", "rong.xlsx", "Tệp không phải bảng tính .xlsx", "la.json")
        .doesNotContain("không ghi dùng bộ quy tắc nào");
    assertThat(out).doesNotExist();
  }

  @Test
  void a_folder_without_submissions_is_called_that() throws IOException {
    removed();

    assertThat(collected(ExitCode.USAGE)).contains("không có phiếu nào");
  }

  @Test
  void no_figures_follow_from_what_kept_them_out() throws IOException {
    header("agency: so-khongco\nlocality: 33\npack: pii-2023\nyear: 2022\n");

    collected(ExitCode.FINDINGS);

    assertThat(validated())
        .anyMatch(line -> line.startsWith(" < submission.unknown-agency"))
        .anyMatch(line -> line.startsWith("submission.unknown-agency < dataset.empty"))
        .anyMatch(line -> line.startsWith("submission.unknown-agency < csv.no-rows"))
        .filteredOn(line -> line.startsWith(" < "))
        .hasSize(1);
  }

  @Test
  void a_row_of_documents_that_cannot_be_read_explains_why_one_is_unknown() throws IOException {
    write("evidence.csv", DOCUMENTS.replace("Báo cáo dân số,2", "Báo cáo, dân số,2"));

    collected(ExitCode.FINDINGS);

    assertThat(validated())
        .contains(
            " < csv.cell-count @ so-khcn", "csv.cell-count < data.unknown-evidence @ so-khcn");
  }

  @Test
  void a_document_nobody_listed_has_no_other_cause() throws IOException {
    write("evidence.csv", DOCUMENTS.lines().limit(2).reduce("", (all, line) -> all + line + "\n"));

    collected(ExitCode.OK);

    assertThat(validated()).contains(" < data.unknown-evidence @ so-khcn");
  }

  @Test
  void a_file_in_another_encoding_is_one_thing_to_mend() throws IOException {
    Files.write(
        in.resolve("a").resolve("evidence.csv"),
        DOCUMENTS
            .replace("ở", "o")
            .replace("ổ", "ô")
            .replace("ứ", "u")
            .replace("ố", "ô")
            .getBytes(StandardCharsets.ISO_8859_1));

    collected(ExitCode.FINDINGS);

    assertThat(validated())
        .contains(" < encoding.not-utf8 @ so-khcn")
        .contains("encoding.not-utf8 < encoding.lost-character @ so-khcn")
        .noneMatch(line -> line.startsWith(" < encoding.lost-character"))
        .noneMatch(line -> line.startsWith(" < data.unknown-evidence"));
  }

  @Test
  void a_cell_left_empty_and_the_figure_missing_are_one_thing_to_mend() throws IOException {
    write("data.csv", "item,value,evidence\nst-organisations,26,d01\npopulation,,d02\n");

    collected(ExitCode.OK);

    assertThat(validated())
        .contains(" < value.empty @ so-khcn", "value.empty < assigned-item-submitted @ so-khcn");
  }

  @Test
  void a_submission_says_who_signed_it_and_when() throws IOException {
    header("agency: so-khcn\nlocality: 33\npack: pii-2023\nyear: 2022\n");

    assertThat(collected(ExitCode.OK))
        .contains("Phiếu a chưa ghi chức danh người ký, số, ký hiệu văn bản, ngày ký.");
    assertThat(validated()).contains(" < submission.unsigned @ so-khcn");
  }

  @Test
  void a_day_after_the_day_of_collecting_is_told() throws IOException {
    header("""
        agency: so-khcn
        locality: 33
        officer: Giám đốc
        number: 1/SKHCN
        date: 2033-07-06
        pack: pii-2023
        year: 2022
        """);

    assertThat(collected(ExitCode.OK))
        .contains("Phiếu a ghi ngày 06/07/2033, sau ngày gom phiếu (20/07/2023).")
        .doesNotContain("chưa ghi chức danh", "chưa ghi số", "chưa ghi ngày");
    assertThat(validated())
        .contains(
            " < submission.after-today @ so-khcn",
            "submission.after-today < submitted-in-time @ so-khcn");
  }

  @Test
  void a_locality_may_be_written_with_its_rank() throws IOException {
    String yaml = Files.readString(in.resolve("a/submission.yaml"));
    header(yaml.replace("locality: 33", "locality: Tỉnh Hưng Yên"));

    assertThat(collected(ExitCode.OK)).contains("Hưng Yên (33): 1/11 cơ quan chủ trì đã nộp");
  }

  @Test
  void what_is_odd_about_a_document_is_told_to_the_agency_that_listed_it() throws IOException {
    write("evidence.csv", DOCUMENTS.replace("d02,2/BC,2023", "d02,2/BC,2019"));

    collected(ExitCode.OK);

    assertThat(validated()).contains(" < document-of-period @ so-khcn");
  }
}
