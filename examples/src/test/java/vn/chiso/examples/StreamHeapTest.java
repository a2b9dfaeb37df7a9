package vn.chiso.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/**
 * A stream of localities is evaluated in a heap that it wouldn't fit into, not even as text. How
 * many localities in how large a heap can be chosen: {@code -Dchiso.stream.localities=100000
 * -Dchiso.stream.heap=256m}.
 */
class StreamHeapTest {
  private static final int LOCALITIES = Integer.getInteger("chiso.stream.localities", 2_000);
  private static final String HEAP = System.getProperty("chiso.stream.heap", "32m");
  private static final String FINDINGS = ",\"findings\":";

  @TempDir
  Path folder;

  private long read;
  private long written;

  @Test
  void a_stream_needs_no_more_heap_than_a_few_of_its_lines() throws Exception {
    Dataset national = Dataset.read(Path.of("national-2023"));
    Evaluation whole = Evaluator.of(RulePack.builtIn("pii-2023")).evaluate(national);
    List<byte[]> lines = whole.scoreCards().stream()
        .map(card -> line(national, card.locality().code()))
        .toList();

    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "vn.chiso.cli.Chiso",
            "evaluate",
            "-",
            "--stream",
            "--goalposts",
            goalposts(whole).toString())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(() -> write(lines, process.getOutputStream()));
    check(process, lines.size());

    assertThat(process.waitFor())
        .as(Files.readString(folder.resolve("err.txt")))
        .isZero();
    writing.join();
    assertThat(read + written).isGreaterThan(bytes(HEAP));
  }

  /** Recurring localities have recurring results. */
  private void check(Process process, int recurAfter) throws IOException {
    try (BufferedReader results = process.inputReader(UTF_8)) {
      assertThat(results.readLine()).startsWith("{\"format\":");
      List<String> first = new ArrayList<>();
      int count = 0;
      for (String line = results.readLine(); line != null; line = results.readLine()) {
        read += line.length();
        String scores = line.substring(0, line.indexOf(FINDINGS));
        if (count < recurAfter) {
          first.add(scores);
        }
        assertThat(scores.equals(first.get(count % recurAfter))).as(line).isTrue();
        count++;
      }
      assertThat(count).isEqualTo(LOCALITIES);
    }
  }

  private void write(List<byte[]> lines, OutputStream out) {
    try (out) {
      for (int i = 0; i < LOCALITIES; i++) {
        byte[] line = lines.get(i % lines.size());
        out.write(line);
        written += line.length;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] line(Dataset national, String locality) {
    Dataset.Header header = national.header();
    Dataset.Builder one = Dataset.builder(header.year())
        .header(
            new Dataset.Header(locality, locality, header.pack(), header.year(), false, "made up"));
    national.entries().stream()
        .filter(entry -> entry.locality().equals(locality))
        .forEach(one::entry);
    national.evidence().stream()
        .filter(document -> document.locality().equals(locality))
        .forEach(one::evidence);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    one.build().toJsonLine(out);
    return out.toByteArray();
  }

  private Path goalposts(Evaluation whole) throws IOException {
    String rows = whole.goalposts().values().stream()
        .map(posts -> String.join(
            ",",
            posts.indicator(),
            posts.minimum().toPlainString(),
            posts.maximum().toPlainString(),
            "illustrative,made up\n"))
        .collect(Collectors.joining());
    return Files.writeString(
        folder.resolve("goalposts.csv"), "indicator,minimum,maximum,provenance,source\n" + rows);
  }

  private static long bytes(String heap) {
    return Long.parseLong(heap.replace("m", "")) << 20;
  }
}
