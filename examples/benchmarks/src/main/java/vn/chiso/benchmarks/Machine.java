package vn.chiso.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a run was made on.
 *
 * @param processor the model of the processor
 * @param cores how many cores the JVM may use
 * @param java version and vendor of the JVM
 * @param system the operating system
 * @param heap the greatest heap of each JVM measured
 * @param load how many processes wanted a core before the run began, negative where unknown
 */
record Machine(String processor, int cores, String java, String system, String heap, double load) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** This machine. */
  static Machine here() {
    return new Machine(
        model(),
        Runtime.getRuntime().availableProcessors(),
        property("java.vm.version") + ", " + property("java.vendor"),
        property("os.name") + ' ' + property("os.version") + ' ' + property("os.arch"),
        Child.HEAP,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }

  private static String model() {
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse("?");
    } catch (IOException e) {
      return "?";
    }
  }
}
