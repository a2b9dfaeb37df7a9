package vn.chiso.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chromium without a window and without a network. */
final class Browser {
  private static final int MINUTES = 2;

  private final Path program;
  private final Path folder;

  private Browser(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /**
   * What a page came to.
   *
   * @param html the document after its scripts ran
   * @param complaints what went to the console
   */
  record Page(String html, List<String> complaints) {}

  /** The browser on the path, if there is one. */
  static Optional<Browser> find(Path folder) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Browser(program, folder));
  }

  Page open(String address) {
    Path log = folder.resolve("log");
    Path dom = folder.resolve("dom");
    run(log, dom, "--enable-logging=stderr", "--dump-dom", address);
    return new Page(
        read(dom), read(log).lines().filter(line -> line.contains("CONSOLE")).toList());
  }

  Path print(String address) {
    Path pdf = folder.resolve("printed.pdf");
    run(
        folder.resolve("log"),
        folder.resolve("dom"),
        "--no-pdf-header-footer",
        "--print-to-pdf=" + pdf,
        address);
    return pdf;
  }

  private void run(Path log, Path out, String... arguments) {
    List<String> command = new ArrayList<>(List.of(
        program.toString(),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command)
          .redirectOutput(out.toFile())
          .redirectError(log.toFile())
          .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("The browser does not end: " + read(log));
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException("The browser failed: " + read(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
