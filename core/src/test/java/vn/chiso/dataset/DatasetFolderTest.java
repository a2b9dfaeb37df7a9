package vn.chiso.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.chiso.dataset.Folder.HEADER;
import static vn.chiso.dataset.Folder.errors;
import static vn.chiso.dataset.Folder.figures;
import static vn.chiso.dataset.Folder.told;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.finding.Finding;

class DatasetFolderTest {
  @TempDir
  Path temp;

  private Folder folder() {
    return Folder.in(temp);
  }

  @Test
  void nothing_at_the_path_is_the_callers_mistake() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Dataset.read(temp.resolve("no such place")))
        .withCauseInstanceOf(NoSuchFileException.class);
  }

  @Test
  void an_empty_folder_lacks_a_header_and_data() {
    assertThat(told(Dataset.read(temp)))
        .containsExactly(
            "error dataset.file-missing data.csv", "error dataset.file-missing dataset.yaml");
  }

  @Test
  void without_a_header_rows_that_state_their_year_are_read_all_the_same() {
    Dataset dataset = new Folder(temp).withData("33,a,2022,1,,,,").read();

    assertThat(figures(dataset)).containsExactly("33 a 2022 = 1");
    assertThat(told(dataset)).containsExactly("error dataset.file-missing dataset.yaml");
  }

  @Test
  void a_folder_of_scores_alone_is_a_dataset() {
    assertThat(told(
            folder().with("scores.csv", "locality,node,score\n33,index,5\n").read()))
        .isEmpty();
  }

  @Test
  void the_header_says_what_the_dataset_is() {
    Dataset.Header header = folder()
        .with(
            "dataset.yaml",
            "# về bộ dữ liệu\nid: 2024\ntitle: \"Số liệu\"\npack: pii-2025\nyear: 2024\ngoalposts: set\nnote: >\n  một\n  hai\n")
        .withData("33,a,,1,,,,")
        .read()
        .header();

    assertThat(header)
        .isEqualTo(new Dataset.Header("2024", "Số liệu", "pii-2025", 2024, true, "một hai"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'id: a\nyear: 2024\nyaer: 2023'                 | error key.unknown dataset.yaml:3",
        "'id: a\nfiles: ../../etc/passwd\nyear: 2024'    | error key.unknown dataset.yaml:2",
        "'id: a\nyear: 2024\nyear: 2023'                 | error key.twice dataset.yaml:3",
        "'year: 2024\nid: [a]'                           | error key.wrong-type dataset.yaml:2",
        "'year: 2024\ngoalposts: st'                     | error word.unknown dataset.yaml:2",
        "'year: 2024\nid: a\n---\nid: b'                 | error document.trailing dataset.yaml:4",
        "'year: 2024\nid: a\ntitle: b: c'                | error yaml.broken dataset.yaml:3",
        "'year: 2024\nid: a\ntitle: \"b'                 | error yaml.broken dataset.yaml:3",
        "'year: 2024\n\tid: a'                           | error yaml.broken dataset.yaml:2"
      })
  void what_is_wrong_in_the_header_is_told_by_line_and_the_rest_is_kept(
      String yaml, String finding) {
    Dataset dataset =
        folder().with("dataset.yaml", yaml).withData("33,a,,1,,,,").read();

    assertThat(told(dataset)).containsExactly(finding);
    assertThat(figures(dataset)).containsExactly("33 a 2024 = 1");
  }

  @ParameterizedTest
  @CsvSource({
    "year: 24, year.invalid",
    "- a, document.not-an-object",
    "'', file.empty",
    "'# only words', document.not-an-object"
  })
  void without_a_year_in_the_header_rows_need_their_own(String yaml, String check) {
    Dataset dataset = folder()
        .with("dataset.yaml", yaml)
        .withData("33,a,,1,,,,", "33,b,2022,1,,,,")
        .read();

    assertThat(dataset.findings())
        .extracting(Finding::check)
        .containsExactlyInAnyOrder(check, "year.missing");
    assertThat(figures(dataset)).containsExactly("33 b 2022 = 1");
  }

  @Test
  void a_folder_may_hold_json_instead_of_csv() {
    Dataset dataset = folder()
        .with("data.json", "{\"data\":[{\"locality\":\"33\",\"item\":\"a\",\"value\":1.5}]}")
        .with("goalposts.csv", "indicator,minimum,maximum\n1.1.1,0,10\n")
        .read();

    assertThat(figures(dataset)).containsExactly("33 a 2024 = 1.5");
    assertThat(dataset.goalposts()).hasSize(1);
    assertThat(told(dataset)).isEmpty();
  }

  @Test
  void json_may_bring_the_header_along() {
    Dataset dataset = new Folder(temp)
        .with(
            "data.json",
            "{\"data\":[{\"locality\":\"33\",\"item\":\"a\",\"value\":1}],\"dataset\":{\"year\":2022}}")
        .read();

    assertThat(figures(dataset)).containsExactly("33 a 2022 = 1");
    assertThat(told(dataset)).isEmpty();
  }

  @Test
  void of_two_headers_the_one_in_yaml_counts_and_two_data_files_are_an_error() {
    Dataset dataset = folder()
        .with("data.json", "{\"data\":[],\"dataset\":{\"year\":2022}}")
        .withData("33,a,,1,,,,")
        .read();

    assertThat(figures(dataset)).containsExactly("33 a 2024 = 1");
    assertThat(told(dataset))
        .containsExactly(
            "error dataset.data-twice data.csv", "warning dataset.header-twice data.json:/dataset");
  }

  @Test
  void a_file_whose_name_is_nearly_right_is_pointed_out() throws IOException {
    Files.createDirectory(temp.resolve("docs"));
    Dataset dataset = folder()
        .withData("33,a,,1,,,,")
        .with("evidences.csv", "x")
        .with("expected.csv", "x")
        .with("README.md", "x")
        .read();

    assertThat(told(dataset)).containsExactly("warning dataset.unknown-file evidences.csv");
    assertThat(dataset.findings().get(0).instruction().vi()).contains("evidence.csv");
  }

  @Test
  void a_file_of_another_kind_is_no_dataset() {
    folder().withData("33,a,,1,,,,");

    assertThat(told(Dataset.read(temp.resolve("data.csv"))))
        .containsExactly("error dataset.not-json data.csv");
  }

  @Test
  void a_folder_in_the_place_of_a_file_does_not_stop_the_others() throws IOException {
    Files.createDirectory(temp.resolve("scores.csv"));

    Dataset dataset = folder().withData("33,a,,1,,,,").read();

    assertThat(figures(dataset)).hasSize(1);
    assertThat(told(dataset)).containsExactly("error file.unreadable scores.csv");
  }

  @Test
  void links_to_files_are_followed(@TempDir Path elsewhere) throws IOException {
    Path target = Files.writeString(elsewhere.resolve("figures"), HEADER + "33,a,,1,,,,\n");
    folder();
    Files.createSymbolicLink(temp.resolve("data.csv"), target);

    assertThat(figures(Dataset.read(temp))).containsExactly("33 a 2024 = 1");
  }

  @Test
  void a_file_over_the_limit_is_refused_unread_and_the_others_are_read() throws IOException {
    folder().with("scores.csv", "locality,node,score\n33,index,5\n");
    try (RandomAccessFile sparse = new RandomAccessFile(temp.resolve("data.csv").toFile(), "rw")) {
      sparse.setLength(200L << 20);
    }

    Dataset dataset = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Dataset.read(temp));

    assertThat(told(dataset)).containsExactly("error file.too-large data.csv");
    assertThat(dataset.findings().get(0).message().vi())
        .contains("data.csv")
        .contains("200 MB")
        .contains("128 MB");
    assertThat(dataset.scores()).hasSize(1);
  }

  @Test
  void rows_and_cells_over_the_limits_are_errors_and_the_rest_is_read() {
    ReadLimits limits = new ReadLimits(1000, 2, 20);
    Dataset dataset = folder()
        .withData("33,a,,1,,,," + "x".repeat(21), "33,b,,2,,,,", "33,c,,3,,,,")
        .with("scores.csv", "locality,node,score\n" + "33,index,5\n".repeat(100))
        .read(limits);

    assertThat(figures(dataset)).containsExactly("33 a 2024 = ?", "33 b 2024 = 2");
    assertThat(told(dataset))
        .containsExactlyInAnyOrder(
            "error cell.too-long data.csv:2",
            "error file.too-many-rows data.csv:4",
            "error file.too-large scores.csv");
  }

  @Test
  void limits_must_make_sense() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadLimits(0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadLimits((1L << 30) + 1, 1, 1));
  }

  @Test
  void a_file_in_utf_16_is_refused_with_advice() {
    Dataset dataset = folder().with("data.csv", HEADER.getBytes(UTF_16)).read();

    assertThat(told(dataset)).containsExactly("error encoding.utf-16 data.csv");
    assertThat(dataset.findings().get(0).instruction().vi()).contains("UTF-8");
  }

  @Test
  void bytes_that_are_no_utf_8_are_told_by_line_and_offset_with_a_guess() {
    byte[] bytes = (HEADER + "33,a,,1,,,,ok\n33,b,,2,,,,s\u00F4\u0301 li\u00EA\u00F2u\n")
        .replace("\u0301", "\u00EC")
        .getBytes(ISO_8859_1);

    Dataset dataset = folder().with("data.csv", bytes).read();

    assertThat(figures(dataset)).containsExactly("33 a 2024 = 1", "33 b 2024 = ?");
    assertThat(told(dataset))
        .containsExactly(
            "error encoding.not-utf8 data.csv:3", "error encoding.lost-character data.csv:3");
    int offset = HEADER.length() + "33,a,,1,,,,ok\n33,b,,2,,,,s".length() + 1;
    assertThat(dataset.findings().get(0).message().vi())
        .contains("dòng 3")
        .contains("byte thứ " + offset)
        .contains("Windows-1258");
  }

  @Test
  void a_stray_byte_in_a_file_that_is_utf_8_elsewhere_leads_to_no_guess() {
    byte[] bytes = (HEADER + "33,a,,1,,,,Hà Nội@\n").getBytes(UTF_8);
    bytes[bytes.length - 2] = (byte) 0xE0;

    assertThat(
            folder().with("data.csv", bytes).read().findings().get(0).message().vi())
        .doesNotContain("Windows");
  }

  @Test
  void western_bytes_are_guessed_to_be_windows_1252() {
    byte[] bytes = (HEADER + "33,a,,1,,,,caf\u00E9\n").getBytes(ISO_8859_1);

    assertThat(
            folder().with("data.csv", bytes).read().findings().get(0).message().vi())
        .contains("Windows-1252");
  }

  @Test
  void findings_come_in_the_same_order_every_time() {
    Folder folder = folder()
        .withData("34,a,,x,,,,", "33,a,,x,bad,,,", "33,b,,\"0,5\",,,,", "33,a", "33,c,1,1,,,,")
        .with("scores.csv", "locality,node,score\n33,index,?\n,,\n,x,\n");

    assertThat(told(folder.read())).isEqualTo(told(folder.read()));
    assertThat(errors(folder.read())).isNotEmpty();
  }

  @Test
  void goalposts_given_separately_win_indicator_by_indicator() {
    Folder folder = folder()
        .withData("33,a,,1,,,,")
        .with(
            "goalposts.csv",
            "indicator,minimum,maximum,provenance,source\n1.1.1,0,10,published,báo\n1.1.2,0,25,,\n1.1.3,0,7,,\n1.1.4,0,y,,\n")
        .with("mine", "indicator,minimum,maximum\n1.1.1,0,99\n1.1.3,x,1\n1.1.4,0,1\n");

    Dataset dataset = folder.read().withGoalposts(temp.resolve("mine"));

    assertThat(dataset.goalposts())
        .extracting(posts -> posts.indicator() + " " + posts.maximum())
        .containsExactly("1.1.2 25", "1.1.1 99", "1.1.4 1");
    assertThat(dataset.refusedGoalposts()).containsExactly("1.1.3");
    assertThat(told(dataset))
        .containsExactly(
            "error number.not-a-number mine:3", "error number.not-a-number goalposts.csv:5");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> dataset.withGoalposts(temp.resolve("nowhere")))
        .withCauseInstanceOf(NoSuchFileException.class);
  }
}
