package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.pack.CompiledRules;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RuleReader;
import vn.chiso.pack.Stage;
import vn.chiso.pack.TestPack;

/** The second wall holds where the first isn't asked. */
class GuardedLoaderTest {
  private static final String CANARY = "chiso.canary";
  private static final String CHECKS = "pillars/2-research/checks.drl";

  @AfterEach
  void nothing_ran() {
    assertThat(System.getProperty(CANARY)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.Runtime",
        "java.lang.System",
        "java.lang.ProcessBuilder",
        "java.lang.Thread",
        "java.lang.Class",
        "java.lang.ClassLoader",
        "java.lang.reflect.Method",
        "java.lang.invoke.MethodHandles",
        "javax.script.ScriptEngineManager",
        "java.net.URL",
        "java.net.Socket",
        "java.nio.file.Files",
        "java.io.File",
        "java.io.FileOutputStream",
        "java.util.ServiceLoader",
        "java.util.concurrent.ForkJoinPool",
        "java.util.regex.Pattern",
        "sun.misc.Unsafe",
        "org.kie.api.KieServices",
        "org.drools.mvel.parser.MvelParser",
        "vn.chiso.pack.RulePack",
        "vn.chiso.evaluate.Evaluator",
        "vn.chiso.dataset.DatasetFolder",
        "vn.chiso.cache.RuleCache"
      })
  void compiled_rules_find_no_class_but_those_they_need(String name) {
    ClassLoader loader = new CompiledRules(List.of(), Map.of("None", new byte[0])).loader();

    assertThatThrownBy(() -> loader.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
    assertThat(loader.getResource(name.replace('.', '/') + ".class")).isNull();
    assertThatCode(() -> loader.loadClass("vn.chiso.fact.Datum")).doesNotThrowAnyException();
  }

  @Test
  void a_class_compiled_elsewhere_can_not_be_linked(@TempDir Path folder) throws Exception {
    Map<String, byte[]> classes = Map.of("Song", compiled(folder));
    ClassLoader loader = new CompiledRules(List.of("Song"), classes).loader();

    assertThatThrownBy(() -> loader.loadClass("Song").getConstructor().newInstance())
        .hasRootCauseInstanceOf(ClassNotFoundException.class);
  }

  private static byte[] compiled(Path folder) throws IOException {
    Path source = folder.resolve("Song.java");
    Files.writeString(
        source,
        "public class Song { public Song() { System.setProperty(\"" + CANARY + "\", \"x\"); } }");
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
        .isZero();
    return Files.readAllBytes(folder.resolve("Song.class"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.Runtime.getRuntime()",
        "System.setProperty(\"chiso.canary\", \"x\")",
        "new ProcessBuilder()",
        "new javax.script.ScriptEngineManager()",
        "java.nio.file.Files.notExists(null)",
        "new java.net.URL(\"file:x\")",
        "vn.chiso.pack.RulePack.builtInIds()",
        "Thread.currentThread()"
      })
  void rules_that_got_past_the_first_wall_do_not_compile(String code) {
    String text = TestPack.minimal()
        .replace(CHECKS, "insert( Fault", "String.valueOf(" + code + ");\n  insert( Fault")
        .text(CHECKS);
    PackFile file = new PackFile(CHECKS, text);
    List<PackProblem> ofReader = new ArrayList<>();
    RuleReader.Reading reading = new DroolsRuleReader().read(file, Stage.CHECK, ofReader::add);

    assertThat(reading.rules()).hasSize(1);
    assertThat(RuleCompiler.problems(List.of(file), reading.rules())).isNotEmpty();
  }
}
