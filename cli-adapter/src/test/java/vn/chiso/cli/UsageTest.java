package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UsageTest {
  @TempDir
  Path folder;

  @Test
  void no_command_is_told_where_help_is() {
    assertThat(wrong().err()).isEqualTo("chiso: thiếu tên lệnh.\nXem cách dùng: chiso help\n");
    assertThat(wrong("pack").err()).contains("thiếu tên lệnh", "chiso help pack");
  }

  @Test
  void a_mistyped_command_is_answered_with_the_nearest() {
    assertThat(wrong("evalute").err()).contains("“evalute”. Có phải “evaluate”?");
    assertThat(wrong("pack", "lst").err()).contains("“lst”. Có phải “list”?");
    assertThat(wrong("help", "explan").err()).contains("Có phải “explain”?");
  }

  @Test
  void a_mistyped_option_is_answered_with_the_nearest() {
    assertThat(wrong("evaluate", "x", "--pak", "y").err()).contains("“--pak”. Có phải “--pack”?");
    assertThat(wrong("schema", "--format", "x").err()).contains("không có tùy chọn “--format”");
  }

  @Test
  void what_is_missing_is_named() {
    assertThat(wrong("evaluate").err()).contains("thiếu DATASET", "chiso help evaluate");
    assertThat(wrong("explain", "x").err()).contains("thiếu --indicator");
    assertThat(wrong("explain", "x", "--indicator").err())
        .contains("thiếu giá trị của --indicator");
    assertThat(wrong("evaluate", "x", "--pack").err()).contains("thiếu giá trị của --pack");
  }

  @Test
  void what_is_too_much_is_named() {
    assertThat(wrong("evaluate", "a", "b").err()).contains("thừa “b”");
    assertThat(wrong("evaluate", "a", "--pack", "x", "--pack", "y").err())
        .contains("--pack chỉ được ghi một lần");
  }

  @Test
  void a_value_that_is_none_of_the_choices_is_answered_with_them() {
    assertThat(wrong("evaluate", "x", "--format", "xml").err())
        .contains("--format không nhận “xml”; chọn một trong: table, json, csv");
    assertThat(wrong("validate", "x", "--fail-on", "never").err())
        .contains("error, warning, info, none");
    assertThat(wrong("pack", "list", "--lang", "fr").err()).contains("--lang", "vi, en");
    assertThat(wrong("schema", "rules").err()).contains("submission, collected, evaluation, line");
  }

  @Test
  void an_unknown_pack_is_answered_with_those_there_are() {
    Run run = wrong("evaluate", Folder.good(folder), "--pack", "pii-2032");

    assertThat(run.err()).contains("“pii-2032”", "Có phải “pii-2023”?", "pii-2023, pii-2024,");
  }

  @Test
  void a_dataset_without_pack_needs_the_option() {
    Path dataset = Folder.in(folder).file("dataset.yaml", "id: x\nyear: 2022\n").data(Folder.GOOD);

    assertThat(wrong("evaluate", dataset).err()).contains("--pack", "pii-2023, pii-2024,");
    Run.chiso("evaluate", dataset, "--pack", "pii-2023").succeeds();
  }

  @Test
  void a_dataset_may_not_name_a_folder_as_its_pack() {
    Path dataset = Folder.in(folder)
        .file("dataset.yaml", "id: x\nyear: 2022\npack: " + folder + "\n")
        .data(Folder.GOOD);

    assertThat(wrong("evaluate", dataset).err()).contains("không có bộ nào như vậy");
  }

  @Test
  void a_locality_or_node_that_isnt_there_is_named() {
    Path dataset = Folder.good(folder);

    assertThat(wrong("evaluate", dataset, "--locality", "56").err()).contains("“56”. Có: 33");
    assertThat(wrong("explain", dataset, "--indicator", "2.2.44").err())
        .contains("“2.2.44”. Có phải “2.2.4”?");
    assertThat(
            wrong("explain", dataset, "--indicator", "PII", "--locality", "x").err())
        .contains("Có: 33");
  }

  @Test
  void which_of_many_localities_must_be_said() {
    Path dataset = Folder.in(folder).goodAnd("01,population,8000000,official");

    assertThat(wrong("explain", dataset, "--indicator", "PII").err())
        .contains("--locality", "01, 33");
  }

  @Test
  void options_that_dont_go_together_are_refused() {
    Path dataset = Folder.good(folder);

    assertThat(
            wrong("evaluate", dataset, "--locality", "33", "--format", "json").err())
        .contains("--locality");
    assertThat(
            wrong("explain", dataset, "--indicator", "PII", "--format", "csv").err())
        .contains("csv");
    assertThat(wrong("evaluate", dataset, "--bom").err()).contains("--bom chỉ dùng với");
    assertThat(wrong("validate", dataset, "--bom", "--format", "json").err()).contains("--bom");
  }

  @Test
  void a_missing_goalposts_file_is_named() {
    assertThat(
            wrong("evaluate", Folder.good(folder), "--goalposts", "nowhere.csv").err())
        .contains("nowhere.csv", "không tồn tại");
  }

  @Test
  void messages_keep_within_the_terminal() {
    Run run = wrong("evaluat", "x".repeat(300));

    assertThat(run.err().lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  private static Run wrong(Object... args) {
    Run run = Run.chiso(args).failsPolitely(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    return run;
  }
}
