package vn.chiso.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/** A shipped pack needs neither a parser of rules nor a compiler. */
class StartUpTest {
  /** The two class loaders are interfaces that those of the engine have. */
  private static final Pattern NEEDLESS = Pattern.compile("org\\.drools\\.drl\\.parser\\."
      + "|org\\.drools\\.mvel\\.parser\\.|org\\.drools\\.model\\.codegen\\.|org\\.drools\\.ecj\\."
      + "|org\\.antlr\\.|com\\.github\\.javaparser\\.|org\\.kie\\.memorycompiler\\.(?!(Store|Writable)ClassLoader )"
      + "|org\\.eclipse\\.jdt\\.|com\\.sun\\.tools\\.javac\\.");

  @TempDir
  private Path temporary;

  /** What the new JVM runs. */
  static final class Program {
    public static void main(String[] args) {
      Evaluation evaluation =
          Evaluator.of(RulePack.builtIn("pii-2023")).evaluate(Dataset.read(Path.of(args[0])));
      System.out.println(evaluation.scoreCards().size());
    }
  }

  @Test
  void evaluating_by_a_shipped_pack_loads_no_parser_and_no_compiler()
      throws IOException, InterruptedException {
    Path loaded = temporary.resolve("loaded");
    Path said = temporary.resolve("said");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load:file=" + loaded.getFileName(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            absoluteClassPath(),
            Program.class.getName(),
            Path.of("../examples/national-2023").toAbsolutePath().toString())
        .directory(temporary.toFile())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(said).content().contains("63");
    List<String> classes = Files.readAllLines(loaded);
    assertThat(classes).anyMatch(line -> line.contains("pii2023."));
    assertThat(classes).filteredOn(line -> NEEDLESS.matcher(line).find()).isEmpty();
  }

  /** The tests' own class path, even where it is hidden in the manifest of a jar. */
  private static String absoluteClassPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((first, second) -> first + File.pathSeparator + second)
        .orElseThrow();
  }
}
