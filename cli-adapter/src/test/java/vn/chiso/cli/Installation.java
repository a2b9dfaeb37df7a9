package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
    for (String script : List.of("bin/chiso", "lib/warm-up")) {
      Files.copy(DIST.resolve(script), root.resolve("chiso").resolve(script));
    }
    Files.createDirectories(root.resolve("work"));
    environment.put("PATH", System.getenv("PATH"));
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
    installation.jdk("17.0.15");
    return installation;
  }

  /** Changes the pretended Java to that version, and to do that first. */
  Installation jdk(String version, String... lines) throws IOException {
    Path jdk = root.resolve("jdk");
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path java =
        Files.writeString(jdk.resolve("bin/java"), """
        #!/bin/sh
        echo "$*" >>'%s'
        %s
        case "$*" in
          *DumpLoadedClassList*) echo java/lang/Object >classes ;;
          *Xshare:dump* | *AOTCacheOutput*) echo archive >archive ;;
          *Rehearsal*) ;;
          *) echo result ;;
        esac
        """.formatted(log(), String.join("\n", lines)));
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return with("JAVA_HOME", jdk.toString());
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
  Run run(String... args) {
    try {
      Run run = finish(start(args));
      assertThat(root.resolve("work")).isEmptyDirectory();
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Process start(String... args) throws IOException {
    List<String> command = Stream.concat(
            Stream.of(root.resolve("chiso/bin/chiso").toString()), Stream.of(args))
        .toList();
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("/bin/sh"), command.stream()).toList());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.directory(root.resolve("work").toFile()).start();
  }

  static Run finish(Process process) throws IOException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.onExit().join().exitValue(), out, err);
  }

  /** What Java was asked for, a line a start. */
  List<String> asked() throws IOException {
    return Files.exists(log()) ? Files.readAllLines(log()) : List.of();
  }

  Path cache() {
    return root.resolve("home/.cache/chiso");
  }

  /** The archives, when there are that many and no rehearsal goes on any more. */
  List<Path> archives(int number) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    List<Path> files = files();
    while ((files.size() != number || files.stream().anyMatch(Installation::unfinished))
        && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(50);
      files = files();
    }
    assertThat(files).hasSize(number).noneMatch(Installation::unfinished);
    return files;
  }

  private static boolean unfinished(Path file) {
    return file.toString().endsWith(".new");
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(cache().resolve("jvm"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache().resolve("jvm"))) {
      return files.toList();
    }
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
