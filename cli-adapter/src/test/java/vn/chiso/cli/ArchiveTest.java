package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What the JVM does with the archives that the launcher made for it. */
@DisabledOnOs(OS.WINDOWS)
final class ArchiveTest {
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void a_run_prints_the_same_with_without_and_with_a_broken_archive() throws Exception {
    Installation chiso = Installation.real(folder);
    Run without = chiso.run("pack", "list").succeeds();
    assertThat(without.err()).isEmpty();

    Path archive = chiso.archives().get(0);
    assertThat(chiso.run("pack", "list")).isEqualTo(without);
    assertThat(originOf(chiso)).as("good").contains("shared objects file");

    assertThat(archive.toFile().setWritable(true)).isTrue();
    try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(8 << 20), channel.size() / 3);
    }
    assertThat(chiso.run("pack", "list")).as("zeros inside").isEqualTo(without);

    try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
    assertThat(chiso.run("pack", "list")).as("truncated").isEqualTo(without);

    Files.writeString(archive, "not an archive");
    assertThat(chiso.run("pack", "list")).as("garbage").isEqualTo(without);

    Files.writeString(archive, "");
    assertThat(chiso.run("pack", "list")).as("empty").isEqualTo(without);
    assertThat(originOf(chiso)).as("empty").contains(".jar");
  }

  /** Where the JVM says that it loaded the command from. */
  private String originOf(Installation chiso) throws IOException {
    Path log = folder.resolve("loaded.log");
    chiso
        .with("CHISO_JAVA_OPTS", "-Xlog:class+load:file=" + log)
        .run("--version")
        .succeeds();
    chiso.without("CHISO_JAVA_OPTS");
    return Files.readAllLines(log).stream()
        .filter(line -> line.contains(" " + Chiso.class.getName() + " "))
        .findFirst()
        .orElseThrow();
  }
}
