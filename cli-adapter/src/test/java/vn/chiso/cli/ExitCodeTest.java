package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExitCodeTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({"error,0", "warning,3", "info,3", "none,0"})
  void warnings_fail_a_command_that_is_told_to_fail_on_them(String failOn, int exit) {
    Path dataset = Folder.good(folder);

    assertThat(Run.chiso("evaluate", dataset, "--fail-on", failOn).exit()).isEqualTo(exit);
    assertThat(Run.chiso("validate", dataset, "--fail-on", failOn).exit()).isEqualTo(exit);
  }

  @ParameterizedTest
  @CsvSource({"error,3", "warning,3", "info,3", "none,0"})
  void errors_fail_a_command_unless_told_otherwise(String failOn, int exit) {
    Path dataset = Folder.in(folder).goodAnd("33,grdp,NaN,official");

    assertThat(Run.chiso("validate", dataset, "--fail-on", failOn).exit()).isEqualTo(exit);
  }

  @Test
  void an_error_somebody_accepted_does_not_count() {
    Path dataset =
        Folder.in(folder).file("acceptances.csv", """
            locality,check,item,by,date,reason
            33,count-is-whole,communes,"Phó Giám đốc, Sở KH&CN",2023-07-10,đã kiểm tra
            """).goodAnd("33,communes,3.5,official");
    Run rejected = Run.chiso("validate", dataset, "--format", "csv");

    assertThat(rejected.out()).contains("count-is-whole");
    assertThat(rejected.exit()).as(rejected.out()).isZero();
    assertThat(Run.chiso("validate", dataset).out()).contains("Đã chấp nhận: Phó Giám đốc");
  }

  @Test
  void a_pack_that_cant_be_used_is_4_with_every_problem() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("pack"));
    Files.writeString(pack.resolve("pack.yaml"), "");
    Path dataset = Folder.good(Files.createDirectory(folder.resolve("data")));

    Run run = Run.chiso("evaluate", dataset, "--pack", pack).failsPolitely(ExitCode.PACK);

    assertThat(run.err()).contains("framework.csv", "items.csv", "pack.yaml");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_pack_has_no_power_over_the_terminal_and_keeps_its_lines() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("pack\u001B[31m\u202E"));
    Files.writeString(pack.resolve("pack.yaml"), "");
    Path dataset = Folder.good(Files.createDirectory(folder.resolve("data")));

    Run run = Run.chiso("evaluate", dataset, "--pack", pack).failsPolitely(ExitCode.PACK);

    assertThat(run.err()).doesNotContain("\u001B", "\u202E").contains("\n  framework.csv");
  }

  @Test
  void a_bug_is_1_and_one_line() {
    Run run = buggy().run("evaluate", Folder.good(folder));

    assertThat(run.exit()).isEqualTo(ExitCode.BUG);
    assertThat(run.err()).contains("oops", "Xin báo lại", "--debug").doesNotContain("\tat ");
  }

  @Test
  void the_details_of_a_bug_are_for_those_who_ask() {
    Path dataset = Folder.good(folder);

    assertThat(buggy().run("evaluate", dataset, "--debug").err()).contains("\tat ");
    assertThat(buggy().environment("CHISO_DEBUG", "1").run("evaluate", dataset).err())
        .contains("\tat ");
  }

  @Test
  void too_little_memory_is_said_with_what_to_do() {
    Run run = Run.with()
        .evaluators(pack -> {
          throw new OutOfMemoryError();
        })
        .run("evaluate", Folder.good(folder));

    assertThat(run.exit()).isEqualTo(ExitCode.BUG);
    assertThat(run.err()).contains("CHISO_JAVA_OPTS");
  }

  private static Run.Setup buggy() {
    return Run.with().evaluators(pack -> {
      throw new IllegalStateException("oops");
    });
  }
}
