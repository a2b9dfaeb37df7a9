package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/** A command that was run within this JVM: its exit code and what it printed. */
record Run(int exit, String out, String err) {
  private static final Map<String, Evaluator> EVALUATORS = new ConcurrentHashMap<>();

  /** Runs a command; packs are compiled once for all tests. */
  static Run chiso(Object... args) {
    return new Setup().run(args);
  }

  static Setup with() {
    return new Setup();
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** Asserts that the command failed in a way its user can do something about. */
  Run failsPolitely(int code) {
    assertThat(exit).as(err).isEqualTo(code);
    assertThat(out + err).doesNotContain("Exception", "\tat ");
    return this;
  }

  Run succeeds() {
    assertThat(exit).as(out + err).isZero();
    return this;
  }

  /** What is around a command. */
  static final class Setup {
    private String in = "";
    private Map<String, String> environment = Map.of("CHISO_CACHE", "off");
    private Function<RulePack, Evaluator> evaluators =
        pack -> EVALUATORS.computeIfAbsent(pack.id(), id -> Evaluator.of(pack));

    Setup in(String text) {
      this.in = text;
      return this;
    }

    Setup environment(String name, String value) {
      Map<String, String> changed = new HashMap<>(Map.of("CHISO_CACHE", "off"));
      changed.put(name, value);
      this.environment = Map.copyOf(changed);
      return this;
    }

    Setup evaluators(Function<RulePack, Evaluator> value) {
      this.evaluators = value;
      return this;
    }

    Run run(Object... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int exit = run(out, err, args);
      return new Run(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    int run(OutputStream out, OutputStream err, Object... args) {
      List<String> words = List.of(args).stream().map(Object::toString).toList();
      ByteArrayInputStream bytes = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
      return Chiso.run(new Surroundings(words, environment), bytes, out, err, evaluators);
    }
  }
}
