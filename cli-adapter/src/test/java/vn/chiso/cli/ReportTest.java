package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {
  @TempDir
  Path folder;

  @Test
  void a_report_of_one_locality_or_of_all_is_written() throws java.io.IOException {
    Path one = folder.resolve("one.html");
    assertThat(Run.chiso("report", Folder.good(folder), "--out", one).succeeds().out())
        .isEmpty();
    assertThat(Files.readString(one))
        .startsWith("<!doctype html>")
        .contains("Hưng Yên", "Diễn giải");

    Path all = folder.resolve("all.html");
    Path dataset = Folder.in(folder).goodAnd("01,population,8000000,official");
    Run.chiso("report", dataset, "--out", all, "--lang", "en").succeeds();
    assertThat(Files.readString(all)).contains("Ranking", "id=\"card-01\"");
  }

  @Test
  void a_form_that_is_not_known_is_refused_before_anything_is_done() {
    Path file = folder.resolve("report.odt");
    assertThat(Run.chiso("report", Folder.good(folder), "--out", file)
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("không biết dạng báo cáo");
    assertThat(file).doesNotExist();
  }

  @Test
  void a_word_file_is_written_too() throws java.io.IOException {
    Path file = folder.resolve("one.docx");
    Run.chiso("report", Folder.good(folder), "--out", file).succeeds();
    assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
    try (var files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("data.csv", "dataset.yaml", "one.docx");
    }
  }

  @Test
  void who_wants_a_pdf_is_told_how_to_get_one() {
    Path file = folder.resolve("báo cáo.pdf");
    assertThat(Run.chiso("report", Folder.good(folder), "--out", file)
            .failsPolitely(ExitCode.USAGE)
            .err()
            .replaceAll("\\s+", " "))
        .contains("soffice --headless --convert-to pdf", "--print-to-pdf");
    assertThat(file).doesNotExist();
  }
}
