package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the data, a user reads where and what, and good rows still count. */
final class BadInputTest {
  @TempDir
  Path folder;

  @Test
  void a_missing_dataset_is_named() {
    Run run = Run.chiso("evaluate", folder.resolve("không-có")).failsPolitely(ExitCode.USAGE);

    assertThat(run.err()).contains("không-có").contains("không tồn tại");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_missing_file_of_a_dataset_is_named() {
    Path dataset = Folder.in(folder).file("evidence.csv", "id,locality\n").data(Folder.GOOD);
    assertThat(folder.resolve("data.csv").toFile().delete()).isTrue();

    Run run = Run.chiso("validate", dataset).failsPolitely(ExitCode.FINDINGS);

    assertThat(run.out()).contains("Thư mục không có tệp data.csv");
  }

  @Test
  void a_wrong_encoding_is_named_with_its_line() {
    Charset windows1258 = Charset.forName("windows-1258");
    Path dataset = Folder.in(folder)
        .file("data.csv", Folder.GOOD.getBytes(StandardCharsets.UTF_8))
        .file(
            "scores.csv",
            "locality,node,score,source\n33,1,50,\n33,2,50,Hà Nội\n".getBytes(windows1258))
        .data(Folder.GOOD);

    Run run = finds(dataset, "scores.csv:3", "UTF-8");

    assertThat(run.out()).contains("Có vẻ tệp được lưu bằng bảng mã");
  }

  @Test
  void utf_16_with_its_mark_is_named() {
    Path dataset = Folder.in(folder)
        .file("scores.csv", "locality,node,score\n33,1,50\n", StandardCharsets.UTF_16)
        .data(Folder.GOOD);

    finds(dataset, "scores.csv", "UTF-16");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_are_fine() {
    Path dataset = Folder.in(folder).data("\uFEFF" + Folder.GOOD.replace("\n", "\r\n"));

    Run run = Run.chiso("evaluate", dataset).succeeds();

    assertThat(run.out()).contains("0,2014");
  }

  @Test
  void vietnamese_notation_is_understood_and_said() {
    Path dataset = Folder.in(folder)
        .data(Folder.HEADER + "33,st-organisations,\"1.234,5\",official\n"
            + "33,population,\"1.290.800,0\",official\n");

    Run run = Run.chiso("validate", dataset, "--fail-on", "none").succeeds();

    assertThat(run.out()).contains("data.csv:2", "“1.234,5” được hiểu là 1234.5");
  }

  @Test
  void a_plain_decimal_point_needs_no_comment() {
    Path dataset = Folder.in(folder).goodAnd("33,grdp,1234.5,official");

    assertThat(Run.chiso("validate", dataset).out()).doesNotContain("được hiểu là");
  }

  @Test
  void a_number_that_may_mean_two_things_is_refused() {
    finds(Folder.in(folder).goodAnd("33,grdp,\"1,234\",official"), "data.csv:4", "“1,234”");
  }

  @Test
  void not_a_number_is_refused() {
    finds(Folder.in(folder).goodAnd("33,grdp,NaN,official"), "data.csv:4", "“NaN”");
  }

  @Test
  void a_number_too_large_is_refused() {
    finds(Folder.in(folder).goodAnd("33,grdp,1e400,official"), "data.csv:4", "“1e400”");
  }

  @Test
  void an_empty_cell_is_named() {
    Path dataset = Folder.in(folder).goodAnd("33,,7,official", "33,grdp,,official");

    Run run = finds(dataset, "data.csv:4", "Ô “item” để trống");

    assertThat(run.out()).contains("data.csv:5  Chưa có số liệu: ô “value” để trống");
  }

  @Test
  void the_same_row_twice_counts_once() {
    Path dataset = Folder.in(folder).goodAnd("33,population,1290800,official");

    Run run = Run.chiso("evaluate", dataset).succeeds();

    assertThat(run.out()).contains("data.csv:3, data.csv:4", "nộp hai lần", "0,2014");
  }

  @Test
  void rows_that_contradict_each_other_are_both_refused() {
    Path dataset = Folder.in(folder).goodAnd("33,grdp,5,official", "33,grdp,6,official");

    finds(dataset, "data.csv:4, data.csv:5", "giá trị khác nhau");
  }

  @Test
  void an_unknown_item_is_named_with_the_nearest_known() {
    finds(Folder.in(folder).goodAnd("33,grpd,5,official"), "data.csv:4", "Có phải \"grdp\"?");
  }

  @Test
  void an_unknown_locality_is_named() {
    finds(Folder.in(folder).goodAnd("99,grdp,5,official"), "data.csv:4", "mã \"99\"");
  }

  @Test
  void a_negative_count_is_refused() {
    Path dataset = Folder.in(folder).goodAnd("33,communes,-3,official");

    finds(dataset, "data.csv:4", "nhỏ hơn mức tối thiểu 0");
  }

  @Test
  void a_zero_denominator_is_a_reason_not_a_number() {
    Path dataset = Folder.in(folder)
        .data(Folder.HEADER + "33,st-organisations,26,official\n33,population,0,official\n");

    Run run = Run.chiso("evaluate", dataset, "--fail-on", "none").succeeds();

    assertThat(run.lines()).anyMatch(line -> line.startsWith("2.2.4") && line.contains("— mẫu số"));
  }

  @Test
  void a_file_of_200_megabytes_is_refused_unread() throws IOException {
    Path dataset = Folder.in(folder).file("scores.csv", "").data(Folder.GOOD);
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("scores.csv").toFile(), "rw")) {
      file.setLength(200L << 20);
    }

    finds(dataset, "scores.csv", "200 MB");
  }

  @Test
  void truncated_json_gives_what_stands_before_the_cut() throws IOException {
    Path file = folder.resolve("data.json");
    Files.writeString(file, JSON_START + "{\"locality\":\"33\",\"it");

    finds(file, "data.json:/data/2", "bị cắt giữa chừng");
  }

  @Test
  void a_duplicate_json_key_is_named() throws IOException {
    Path file = folder.resolve("data.json");
    Files.writeString(
        file, JSON_START + "{\"locality\":\"33\",\"item\":\"grdp\",\"value\":1,\"value\":2}]}");

    finds(file, "data.json:/data/2/value", "được ghi hai lần");
  }

  @Test
  void json_that_says_nothing_of_its_pack_is_a_matter_of_the_data() throws IOException {
    Path file = folder.resolve("data.json");
    Files.writeString(file, "[1, 2");

    Run run = Run.chiso("evaluate", file).failsPolitely(ExitCode.FINDINGS);

    assertThat(run.err()).contains("data.json", "--pack");
  }

  @Test
  void text_that_steers_a_terminal_is_shown_without_its_power() {
    Path dataset = Folder.in(folder)
        .file("dataset.yaml", "id: x\ntitle: \"a\\e[31mb\\u202Ec\"\npack: pii-2023\nyear: 2022\n")
        .goodAnd("33,\u001B[2Jgrdp,5,official");

    Run run = Run.chiso("evaluate", dataset);

    assertThat(run.out()).doesNotContain("\u001B", "\u202E");
  }

  private static final String JSON_START =
      "{\"dataset\":{\"id\":\"x\",\"pack\":\"pii-2023\",\"year\":2022},\"data\":["
          + "{\"locality\":\"33\",\"item\":\"st-organisations\",\"value\":26},"
          + "{\"locality\":\"33\",\"item\":\"population\",\"value\":1290800},";

  /** The finding is an error with its place, and the good rows are evaluated all the same. */
  private static Run finds(Path dataset, String place, String message) {
    Run findings = Run.chiso("validate", dataset).failsPolitely(ExitCode.FINDINGS);
    assertThat(findings.out().replaceAll("\\s+", " ")).contains(place).contains(message);

    Run scores = Run.chiso("evaluate", dataset).failsPolitely(ExitCode.FINDINGS);
    assertThat(scores.lines())
        .anyMatch(line -> line.startsWith("2.2.4") && line.contains("0,2014"));
    return findings;
  }
}
