package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher starts Java, with one that only notes how it was started. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private Installation chiso;

  @BeforeEach
  void install() throws IOException {
    chiso = Installation.pretended(folder);
  }

  @AfterEach
  void settle() throws IOException {
    chiso.settle();
  }

  @Test
  void a_first_run_prints_its_result_alone_and_leaves_an_archive() throws Exception {
    assertResult(chiso.run("pack", "list"));
    assertThat(chiso.archives()).hasSize(1);
    assertThat(chiso.asked()).anyMatch(line -> line.contains("Rehearsal"));
  }

  @Test
  void a_second_run_starts_from_the_archive() throws Exception {
    chiso.run();
    Path archive = chiso.archives().get(0);
    assertResult(chiso.run());
    assertThat(lastAsked()).contains("-XX:SharedArchiveFile=" + archive);
  }

  @Test
  void java_25_starts_from_an_aot_cache() throws Exception {
    chiso.jdk("25.0.3").run();
    Path archive = chiso.archives().get(0);
    assertResult(chiso.run());
    assertThat(lastAsked()).contains("-XX:AOTCache=" + archive);
  }

  @Test
  void another_java_gets_another_archive() throws Exception {
    chiso.run();
    chiso.settle();
    assertResult(chiso.jdk("17.0.16").run());
    assertThat(lastAskedOfCommand()).doesNotContain("-XX:SharedArchiveFile");
    chiso.settle();
    assertThat(rehearsals()).isEqualTo(2);
  }

  @Test
  void another_jar_of_the_same_size_and_date_gets_another_archive() throws Exception {
    chiso.run();
    chiso.settle();
    Path jar = folder.resolve("chiso/lib/chiso-1.jar");
    var date = Files.getLastModifiedTime(jar);
    Files.writeString(jar, "JAR");
    Files.setLastModifiedTime(jar, date);
    chiso.run();
    chiso.settle();
    assertThat(rehearsals()).isEqualTo(2);
  }

  @Test
  void parallel_first_runs_rehearse_once() throws Exception {
    List<Installation.Running> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(chiso.start());
    }
    for (Installation.Running run : runs) {
      assertResult(run.finish());
    }
    assertThat(chiso.archives()).hasSize(1);
    assertThat(rehearsals()).isEqualTo(1);
  }

  @Test
  void an_archive_others_could_have_written_is_not_used() throws Exception {
    chiso.run();
    Path archive = chiso.archives().get(0);
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
    Path archive = chiso.archives().get(0);
    Path elsewhere = Files.move(archive, folder.resolve("elsewhere"));
    Files.createSymbolicLink(archive, elsewhere);
    assertResult(chiso.run());
    assertThat(lastAsked()).doesNotContain("-XX:SharedArchiveFile");
  }

  @Test
  void an_archive_below_a_folder_others_can_write_is_not_used() throws Exception {
    chiso.run();
    chiso.settle();
    Path home = chiso.cache().getParent().getParent();
    for (Path above : List.of(chiso.cache().getParent(), home)) {
      var before = Files.getPosixFilePermissions(above);
      Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxrwxr-x"));
      assertResult(chiso.run());
      assertThat(lastAsked()).as("%s", above).doesNotContain("-XX:SharedArchiveFile");
      Files.setAttribute(above, "unix:mode", 01777);
      assertResult(chiso.run());
      assertThat(lastAsked()).as("sticky %s", above).contains("-XX:SharedArchiveFile");
      Files.setPosixFilePermissions(above, before);
    }
  }

  @Test
  void runs_without_home_or_cache_are_just_slower() throws Exception {
    assertResult(chiso.without("HOME").run());
    assertResult(chiso.with("HOME", "relative").run());
    assertResult(chiso.with("HOME", "/dev/null").run());
    assertResult(chiso.with("CHISO_CACHE", "off").run());
    chiso.settle();
    assertThat(chiso.asked()).hasSize(4).noneMatch(line -> line.contains("Rehearsal"));
  }

  @Test
  void the_cache_can_lie_elsewhere() throws Exception {
    chiso
        .with("XDG_CACHE_HOME", folder.resolve("home/.cache") + "")
        .without("HOME")
        .run();
    assertThat(chiso.archives()).hasSize(1);
    chiso
        .with("CHISO_CACHE", chiso.cache().toString())
        .without("XDG_CACHE_HOME")
        .run();
    assertThat(lastAsked()).contains("-XX:SharedArchiveFile=" + chiso.archives().get(0));
  }

  @Test
  void on_a_mac_the_cache_lies_where_a_mac_keeps_such() throws Exception {
    Path caches = Files.createDirectories(folder.resolve("home/Library/Caches"));
    assertThat(cacheOf(chiso)).isEqualTo(chiso.cache().toString());
    chiso.pretend("uname", "echo Darwin");
    assertThat(cacheOf(chiso)).isEqualTo(caches.resolve("chiso").toString());
  }

  @Test
  void java_is_told_the_same_cache() throws Exception {
    assertThat(cacheOf(chiso)).isEqualTo(chiso.cache().toString());
    assertThat(cacheOf(chiso.with("CHISO_CACHE", "relative"))).isEqualTo("relative");
    assertThat(cacheOf(chiso.with("CHISO_CACHE", "/there/"))).isEqualTo("/there");
    assertThat(cacheOf(chiso.with("CHISO_CACHE", "off"))).isEqualTo("off");
    assertThat(cacheOf(chiso.with("CHISO_CACHE", "").without("HOME"))).isEqualTo("off");
  }

  @Test
  void a_rehearsal_that_crashes_is_not_repeated_at_once() throws Exception {
    chiso.jdk("17.0.15", "case \"$*\" in *Rehearsal*) echo no >hs_err.log; exit 134 ;; esac");
    for (int i = 0; i < 3; i++) {
      assertResult(chiso.run());
      chiso.settle();
    }
    assertThat(rehearsals()).isEqualTo(1);
  }

  @Test
  void an_archive_that_does_not_work_is_thrown_away() throws Exception {
    chiso.jdk("17.0.15", "case \"$*\" in *=archive*Chiso*) exit 134 ;; esac");
    assertResult(chiso.run());
    chiso.settle();
    assertResult(chiso.run());
    assertThat(chiso.asked()).noneMatch(line -> line.contains("SharedArchiveFile=/"));
  }

  @Test
  void nobody_who_reads_the_result_waits_for_the_rehearsal() throws Exception {
    Path end = folder.resolve("end");
    chiso.jdk("17.0.15", """
        case "$*" in
          *Rehearsal*)
            for i in 0 1 2 3 4 5 6 7 8 9; do [ -e '%1$s' ] || sleep 1; done
            [ -e '%1$s' ] || exit 1
            ;;
        esac
        """.formatted(end));
    assertResult(chiso.runShell("/bin/sh \"$0\" 2>&1 | cat"));
    Files.createFile(end);
    assertThat(chiso.archives()).hasSize(1);
  }

  @Test
  void a_terminal_that_closes_does_not_end_the_rehearsal() throws Exception {
    chiso.jdk("17.0.15", "case \"$*\" in *Rehearsal*) kill -HUP $$ $PPID ;; esac");
    assertResult(chiso.run());
    assertThat(chiso.archives()).hasSize(1);
  }

  @Test
  void a_system_without_nice_or_find_gets_an_archive_too() throws Exception {
    chiso.onlyTools(
        "sh", "cat", "chmod", "cksum", "grep", "id", "ls", "mkdir", "mv", "rm", "rmdir", "uname");
    assertResult(chiso.run());
    assertThat(chiso.archives()).hasSize(1);
  }

  @Test
  void a_folder_with_files_of_others_keeps_them() throws Exception {
    Path folderOfAll = Files.createDirectories(chiso.cache().resolve("jvm"));
    Path work = Files.createDirectories(folderOfAll.resolve("project.new"));
    age(Files.writeString(work.resolve("thesis"), "mine"));
    age(work);
    for (int i = 0; i < 20; i++) {
      age(Files.writeString(folderOfAll.resolve("photo-" + i), "mine"));
      age(Files.writeString(folderOfAll.resolve("chiso-" + i + ".jsa"), "ours"));
    }
    chiso.run();
    assertThat(chiso.archives()).hasSize(8);
    assertThat(work.resolve("thesis")).exists();
    for (int i = 0; i < 20; i++) {
      assertThat(folderOfAll.resolve("photo-" + i)).exists();
    }
  }

  @Test
  void another_build_at_the_same_place_takes_the_place_of_the_archive() throws Exception {
    chiso.run();
    Path first = chiso.archives().get(0);
    Files.writeString(folder.resolve("chiso/lib/chiso-1.jar"), "JAR");
    chiso.run();
    assertThat(chiso.archives()).hasSize(1).doesNotContain(first);
  }

  @Test
  void nothing_is_written_where_others_could_change_it() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxr-x"));
    assertResult(chiso.run());
    chiso.settle();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void root_writes_nothing_into_the_home_of_a_user() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    try {
      Files.setAttribute(home, "unix:uid", 12345);
    } catch (IOException e) {
      assumeTrue(false, "only root can give files away");
    }
    assertResult(chiso.run());
    chiso.settle();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void the_rehearsal_holds_no_lock_of_who_started_it() throws Exception {
    Path kept = folder.resolve("kept");
    chiso.jdk("17.0.15", """
        case "$*" in
          *Rehearsal*)
            { true >&3 || true >&9; } 2>/dev/null && : >'%s'
            ;;
        esac
        """.formatted(kept));
    assertResult(chiso.runShell("exec 3>../three 9>../nine; exec /bin/sh \"$0\""));
    assertThat(chiso.archives()).hasSize(1);
    assertThat(kept).doesNotExist();
  }

  @Test
  void a_continuous_build_rehearses_nothing() throws Exception {
    assertResult(chiso.with("CI", "true").run());
    assertThat(chiso.archives()).isEmpty();
    assertResult(chiso.with("CI", "false").run());
    assertThat(chiso.archives()).hasSize(1);
  }

  @Test
  void the_only_program_of_a_container_rehearses_nothing() throws Exception {
    Run run = chiso.runShell("exec unshare --pid --fork /bin/sh \"$0\"");
    assumeTrue(run.exit() == 0, "only root can make containers");
    assertResult(run);
    assertThat(rehearsals()).isZero();
  }

  @Test
  void a_rehearsal_that_was_cut_off_is_made_up_for() throws Exception {
    Path once = folder.resolve("once");
    chiso.jdk("17.0.15", """
        case "$*" in
          *Rehearsal*) [ -e '%1$s' ] || { : >'%1$s'; kill -KILL $PPID; exit 1; } ;;
        esac
        """.formatted(once));
    assertResult(chiso.run());
    assertThat(chiso.archives()).isEmpty();
    assertResult(chiso.run());
    assertThat(chiso.archives()).hasSize(1);
  }

  @Test
  void where_the_jvm_could_not_find_its_classes_again_there_is_no_archive() throws Exception {
    Path odd = Files.createDirectory(folder.resolve("Chỉ Số"));
    Installation there = Installation.pretended(odd);
    assertResult(there.run());
    assertThat(there.archives()).isEmpty();
  }

  @Test
  void options_for_the_jvm_come_before_those_of_the_launcher() throws Exception {
    chiso
        .with("CHISO_JAVA_OPTS", "-XX:+UseParallelGC -Xshare:off -XX:ErrorFile=my.log")
        .run("a  b", "*");
    assertThat(lastAsked())
        .containsPattern("-XX:ErrorFile=.*-XX:[+]UseParallelGC -Xshare:off -XX:ErrorFile=my.log")
        .doesNotContain("UseSerialGC")
        .endsWith("vn.chiso.cli.Chiso a  b *");
  }

  @Test
  void an_old_java_is_refused() throws Exception {
    Run run = chiso.jdk("11.0.2").run();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Java 17 or later is needed, this is 11.0.2");
  }

  private static void age(Path path) throws IOException {
    Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofDays(9))));
  }

  /** What Java sees of {@code CHISO_CACHE}. */
  private static String cacheOf(Installation chiso) throws IOException {
    return chiso.jdk("17.0.15", "echo $CHISO_CACHE; exit").run().out().strip();
  }

  private long rehearsals() throws IOException {
    return chiso.asked().stream().filter(line -> line.contains("Rehearsal")).count();
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
