package vn.chiso.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts processes and measures how long they take, with a cache of its own. Works in the folder of
 * the whole project, on the JDK it runs on itself.
 */
final class StartUp implements AutoCloseable {
  private static final double NANOS_IN_MILLI = 1e6;
  private static final Path ROOT = Path.of("").toAbsolutePath();
  // Not the system's folder for such: others can write there, so no cache in it is trusted.
  private static final Path TARGET = ROOT.resolve("examples/benchmarks/target");
  private static final String DATASET = ROOT.resolve("examples/national-2023").toString();
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  private final Path folder;
  private final Path chiso;
  private final Path pack;
  private long size;

  private StartUp(Path folder, Path chiso) {
    this.folder = folder;
    this.chiso = chiso;
    this.pack = folder.resolve("pii-2023");
  }

  /** A kind of process: what it is called, its command, and one more environment variable. */
  record Run(String what, List<String> command, Map<String, String> environment) {}

  /** Builds the command if need be, and everything that later runs start from. */
  static StartUp prepare() {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(TARGET), "start-up");
      Path built = ROOT.resolve("cli-adapter/target/launcher");
      StartUp startUp = new StartUp(folder, ROOT.resolve("chiso"));
      startUp.wait(new Run("build", List.of(startUp.chiso.toString(), "--version"), Map.of()));
      String place = Files.readString(built.resolve("stamp")).strip();
      StartUp result = new StartUp(folder, built.resolve(place).resolve("bin/chiso"));
      result.makeReady();
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void makeReady() throws IOException {
    copy(ROOT.resolve("rules/packs/pii-2023"), pack);
    jar();
    Run evaluate = evaluate("");
    wait(evaluate);
    while (archives().isEmpty() || archives().stream().anyMatch(name -> name.endsWith(".new"))) {
      pause();
    }
    size = Files.size(output());
    wait(evaluateFolder(""));
    makeArchive();
  }

  Run bare(String what) {
    return new Run(what, java(bareArguments()), Map.of());
  }

  Run bareFromArchive(String what) {
    List<String> options = new ArrayList<>(flags());
    options.add((aot() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive());
    options.addAll(bareArguments());
    return new Run(what, java(options), Map.of());
  }

  Run evaluate(String what) {
    return chiso(what, cache(), "evaluate", DATASET, "--format", "json");
  }

  Run evaluateWithoutCache(String what) {
    return chiso(what, "off", "evaluate", DATASET, "--format", "json");
  }

  Run evaluateFolder(String what) {
    return chiso(what, cache(), "evaluate", DATASET, "--format", "json", "--pack", pack.toString());
  }

  Run version(String what) {
    return chiso(what, cache(), "--version");
  }

  /** Measures each kind that often, all of them in each turn; once more before, unmeasured. */
  Map<String, Sample> inTurn(int turns, List<Run> runs) {
    runs.forEach(this::wait);
    Map<String, Sample> samples = new LinkedHashMap<>();
    double[][] times = new double[runs.size()][turns];
    for (int turn = 0; turn < turns; turn++) {
      for (int i = 0; i < runs.size(); i++) {
        times[i][turn] = wait(runs.get(i));
      }
    }
    for (int i = 0; i < times.length; i++) {
      samples.put(runs.get(i).what(), Sample.of(runs.get(i).what(), "ms", times[i]));
    }
    return samples;
  }

  /** Measures runs with a pack that has been edited since the run before. */
  Sample firstRuns(int turns, Run run) {
    double[] times = new double[turns];
    for (int turn = 0; turn < turns; turn++) {
      try {
        Files.writeString(pack.resolve("pack.yaml"), "# edited\n", StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      times[turn] = wait(run);
    }
    return Sample.of(run.what(), "ms", times);
  }

  @Override
  public void close() {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Run chiso(String what, String cache, String... arguments) {
    List<String> command = new ArrayList<>(List.of(chiso.toString()));
    command.addAll(Arrays.asList(arguments));
    return new Run(what, command, Map.of("CHISO_CACHE", cache));
  }

  /** Runs a process to its end, which must be good; gives its milliseconds. */
  private double wait(Run run) {
    ProcessBuilder builder = new ProcessBuilder(run.command());
    builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
    builder.environment().putAll(run.environment());
    builder.redirectOutput(output().toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      long begin = System.nanoTime();
      int code = builder.start().waitFor();
      double time = (System.nanoTime() - begin) / NANOS_IN_MILLI;
      if (code != 0) {
        throw new IllegalStateException("Code " + code + " from " + run.command());
      }
      return time;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void makeArchive() {
    List<String> options = new ArrayList<>(flags());
    if (aot()) {
      options.add("-XX:AOTCacheOutput=" + archive());
      options.addAll(bareArguments());
      wait(new Run("", java(options), Map.of()));
      return;
    }
    String classes = folder.resolve("classes").toString();
    options.add("-XX:DumpLoadedClassList=" + classes);
    options.addAll(bareArguments());
    wait(new Run("", java(options), Map.of()));
    wait(new Run(
        "",
        java(List.of(
            "-Xshare:dump",
            "-Xlog:disable",
            "-XX:SharedClassListFile=" + classes,
            "-XX:SharedArchiveFile=" + archive(),
            "-cp",
            classPath())),
        Map.of()));
  }

  private static List<String> java(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA_HOME.resolve("bin/java").toString()));
    command.addAll(arguments);
    return command;
  }

  /** Those of the launcher. */
  private static List<String> flags() {
    return List.of(
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:MetaspaceSize=64m",
        "-XX:-UsePerfData",
        "-Xlog:disable");
  }

  private List<String> bareArguments() {
    return List.of(
        "-cp", classPath(), BareReadWrite.class.getName(), DATASET, "--size", Long.toString(size));
  }

  /** Libraries it needs and no others. An archive can't hold classes of a folder, so it's a jar. */
  private String classPath() {
    List<String> entries = new ArrayList<>(List.of(folder.resolve("bare.jar").toString()));
    try (Stream<Path> jars = Files.list(chiso.resolveSibling("../lib").normalize())) {
      jars.map(Path::toString)
          .filter(jar -> jar.matches(".*/(picocli|jackson|snakeyaml)[^/]*\\.jar"))
          .sorted()
          .forEach(entries::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.join(File.pathSeparator, entries);
  }

  private void jar() throws IOException {
    Path classes = Path.of(
        BareReadWrite.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    Path home = classes.resolve("vn/chiso/benchmarks");
    try (OutputStream file = Files.newOutputStream(folder.resolve("bare.jar"));
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> paths = Files.list(home)) {
      for (Path path : paths.filter(StartUp::isBare).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
        Files.copy(path, out);
      }
    }
  }

  private static boolean isBare(Path path) {
    return path.getFileName().toString().startsWith(BareReadWrite.class.getSimpleName());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private List<String> archives() throws IOException {
    Path archives = folder.resolve("cache/jvm");
    if (!Files.isDirectory(archives)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(archives)) {
      return files.map(Path::toString).toList();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean aot() {
    return Runtime.version().feature() >= 25;
  }

  private String cache() {
    return folder.resolve("cache").toString();
  }

  private Path archive() {
    return folder.resolve("bare-archive");
  }

  private Path output() {
    return folder.resolve("output");
  }
}
