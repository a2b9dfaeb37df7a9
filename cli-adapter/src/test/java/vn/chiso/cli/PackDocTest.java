package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackDocTest {
  @TempDir
  private Path folder;

  @Test
  void markdown_goes_to_standard_output_with_what_changed_since_the_edition_it_is_based_on() {
    String out = Run.chiso("pack", "doc", "pii-2024").succeeds().out();

    assertThat(out)
        .startsWith("# Chỉ số đổi mới sáng tạo cấp địa phương (PII) năm 2024\n")
        .contains("#### 2.1.3 Chi cho GD&ĐT bình quân 1 người đi học")
        .contains("Thay đổi so với pii-2023:")
        .contains("- mã 2.1.3 nay có nghĩa khác: trước là “Tỉ lệ học sinh")
        .contains("Ghi chép của người soạn");
  }

  @Test
  void an_html_file_is_told_by_its_name() throws Exception {
    Path file = folder.resolve("so-tay.html");

    Run run = Run.chiso("pack", "doc", "pii-2025", "--out", file).succeeds();

    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file))
        .startsWith("<!DOCTYPE html>\n<html lang=\"vi\">")
        .contains("2.1.3 Chi cho GD&amp;ĐT bình quân 1 người đi học");
  }

  @Test
  void another_edition_can_be_compared_with_and_another_language_be_had() {
    String out = Run.chiso("--lang", "en", "pack", "doc", "pii-2025", "--since", "pii-2023")
        .succeeds()
        .out();

    assertThat(out).contains("Changed since pii-2023:").doesNotContain("Changed since pii-2024:");
  }

  @Test
  void a_file_of_another_kind_is_wrong_usage() {
    Run run = Run.chiso("pack", "doc", "pii-2025", "--out", folder.resolve("x.pdf"));

    assertThat(run.failsPolitely(ExitCode.USAGE).err()).contains(".md hoặc .html");
    assertThat(folder.resolve("x.pdf")).doesNotExist();
  }
}
