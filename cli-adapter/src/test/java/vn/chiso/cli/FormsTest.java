package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormsTest {
  @TempDir
  private Path folder;

  @Test
  void every_lead_agency_gets_a_file() throws IOException {
    Run run = forms().succeeds();

    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).hasSize(11).allMatch(line -> line.startsWith("đã ghi "));
    assertThat(names()).hasSize(11).contains("phieu-so-khcn.xlsx", "phieu-nhnn-hung-yen.xlsx");
  }

  @Test
  void a_second_run_changes_nothing() throws IOException {
    forms("--agency", "so-nv").succeeds();
    byte[] before = Files.readAllBytes(out().resolve("phieu-so-nv.xlsx"));

    assertThat(forms("--agency", "so-nv").succeeds().out()).startsWith("đã có, không đổi: ");
    assertThat(Files.readAllBytes(out().resolve("phieu-so-nv.xlsx"))).isEqualTo(before);
    assertThat(names()).containsExactly("phieu-so-nv.xlsx");
  }

  @Test
  void a_filled_form_is_never_overwritten_and_then_nothing_is_written() throws IOException {
    Files.createDirectories(out());
    Files.writeString(out().resolve("phieu-so-nv.xlsx"), "filled");

    Run run = forms().failsPolitely(ExitCode.USAGE);

    assertThat(run.err().replaceAll("\\s+", " ")).contains("phieu-so-nv.xlsx. Chưa ghi tệp nào");
    assertThat(Files.readString(out().resolve("phieu-so-nv.xlsx"))).isEqualTo("filled");
    assertThat(names()).containsExactly("phieu-so-nv.xlsx");
  }

  @Test
  void a_file_in_the_folders_place_is_told() throws IOException {
    Files.writeString(out(), "file");

    forms().failsPolitely(ExitCode.USAGE);
  }

  @Test
  void an_unknown_agency_or_locality_is_told_with_the_nearest() {
    assertThat(forms("--agency", "so-khnc").failsPolitely(ExitCode.USAGE).err())
        .contains("so-khcn");
    assertThat(Run.chiso("forms", "--pack", "pii-2023", "--locality", "330", "--out", out())
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("330");
    assertThat(Run.chiso("forms", "--pack", "pii-2023", "--locality", "01", "--out", out())
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("01");
  }

  @Test
  void an_earlier_dataset_without_earlier_figures_is_told() {
    Path earlier = Folder.good(folder);

    Run run = forms("--agency", "so-khcn", "--previous", earlier.toString()).succeeds();

    assertThat(run.err()).contains("không có số liệu nào cũ hơn");
    forms("--agency", "so-nv", "--previous", "nowhere").failsPolitely(ExitCode.USAGE);
  }

  @Test
  void figures_of_an_earlier_year_are_taken() throws IOException {
    Path earlier = Folder.in(folder)
        .file("dataset.yaml", "id: test\npack: pii-2023\nyear: 2021\n")
        .data(Folder.GOOD);

    Run run = forms("--agency", "so-khcn", "--previous", earlier.toString(), "--lang", "en");

    assertThat(run.succeeds().err()).isEmpty();
    assertThat(run.out()).startsWith("written: ");
    assertThat(names()).containsExactly("phieu-so-khcn.xlsx");
  }

  @Test
  void figures_a_dataset_keeps_of_earlier_years_are_taken() throws IOException {
    Path earlier = Folder.in(folder)
        .file("previous.csv", "locality,item,year,value\n33,population,2021,1284600\n")
        .data(Folder.GOOD);

    Run run = forms("--agency", "so-khcn", "--previous", earlier.toString());

    assertThat(run.succeeds().err()).isEmpty();
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Run forms(String... more) {
    Stream<String> command = Stream.of(
        "forms", "--pack", "pii-2023", "--locality", "33", "--out", out().toString());
    return Run.chiso(Stream.concat(command, Stream.of(more)).toArray());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(out())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
