package vn.chiso.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A version that was replaced leaves nothing behind. Were each to keep its classes, some 85 would
 * fill the memory given here. {@code -Dchiso.swaps=1000} tries a thousand, which takes minutes.
 */
class SwapLeakTest {
  private static final int SWAPS = Integer.getInteger("chiso.swaps", 120);

  @TempDir
  private Path temporary;

  @Test
  void many_versions_need_no_more_memory_than_a_few() throws Exception {
    Path said = temporary.resolve("said");
    Path packs = Files.createDirectory(temporary.resolve("packs"));
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx40m",
            "-XX:MaxMetaspaceSize=40m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath(),
            ManySwaps.class.getName(),
            packs.toString(),
            Integer.toString(SWAPS))
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
    try {
      assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(said).content().endsWith(SWAPS + " versions served" + System.lineSeparator());
    assertThat(process.exitValue()).isZero();
  }

  /** The tests' own class path, even where it is hidden in the manifest of a jar. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
