package vn.chiso.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chiso.dataset.Folder.figures;
import static vn.chiso.dataset.Folder.told;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final String NAME = "all.ndjson";

  private static String line(String locality, String value) {
    return "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":\"" + locality
        + "\",\"item\":\"a\",\"value\":" + value + "}]}";
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<Dataset> read(String... lines) {
    return Dataset.readLines(bytes(String.join("\n", lines)), NAME).toList();
  }

  private static InputStream failing() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    return closed;
  }

  @Test
  void every_line_is_a_dataset_in_order() {
    int count = 1_000;
    String text = IntStream.range(0, count)
        .mapToObj(i -> line("L" + i, "1"))
        .collect(Collectors.joining("\n"));

    List<Dataset> datasets = Dataset.readLines(bytes(text), NAME).toList();

    assertThat(datasets)
        .extracting(dataset -> dataset.entries().get(0).locality())
        .containsExactlyElementsOf(
            IntStream.range(0, count).mapToObj(i -> "L" + i).toList());
    assertThat(datasets.get(count - 1).entries().get(0).origin())
        .hasToString("all.ndjson:1000/data/0");
  }

  @Test
  void blank_lines_line_ends_of_windows_and_a_byte_order_mark_are_no_matter() {
    List<Dataset> datasets =
        read("\uFEFF" + line("01", "1") + "\r", "", " \t\r", line("02", "2"), "");

    assertThat(datasets)
        .flatExtracting(Folder::figures)
        .containsExactly("01 a 2024 = 1", "02 a 2024 = 2");
    assertThat(datasets.get(1).entries().get(0).origin().place()).isEqualTo("4/data/0");
    assertThat(datasets).flatExtracting(Dataset::findings).isEmpty();
  }

  @Test
  void without_lines_there_are_no_datasets() {
    assertThat(read("")).isEmpty();
    assertThat(read("", " ", "")).isEmpty();
  }

  @Test
  void a_broken_line_says_so_and_the_others_are_read() {
    List<Dataset> datasets = read(
        line("01", "1"),
        "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":\"02\"",
        "nonsense",
        "[]",
        "{\"data\":[]}",
        line("06", "1") + line("06", "2"),
        line("07", "\"x\""),
        line("08", "1"));

    assertThat(datasets).hasSize(8);
    assertThat(datasets)
        .flatExtracting(Folder::told)
        .containsExactly(
            "error document.truncated all.ndjson:2/data/0/locality",
            "error json.broken all.ndjson:3",
            "error key.missing all.ndjson:3",
            "error document.not-an-object all.ndjson:4",
            "error key.missing all.ndjson:4",
            "error key.missing all.ndjson:5",
            "error document.trailing all.ndjson:6",
            "error number.not-a-number all.ndjson:7/data/0/value");
    assertThat(datasets)
        .flatExtracting(Folder::figures)
        .containsExactly("01 a 2024 = 1", "06 a 2024 = 1", "07 a 2024 = ?", "08 a 2024 = 1");
  }

  @Test
  void what_is_wrong_is_said_of_the_line_and_not_of_the_file() {
    assertThat(read("", "nonsense").get(0).findings().get(0).message().en())
        .startsWith("Line 2 of the file all.ndjson isn't valid JSON at line 2, column ");
  }

  @Test
  void a_number_typed_as_text_is_understood_by_its_own_line() {
    List<Dataset> datasets = read(line("01", "\"1.234,5\""), line("02", "\"1.234\""));

    assertThat(figures(datasets.get(1))).containsExactly("02 a 2024 = 1.234");
  }

  @Test
  void a_line_too_long_is_left_out_without_being_kept() {
    ReadLimits limits = new ReadLimits(200, 10, 100);
    String text = line("01", "1") + "\n" + "x".repeat(500_000) + "\n" + line("03", "3");

    List<Dataset> datasets = Dataset.readLines(bytes(text), NAME, limits).toList();

    assertThat(told(datasets.get(1))).containsExactly("error line.too-long all.ndjson:2");
    assertThat(datasets.get(1).findings().get(0).message().en()).contains("500000 bytes");
    assertThat(figures(datasets.get(2))).containsExactly("03 a 2024 = 3");
  }

  @Test
  void a_line_of_faults_tells_only_so_many_of_them_and_uses_no_wrong_row() {
    String rows = Stream.generate(() -> "{}").limit(5_000).collect(Collectors.joining(","));

    Dataset dataset =
        read("{\"dataset\":{\"year\":2024},\"data\":[" + rows + "]}").get(0);

    assertThat(dataset.findings()).hasSize(1_001);
    assertThat(told(dataset)).contains("error findings.more all.ndjson:1/data/333");
    assertThat(dataset.entries()).isEmpty();
  }

  @Test
  void a_line_in_another_encoding_says_so_with_its_number() {
    byte[] latin = line("0\u00E9", "1").getBytes(ISO_8859_1);
    InputStream in =
        new SequenceInputStream(bytes(line("01", "1") + "\n"), new ByteArrayInputStream(latin));

    List<Dataset> datasets = Dataset.readLines(in, NAME).toList();

    assertThat(told(datasets.get(1)))
        .containsExactly(
            "error encoding.lost-character all.ndjson:2/data/0/locality",
            "error encoding.not-utf8 all.ndjson:2");
    assertThat(Dataset.readLines(
            new ByteArrayInputStream(("\uFEFF" + line("01", "1")).getBytes(UTF_16LE)), NAME))
        .flatExtracting(Folder::told)
        .contains("error encoding.utf-16 all.ndjson:1");
  }

  @Test
  void no_more_is_read_than_is_asked_for_and_a_little_ahead() {
    ByteArrayInputStream in =
        new ByteArrayInputStream((line("33", "1") + "\n").repeat(50_000).getBytes(UTF_8));
    int all = in.available();

    assertThat(Dataset.readLines(in, NAME).parallel().limit(100)).hasSize(100);
    assertThat(in.available()).isGreaterThan(all * 9 / 10);
  }

  @Test
  void lines_before_a_failure_are_given_first() throws IOException {
    InputStream in = new SequenceInputStream(bytes(line("01", "1") + "\n"), failing());
    Iterator<Dataset> datasets = Dataset.readLines(in, NAME).iterator();

    assertThat(figures(datasets.next())).containsExactly("01 a 2024 = 1");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(datasets::hasNext)
        .withMessageContaining("Stream closed");
    Stream<Dataset> none = Dataset.readLines(failing(), NAME);
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(none::toList);
  }

  @Test
  void a_dataset_written_as_a_line_reads_back_as_it_was() {
    Dataset dataset = Dataset.builder(2024)
        .header(new Dataset.Header("x", "Hưng\nYên", "pii-2023", 2024, true, ""))
        .datum("a", "33", "1.50")
        .datum("b", "33", "1.234,5")
        .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    dataset.toJsonLine(out);
    dataset.toJsonLine(out);
    List<Dataset> again = read(out.toString(UTF_8));

    assertThat(out.toString(UTF_8).lines()).hasSize(2);
    assertThat(again).hasSize(2).allSatisfy(each -> {
      assertThat(each.header()).isEqualTo(dataset.header());
      assertThat(figures(each)).isEqualTo(figures(dataset));
    });
  }
}
