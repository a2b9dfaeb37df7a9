package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What agencies of Hưng Yên handed in, damaged in one place: the officer is told one thing to mend,
 * where it stands, and what follows from it hangs under it.
 */
final class RootCauseTest {
  private static final Path EXAMPLE = Path.of("../examples/hung-yen-2023/submissions");

  @TempDir
  Path temp;

  private Path in;
  private Path out;

  @BeforeEach
  void submissions() throws IOException {
    in = temp.resolve("phieu");
    out = temp.resolve("so-lieu");
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.toList()) {
        Files.copy(file, in.resolve(EXAMPLE.relativize(file).toString()));
      }
    }
  }

  private void replace(String file, String old, String other) throws IOException {
    String text = Files.readString(in.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(in.resolve(file), text.replace(old, other));
  }

  private Run collect(int exit) {
    return Run.chiso("collect", in, "--out", out, "--as-of", "2023-07-20").failsPolitely(exit);
  }

  /** The findings of validating what was collected: check, cause it follows from, places. */
  private List<String> validated() {
    return Run.chiso("validate", out, "--format", "csv")
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> cells[cells.length - 1] + " < " + cells[4] + " @ " + cells[5])
        .toList();
  }

  private static String squeezed(Run run) {
    return run.out().replaceAll("\\s+", " ");
  }

  @Test
  void files_that_cannot_be_read_are_one_finding_each_and_count_as_unreadable() throws IOException {
    Path form = in.resolve("phieu-so-nv.xlsx");
    Files.write(form, Arrays.copyOf(Files.readAllBytes(form), 3_000));
    Files.writeString(in.resolve("la.xlsx"), "not a workbook");
    Files.writeString(in.resolve("la.json"), "{\"hello\": 1}");

    Run run = collect(ExitCode.FINDINGS);

    assertThat(squeezed(run))
        .contains("Đọc 10 phiếu, dùng 10 phiếu")
        .contains("Không đọc được 3 tệp: la.json, la.xlsx, phieu-so-nv.xlsx")
        .contains("Phát hiện khi đọc phiếu: 3 lỗi")
        .contains("phieu-so-nv.xlsx Tệp bị hỏng")
        .doesNotContain("không ghi cơ quan nộp");
    assertThat(Files.readString(out.resolve("superseded.csv"))).contains("unreadable,la.json,");
    assertThat(validated()).contains(" < book.broken @ phieu-so-nv.xlsx");
  }

  @Test
  void an_agency_nobody_knows_is_one_error_in_the_header() throws IOException {
    replace("nhnn-hung-yen.json", "nhnn-hung-yen\"", "nhnn-hung-yn\"");

    Run run = collect(ExitCode.FINDINGS);

    assertThat(squeezed(run))
        .contains("Đọc 11 phiếu, dùng 10 phiếu")
        .contains("Phát hiện khi đọc phiếu: 1 lỗi")
        .contains("nhnn-hung-yen.json:/submission")
        .contains("Có phải “nhnn-hung-yen”?")
        .doesNotContain("nộp ngoài phân công: Vay tài chính vi mô");
    assertThat(Files.readString(out.resolve("superseded.csv")))
        .contains("unknown-agency,nhnn-hung-yen.json,nhnn-hung-yn,33,data,microfinance-loans");
    assertThat(validated())
        .contains(
            " < submission.unknown-agency @ nhnn-hung-yen.json:/submission",
            "submission.unknown-agency < lead-agency-submitted @ ",
            "submission.unknown-agency < assigned-item-submitted @ ")
        .noneMatch(line -> line.contains("data.unknown-agency"));
  }

  @Test
  void a_locality_nobody_knows_is_one_error_in_the_header() throws IOException {
    replace("so-gddt.json", "\"locality\": \"33\"", "\"locality\": \"99\"");

    Run run = collect(ExitCode.FINDINGS);

    assertThat(squeezed(run))
        .contains("Phát hiện khi đọc phiếu: 1 lỗi")
        .contains("so-gddt.json:/submission")
        .doesNotContain("99 (99)", "0/0 cơ quan");
    assertThat(validated())
        .contains(
            " < submission.unknown-locality @ so-gddt.json:/submission",
            "submission.unknown-locality < lead-agency-submitted @ ")
        .noneMatch(line -> line.contains("data.unknown-locality"));
  }

  @Test
  void a_document_whose_day_cannot_be_read_is_still_the_one_that_figures_cite() throws IOException {
    replace(
        "nhnn-hung-yen.json",
        "\"date\": \"2023-07-06\",\n      \"issuer\"",
        "\"date\": \"6/13/2023\",\n      \"issuer\"");

    Run run = collect(ExitCode.FINDINGS);

    assertThat(squeezed(run))
        .contains("Phát hiện khi đọc phiếu: 1 lỗi")
        .doesNotContain("4.1.2: thiếu minh chứng");
    assertThat(validated())
        .contains(" < date.unclear @ nhnn-hung-yen.json:/evidence/0/date")
        .noneMatch(line -> line.contains("data.unknown-evidence"));
  }

  @Test
  void what_somebody_accepted_stays_visible_in_every_output() throws IOException {
    Files.writeString(in.resolve("acceptances.csv"), """
        locality,check,item,by,date,reason
        33,figure-has-evidence,secondary-pupils,Chánh Văn phòng UBND tỉnh,2023-07-15,đã đối chiếu bản giấy
        33,submitted-by-assigned-agency,policies-digital-issued,Chánh Văn phòng UBND tỉnh,2023-07-15,số khớp
        """);
    collect(ExitCode.OK);
    Path html = temp.resolve("a.html");
    Run.chiso("report", out, "--out", html).succeeds();

    List.of(
            squeezed(Run.chiso("validate", out)),
            squeezed(Run.chiso("evaluate", out)),
            Files.readString(html).replaceAll("\\s+", " "))
        .forEach(text -> assertThat(text)
            .contains("Chánh Văn phòng UBND tỉnh, 15/07/2023: đã đối chiếu bản giấy")
            .contains("Chánh Văn phòng UBND tỉnh, 15/07/2023: số khớp"));
    List.of(
            Run.chiso("validate", out, "--format", "csv").out(),
            Run.chiso("validate", out, "--format", "json").out(),
            Run.chiso("evaluate", out, "--format", "csv").out(),
            Run.chiso("evaluate", out, "--format", "json").out())
        .forEach(text -> assertThat(text)
            .contains("Chánh Văn phòng UBND tỉnh, 2023-07-15: đã đối chiếu bản giấy")
            .contains("Chánh Văn phòng UBND tỉnh, 2023-07-15: số khớp"));
    for (String ending : List.of("docx", "xlsx")) {
      Path report = temp.resolve("a." + ending);
      Run.chiso("report", out, "--out", report).succeeds();
      assertThat(unzipped(report))
          .contains("Chánh Văn phòng UBND tỉnh, 15/07/2023: số khớp")
          .doesNotContain("Chánh Văn phòng UBND tỉnh, 2023-07-15");
    }
  }

  /** All parts of an office document as one text. */
  private static String unzipped(Path file) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      while (zip.getNextEntry() != null) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void checks_are_told_by_what_they_look_for_in_the_language_asked_for() throws IOException {
    collect(ExitCode.OK);

    assertThat(squeezed(Run.chiso("validate", out, "--checks")))
        .contains("figure-has-evidence: không đạt Báo khi: “…”: chưa có tài liệu minh chứng.");
    assertThat(squeezed(Run.chiso("validate", out, "--checks", "--lang", "en")))
        .contains("figure-has-evidence: fails Tells of: “…”: no document backs the figure.");
  }

  @Test
  void changes_between_versions_are_told_in_words() throws IOException {
    String newer = Files.readString(in.resolve("so-gddt.json"))
        .replace("\"received\": \"2023-07-05\"", "\"received\": \"2023-07-06\"")
        .replace("\"illustrative\"", "\"estimated\"")
        .replace("\"consulted\": [", "\"consulted\": [\"so-nv\", ");
    Files.writeString(in.resolve("so-gddt-2.json"), newer);

    assertThat(squeezed(collect(ExitCode.OK)))
        .contains("tình trạng số liệu: “minh họa” → “ước tính”")
        .contains("ngày nhận: “05/07/2023” → “06/07/2023”")
        .contains("Sở Nội vụ; Sở Tài chính")
        .doesNotContain("Không có phát hiện");
  }

  @Test
  void a_conflict_stands_with_the_indicator_of_the_agency_it_is_told_to() throws IOException {
    collect(ExitCode.OK);

    assertThat(squeezed(Run.chiso("validate", out)))
        .contains("4.1.2 Vay tài chính vi mô/GRDP LỖI so-gddt.json:/data/3, nhnn-hung-yen.json")
        .contains("thiếu số liệu này thì không tính được chỉ số 2.1.4.");
  }
}
