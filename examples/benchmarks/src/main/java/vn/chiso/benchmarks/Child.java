package vn.chiso.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a JVM of its own, as large as those that JMH starts. */
final class Child {
  /** The greatest heap of every JVM in which something is measured. */
  static final String HEAP = "10g";

  /**
   * Options of every JVM in which something is measured. The heap has its size from the beginning,
   * and its collector stops everything: one that works aside would lend the other core to a way
   * that is measured on one. Nothing is logged, nor said of that.
   */
  static final List<String> OPTIONS = List.of(
      "-Xms" + HEAP, "-Xmx" + HEAP, "-XX:+UseParallelGC", "-Dslf4j.internal.verbosity=ERROR");

  private Child() {}

  /**
   * Runs a class of this module and waits for its end.
   *
   * @return the lines it printed
   * @throws IllegalStateException if it fails
   */
  static List<String> run(Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      try (BufferedReader output = new BufferedReader(
          new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        List<String> lines = output.lines().toList();
        int code = process.waitFor();
        if (code != 0) {
          throw new IllegalStateException(main.getSimpleName() + " failed with code " + code);
        }
        return lines;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
