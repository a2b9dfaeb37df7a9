package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** An installation of the command in a folder of its own, started by its launcher. */
final class Installation {
  private static final Path DIST = Path.of("src/dist");
  private final Path root;
  private final Map<String, String> environment = new HashMap<>();

  private Installation(Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root.resolve("chiso/bin"));
    Files.createDirectories(root.resolve("chiso/lib"));
    for (String script : List.of("bin/chiso", "lib/trust", "lib/warm-up")) {
      Files.copy(DIST.resolve(script), root.resolve("chiso").resolve(script));
    }
    Files.createDirectories(root.resolve("work"));
    Files.createDirectories(tools());
    environment.put("PATH", tools() + File.pathSeparator + System.getenv("PATH"));
    environment.put("HOME", root.resolve("home").toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  /** The launcher with this test's class path for its jars. */
  static Installation real(Path root) throws IOException {
    Installation installation = new Installation(root);
    int number = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      number++;
      if (Files.isDirectory(path)) {
        jar(path, root.resolve("chiso/lib/chiso-" + number + ".jar"));
      } else if (Files.exists(path)) {
        Files.copy(path, root.resolve("chiso/lib/" + number + ".jar"));
      }
    }
    return installation;
  }

  /**
   * The launcher with no jars and a Java that is a script: it notes what it was asked for, says
   * "result", and pretends to make archives.
   */
  static Installation pretended(Path root) throws IOException {
    Installation installation = new Installation(root);
    Files.writeString(root.resolve("chiso/lib/chiso-1.jar"), "jar");
    return installation.jdk("17.0.15");
  }

  /** Changes the pretended Java to that version, and to do that first. */
  Installation jdk(String version, String... lines) throws IOException {
    Path jdk = root.resolve("jdk");
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/java"), """
        echo "$*" >>'%s'
        %s
        case "$*" in
          *DumpLoadedClassList*) echo java/lang/Object >classes ;;
          *Xshare:dump* | *AOTCacheOutput*) echo archive >archive ;;
          *Rehearsal*) ;;
          *) echo result ;;
        esac
        """.formatted(log(), String.join("\n", lines)));
    return with("JAVA_HOME", jdk.toString());
  }

  /** Puts a script in the place of a tool. */
  Installation pretend(String tool, String text) throws IOException {
    script(tools().resolve(tool), text);
    return this;
  }

  /** Leaves the scripts no tools but these. */
  Installation onlyTools(String... names) throws IOException {
    Path few = Files.createDirectories(root.resolve("few"));
    for (String name : names) {
      Path tool = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
          .map(folder -> Path.of(folder, name))
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow();
      Files.createSymbolicLink(few.resolve(name), tool);
    }
    return with("PATH", few.toString());
  }

  Installation with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Installation without(String variable) {
    environment.remove(variable);
    return this;
  }

  /** Runs the command in an empty folder, which it must leave empty. */
  Run run(String... args) throws IOException {
    return start(args).finish();
  }

  /** Runs a line for the shell in which {@code $0} is the launcher. */
  Run runShell(String line) throws IOException {
    return begin(List.of("-c", line, launcher())).finish();
  }

  Running start(String... args) throws IOException {
    return begin(Stream.concat(Stream.of(launcher()), Stream.of(args)).toList());
  }

  private String launcher() {
    return root.resolve("chiso/bin/chiso").toString();
  }

  private Running begin(List<String> arguments) throws IOException {
    Path place = Files.createTempDirectory(root, "run");
    List<String> command = new ArrayList<>(List.of("/bin/sh"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(place.resolve("out").toFile())
        .redirectError(place.resolve("err").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Running(place, builder.directory(root.resolve("work").toFile()).start());
  }

  /** A command that was started and leaves its output in a folder. */
  final class Running {
    private final Path place;
    private final Process process;

    private Running(Path place, Process process) {
      this.place = place;
      this.process = process;
    }

    Run finish() throws IOException {
      await(() -> !process.isAlive());
      assertThat(root.resolve("work")).isEmptyDirectory();
      return new Run(
          process.exitValue(),
          Files.readString(place.resolve("out")),
          Files.readString(place.resolve("err")));
    }
  }

  /** Waits until all rehearsals that commands began have ended, well or not. */
  void settle() throws IOException {
    // Twice: a process that is just becoming another program may not say which.
    await(() -> !busy());
    await(() -> !busy());
  }

  private boolean busy() {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .anyMatch(line -> line.contains(root.resolve("chiso") + "/"));
  }

  /** What Java was asked for, a line a start. */
  List<String> asked() throws IOException {
    return Files.exists(log()) ? Files.readAllLines(log()) : List.of();
  }

  Path cache() {
    return root.resolve("home/.cache/chiso");
  }

  /** The archives, when no rehearsal goes on any more. */
  List<Path> archives() throws IOException {
    settle();
    if (!Files.isDirectory(cache().resolve("jvm"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache().resolve("jvm"))) {
      return files.filter(file -> file.toString().matches(".*[.](jsa|aot)")).toList();
    }
  }

  /** A condition on files that another process writes. */
  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws IOException {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    do {
      assertThat(Instant.now()).isBefore(end);
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    } while (!condition.holds());
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Path tools() {
    return root.resolve("tools");
  }

  private Path log() {
    return root.resolve("asked");
  }

  private static void jar(Path classes, Path jar) throws IOException {
    try (OutputStream stream = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(stream);
        Stream<Path> paths = Files.walk(classes)) {
      for (Path path : paths.toList()) {
        // Packs are found by their folder, so folders have entries too.
        boolean file = Files.isRegularFile(path);
        out.putNextEntry(new JarEntry(classes.relativize(path) + (file ? "" : "/")));
        if (file) {
          Files.copy(path, out);
        }
      }
    }
  }
}
