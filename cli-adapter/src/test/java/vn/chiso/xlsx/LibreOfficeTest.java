package vn.chiso.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.submission.Submission;

/** Forms that LibreOffice opened and saved; skipped where it isn't installed. */
final class LibreOfficeTest {
  private static final long MOST_SECONDS = 120;

  @TempDir
  private Path folder;

  @Test
  void a_form_saved_again_says_the_same() throws Exception {
    Path filled = FilledForm.zones()
        .change(
            Keys.INFO, Keys.DATE, Keys.VALUE, cell -> cell.setCellValue(LocalDate.of(2023, 7, 3)))
        .info(Keys.STATUS, "Minh họa")
        .info(Keys.HEARD + "so-xd", "Có")
        .change(Keys.OWN, "3.2.2", Keys.SCORE, cell -> cell.setCellValue(51.5))
        .change(Keys.FIGURES, "industrial-land-planned", Keys.VALUE, cell -> {
          cell.setCellFormula("2000+480.5");
          cell.setCellValue(2480.5);
        })
        .save(folder.resolve("a.xlsx"));

    Path saved = convert(filled, "xlsx:Calc MS Excel 2007 XML", "xlsx");

    Submission before = FilledForm.read(filled);
    Submission after = FilledForm.read(saved);
    assertThat(after.findings()).isEmpty();
    assertThat(after).isEqualTo(before);
  }

  @Test
  void the_form_opens_as_a_table_and_prints() throws Exception {
    Path form = FilledForm.of("so-khcn").save(folder.resolve("a.xlsx"));

    assertThat(convert(form, "pdf", "pdf")).isNotEmptyFile();
  }

  private Path convert(Path file, String format, String ending)
      throws IOException, InterruptedException {
    Optional<Path> office = office();
    assumeTrue(office.isPresent(), "LibreOffice isn't installed: forms it saves aren't tested");
    Path out = Files.createDirectories(folder.resolve("out"));
    Process process = new ProcessBuilder(
            office.get().toString(),
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            format,
            "--outdir",
            out.toString(),
            file.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    return out.resolve(file.getFileName().toString().replaceFirst("\\.xlsx$", "." + ending));
  }

  private static Optional<Path> office() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(path -> Path.of(path, "soffice"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
