package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher starts Java, with one that only notes how it was started. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  // A rehearsal may still be writing when a test ends.
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private Installation chiso;

  @BeforeEach
  void install() throws IOException {
    chiso = Installation.pretended(folder);
  }

  @Test
  void a_first_run_prints_its_result_alone_and_leaves_an_archive() throws Exception {
    assertResult(chiso.run("pack", "list"));
    assertThat(chiso.archives(1)).hasSize(1);
    assertThat(chiso.asked()).anyMatch(line -> line.contains("Rehearsal"));
  }

  @Test
  void a_second_run_starts_from_the_archive() throws Exception {
    chiso.run();
    Path archive = chiso.archives(1).get(0);
    assertResult(chiso.run());
    assertThat(lastAsked()).contains("-XX:SharedArchiveFile=" + archive);
  }

  @Test
  void java_25_starts_from_an_aot_cache() throws Exception {
    chiso.jdk("25.0.3").run();
    Path archive = chiso.archives(1).get(0);
    assertResult(chiso.run());
    assertThat(lastAsked()).contains("-XX:AOTCache=" + archive);
  }

  @Test
  void another_java_gets_another_archive() throws Exception {
    chiso.run();
    chiso.archives(1);
    assertResult(chiso.jdk("17.0.16").run());
    assertThat(lastAskedOfCommand()).doesNotContain("-XX:SharedArchiveFile");
    assertThat(chiso.archives(2)).hasSize(2);
  }

  @Test
  void another_jar_of_the_same_size_and_date_gets_another_archive() throws Exception {
    chiso.run();
    chiso.archives(1);
    Path jar = folder.resolve("chiso/lib/chiso-1.jar");
    var date = Files.getLastModifiedTime(jar);
    Files.writeString(jar, "JAR");
    Files.setLastModifiedTime(jar, date);
    chiso.run();
    assertThat(chiso.archives(2)).hasSize(2);
  }

  @Test
  void parallel_first_runs_rehearse_once() throws Exception {
    List<Process> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(chiso.start());
    }
    for (Process run : runs) {
      assertResult(Installation.finish(run));
    }
    assertThat(chiso.archives(1)).hasSize(1);
    assertThat(chiso.asked().stream().filter(line -> line.contains("Rehearsal")))
        .hasSize(1);
  }

  @Test
  void an_archive_others_could_have_written_is_not_used() throws Exception {
    chiso.run();
    Path archive = chiso.archives(1).get(0);
    for (Path path : List.of(archive, archive.getParent(), chiso.cache())) {
      var before = Files.getPosixFilePermissions(path);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx-w--w-"));
      assertResult(chiso.run());
      assertThat(lastAsked()).as("%s", path).doesNotContain("-XX:SharedArchiveFile");
      Files.setPosixFilePermissions(path, before);
    }
    chiso.run();
    assertThat(lastAsked()).contains("-XX:SharedArchiveFile");
  }

  @Test
  void an_archive_behind_a_link_is_not_used() throws Exception {
    chiso.run();
    Path archive = chiso.archives(1).get(0);
    Path elsewhere = Files.move(archive, folder.resolve("elsewhere"));
    Files.createSymbolicLink(archive, elsewhere);
    assertResult(chiso.run());
    assertThat(lastAsked()).doesNotContain("-XX:SharedArchiveFile");
  }

  @Test
  void runs_without_home_or_cache_are_just_slower() throws Exception {
    assertResult(chiso.without("HOME").run());
    assertResult(chiso.with("HOME", "relative").run());
    assertResult(chiso.with("HOME", "/dev/null").run());
    assertResult(chiso.with("CHISO_CACHE", "off").run());
    assertThat(chiso.asked()).hasSize(4).noneMatch(line -> line.contains("Rehearsal"));
  }

  @Test
  void the_cache_can_lie_elsewhere() throws Exception {
    chiso
        .with("XDG_CACHE_HOME", folder.resolve("home/.cache") + "")
        .without("HOME")
        .run();
    assertThat(chiso.archives(1)).hasSize(1);
    chiso
        .with("CHISO_CACHE", chiso.cache().toString())
        .without("XDG_CACHE_HOME")
        .run();
    assertThat(lastAsked())
        .contains("-XX:SharedArchiveFile=" + chiso.archives(1).get(0));
  }

  @Test
  void a_rehearsal_that_crashes_is_not_repeated_at_once() throws Exception {
    chiso.jdk("17.0.15", "case \"$*\" in *Rehearsal*) echo no >hs_err.log; exit 134 ;; esac");
    for (int i = 0; i < 3; i++) {
      assertResult(chiso.run());
      Thread.sleep(300);
    }
    assertThat(chiso.asked().stream().filter(line -> line.contains("Rehearsal")))
        .hasSize(1);
  }

  @Test
  void an_archive_that_does_not_work_is_thrown_away() throws Exception {
    chiso.jdk("17.0.15", "case \"$*\" in *=archive*Chiso*) exit 134 ;; esac");
    assertResult(chiso.run());
    Thread.sleep(1000);
    assertResult(chiso.run());
    assertThat(chiso.asked()).noneMatch(line -> line.contains("SharedArchiveFile=/"));
  }

  @Test
  void options_for_the_jvm_come_before_those_of_the_launcher() throws Exception {
    chiso.with("CHISO_JAVA_OPTS", "-XX:+UseParallelGC -Xshare:off").run("a  b", "*");
    assertThat(lastAsked())
        .contains("-XX:+UseParallelGC -Xshare:off")
        .doesNotContain("UseSerialGC")
        .endsWith("vn.chiso.cli.Chiso a  b *");
  }

  @Test
  void an_old_java_is_refused() throws Exception {
    Run run = chiso.jdk("11.0.2").run();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Java 17 or later is needed, this is 11.0.2");
  }

  private static void assertResult(Run run) {
    assertThat(run).isEqualTo(new Run(0, "result\n", ""));
  }

  private String lastAsked() throws IOException {
    List<String> asked = chiso.asked();
    return asked.get(asked.size() - 1);
  }

  /** The last start that was not the rehearsal's, which may have begun since. */
  private String lastAskedOfCommand() throws IOException {
    return chiso.asked().stream()
        .filter(line -> line.endsWith("vn.chiso.cli.Chiso"))
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
