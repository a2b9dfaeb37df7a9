package vn.chiso.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chiso.dataset.Folder.errors;
import static vn.chiso.dataset.Folder.figures;
import static vn.chiso.dataset.Folder.told;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
  private static final String START = "{\"dataset\":{\"year\":2024},\"data\":[";
  private static final String GOOD = "{\"locality\":\"33\",\"item\":\"a\",\"value\":1}";

  private static Dataset read(String json) {
    return Dataset.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "data.json");
  }

  private static Dataset readData(String... records) {
    return read(START + String.join(",\n", records) + "]}");
  }

  @Test
  void a_json_file_is_a_dataset(@TempDir Path temp) throws IOException {
    Path file = Files.writeString(temp.resolve("Data.JSON"), START + GOOD + "]}");

    assertThat(figures(Dataset.read(file))).containsExactly("33 a 2024 = 1");
  }

  @Test
  void a_record_becomes_a_figure_with_all_it_says() {
    Entry entry = readData(
            "{\"note\":\" ghi chu\u0301 \",\"evidence\":[\"d1\",\"d2\"],\"agency\":\"s\",\"status\":\"official\",\"value\":\"1.234,5\",\"year\":2022,\"item\":\"a\",\"locality\":\"33\"}")
        .entries()
        .get(0);

    assertThat(entry.typed()).isEqualTo("1.234,5");
    assertThat(entry.value()).isEqualTo("1234.5");
    assertThat(entry.year()).isEqualTo(2022);
    assertThat(entry.evidence()).containsExactly("d1", "d2");
    assertThat(entry.note()).isEqualTo("ghi chú");
    assertThat(entry.origin()).hasToString("data.json:/data/0");
  }

  @Test
  void the_header_may_come_last() {
    assertThat(figures(read("{\"data\":[" + GOOD + "],\"dataset\":{\"year\":2022}}")))
        .containsExactly("33 a 2022 = 1");
  }

  @Test
  void null_and_empty_values_are_not_supplied() {
    Dataset dataset = readData(GOOD.replace("1}", "null}"), GOOD.replace("1}", "\"\"}"));

    assertThat(figures(dataset)).containsExactly("33 a 2024 = ?", "33 a 2024 = ?");
    assertThat(told(dataset))
        .containsExactly(
            "warning value.empty data.json:/data/0/value",
            "warning value.empty data.json:/data/1/value");
  }

  @Test
  void numbers_of_json_are_never_ambiguous_but_numbers_typed_as_text_are() {
    Dataset dataset = readData(
        GOOD.replace("1}", "1.234}"),
        GOOD.replace("1}", "\"1.234\"}"),
        GOOD.replace("1}", "\"0,5\"}"));

    assertThat(figures(dataset))
        .containsExactly("33 a 2024 = 1.234", "33 a 2024 = ?", "33 a 2024 = 0.5");
    assertThat(errors(dataset)).containsExactly("number.ambiguous /data/1/value");
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, number.not-a-number",
    "Infinity, number.not-a-number",
    "1e400, number.out-of-range",
    "true, number.not-a-number",
    "[1], key.wrong-type",
    "{\"a\":1}, key.wrong-type",
    "\"12%\", number.percent"
  })
  void a_value_that_is_no_number_costs_only_itself(String value, String check) {
    Dataset dataset = readData(GOOD.replace("1}", value + "}"), GOOD);

    assertThat(figures(dataset)).containsExactly("33 a 2024 = ?", "33 a 2024 = 1");
    assertThat(errors(dataset)).containsExactly(check + " /data/0/value");
  }

  @Test
  void a_number_of_a_million_digits_is_refused() {
    Dataset dataset = readData(GOOD.replace("1}", "9".repeat(1_000_000) + "}"), GOOD);

    assertThat(errors(dataset)).containsExactly("cell.too-long /data/0/value");
    assertThat(figures(dataset)).containsExactly("33 a 2024 = ?", "33 a 2024 = 1");
  }

  @Test
  void a_key_given_twice_refuses_the_figure() {
    Dataset dataset = readData("{\"value\":1," + GOOD.substring(1), GOOD);

    assertThat(figures(dataset)).containsExactly("33 a 2024 = ?", "33 a 2024 = 1");
    assertThat(errors(dataset)).containsExactly("key.twice /data/0/value");
  }

  @Test
  void an_unknown_key_is_an_error_that_suggests_the_nearest_and_costs_nothing_else() {
    Dataset dataset = readData("{\"vaule\":{\"deep\":[1]}," + GOOD.substring(1));

    assertThat(figures(dataset)).containsExactly("33 a 2024 = 1");
    assertThat(errors(dataset)).containsExactly("key.unknown /data/0/vaule");
    assertThat(dataset.findings().get(0).message().vi()).contains("“value”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"locality\":\"33\",\"item\":\"b\",\"val    | document.truncated | /data/1/item",
        "{\"locality\":\"33\",\"item\":\"b\",\"value\":2 | document.truncated | /data/1/value",
        "{\"locality\":\"33\" \"item\":\"b\"}]}       | json.broken | /data/1/locality",
        "{\"locality\":'33'}]}                        | json.broken | /data/1/locality",
        "{\"value\":01}]}                             | json.broken | /data/1/value",
        "nul]}                                        | json.broken | /data/1",
        "{\"value\":2},]}                             | json.broken | /data/2",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[]]]                | document.too-deep | /data/1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0"
      })
  void what_stands_before_a_fault_is_kept(String rest, String check, String pointer) {
    Dataset dataset = read(START + GOOD + ",\n" + rest.trim());

    assertThat(figures(dataset)).contains("33 a 2024 = 1");
    assertThat(errors(dataset)).anyMatch(error -> error.startsWith(check + " " + pointer));
    assertThat(dataset.findings())
        .anyMatch(finding -> finding.message().vi().contains("dòng 2, cột "));
  }

  @Test
  void a_header_that_is_cut_off_keeps_what_it_said() {
    Dataset dataset = read("{\"data\":[" + GOOD + "],\"dataset\":{\"year\":2024,\"title\":\"x");

    assertThat(figures(dataset)).containsExactly("33 a 2024 = 1");
    assertThat(errors(dataset)).containsExactly("document.truncated /dataset/title");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | file.empty",
        "'  ' | file.empty",
        "[] | document.not-an-object",
        "5 | document.not-an-object",
        "{\"dataset\":{},\"data\":[]} {} | document.trailing",
        "{\"dataset\":{},\"data\":[]} x | json.broken",
        "{\"dataset\":{}} | key.missing",
        "{\"data\":[]} | key.missing",
        "{\"dataset\":{},\"data\":[],\"data\":[]} | key.twice"
      })
  void a_document_of_another_shape_is_refused(String json, String check) {
    assertThat(errors(read(json))).anyMatch(error -> error.startsWith(check));
  }

  @Test
  void records_over_the_limit_are_not_read(@TempDir Path temp) throws IOException {
    Path file = Files.writeString(
        temp.resolve("d.json"), START + (GOOD + ",").repeat(5) + GOOD + "],\"scores\":[]}");

    Dataset dataset = Dataset.read(file, new ReadLimits(10_000, 2, 100));

    assertThat(dataset.entries()).hasSize(2);
    assertThat(told(dataset)).containsExactly("error file.too-many-rows d.json:/data/2");
  }

  @Test
  void a_document_over_the_limit_is_refused(@TempDir Path temp) throws IOException {
    Path file = Files.writeString(temp.resolve("d.json"), START + GOOD + "]}");

    assertThat(told(Dataset.read(file, new ReadLimits(10, 2, 100))))
        .contains("error file.too-large d.json");
  }

  @Test
  void a_stream_that_fails_is_no_fault_of_the_data() {
    InputStream broken = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("gone");
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        throw new IOException("gone");
      }
    };

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Dataset.read(broken, "-"));
  }
}
