package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.report.ChangedPack;
import vn.chiso.report.ShownText;

/**
 * One figure of several localities is estimated: every output says so at that figure and at every
 * score above it, and nothing where no figure is missing.
 */
final class EstimateInOutputsTest {
  private static final String TEXT = "có số liệu thiếu đã được ước lượng";
  private static final Pattern LETTER = Pattern.compile("(?m)(?:^|>)([a-z])(?:</sup>)?\\s+" + TEXT);
  /** Rows of all localities but a few; the search for a target evaluates each many times. */
  private static final String OTHERS = "(?m)^(?:d1,)?(?!33|01|48|79)\\d\\d,.*\n";

  private static final Map<String, Evaluator> EVALUATORS = new ConcurrentHashMap<>();

  @TempDir
  static Path folder;

  private static Path pack;

  /**
   * An output.
   *
   * @param marks patterns, each of which is found where a figure is estimated and not otherwise;
   *     {@code @} is the letter by which the output explains estimates, which may explain something
   *     else in another
   */
  record Output(List<String> command, String file, List<String> marks) {
    static Output printed(String command, String... marks) {
      return new Output(List.of(command.split(" ")), "", List.of(marks));
    }

    static Output written(String command, String file, String... marks) {
      return new Output(List.of(command.split(" ")), file, List.of(marks));
    }

    @Override
    public String toString() {
      return (String.join(" ", command) + " " + file).strip();
    }
  }

  @BeforeAll
  static void data() throws IOException {
    pack = ChangedPack.in(
        folder,
        "  ranks:",
        "  imputation:\n    method: median\n    provenance: published\n    source: test\n  ranks:");
    Path complete = Files.createDirectory(folder.resolve("complete"));
    Path estimated = Files.createDirectory(folder.resolve("estimated"));
    for (String name : List.of("dataset.yaml", "data.csv", "evidence.csv")) {
      String text =
          Files.readString(Path.of("../examples/national-2023", name)).replaceAll(OTHERS, "");
      Files.writeString(complete.resolve(name), text);
      String less = text.replaceAll("(?m)^33,st-organisations,.*\n", "");
      Files.writeString(estimated.resolve(name), less);
    }
  }

  static Stream<Output> outputs() {
    String row = "(?m)^33,[^\n]*,%s,[^\n]*\\bimputed\\b";
    String changed = "(?m)^[^\n]*\\b33,[^\n]*,%s,[^\n]*imputed[^\n]*imputed";
    return Stream.of(
        Output.printed("evaluate --format csv", rows(row, "2.2.4", "2.2", "2", "IN", "PII")),
        Output.printed("evaluate --format json", "\"imputed\""),
        Output.printed("evaluate", "(?m)^ *\\d+ +33 .*~.*~.*~"),
        Output.printed(
            "evaluate --locality 33",
            "(?m)^PII .*~",
            "(?m)^IN .*~",
            "(?m)^2 .*~",
            "(?m)^2.2 .*~",
            "(?m)^2.2.4 .*~"),
        Output.printed(
            "what-if --locality 33 --set 33:st-investment-spending=9162 --format csv",
            rows(changed, "2.2", "2", "IN", "PII")),
        Output.printed(
            "what-if --locality 33 --set 33:st-investment-spending=9162 --format json",
            "\"imputed\""),
        Output.printed(
            "what-if --locality 33 --set 33:st-investment-spending=9162", "(?m)^PII .*~.*~", TEXT),
        Output.printed(
            "what-if --target-rank 1 --node 2.2 --locality 33 --format json", "\"imputed\""),
        Output.printed("what-if --target-rank 1 --node 2.2 --locality 33", "~", TEXT),
        Output.printed("explain --locality 33 --indicator PII", "ước lượng"),
        Output.printed("explain --locality 33 --indicator PII --format json", TEXT),
        Output.printed(
            "audit --runs 20 --points 0", "(?m)^ *\\d+ +33 .*~$", "2.2.4 .* 4, 1 ước lượng", TEXT),
        Output.printed(
            "audit --runs 20 --points 0 --format json", "\"imputed\" : [1-9]", "\"imputed\"(?! :)"),
        Output.printed("audit --runs 20 --points 0 --format csv", "(?m)^33,.*imputed"),
        Output.printed("audit --points 0 --replay 3 --format csv", "(?m)^3,33,.*imputed"),
        Output.printed("audit --points 0 --replay 3", "(?m)^ *\\d+ +33 .*~$", TEXT),
        Output.written("audit --runs 20 --points 0", "audit.html", "Hưng Yên ~", "số liệu thiếu"),
        Output.printed("profile --locality 33", "(?m)^PII .*~", "(?m)^IN .*~", "(?m)^2 .*~", TEXT),
        Output.written("report", "all.html", "<sup>[a-z, ]*@[a-z, ]*</sup>", TEXT),
        Output.written("report --locality 33", "one.html", TEXT),
        Output.written("report", "all.xlsx", "\\d [a-z, ]*@[a-z, ]*\n", TEXT),
        Output.written("report --locality 33", "one.xlsx", TEXT),
        Output.written("report", "all.docx", "1 giá trị chỉ số được ước lượng", TEXT),
        Output.written("report --locality 33", "one.docx", "1 giá trị chỉ số", TEXT));
  }

  private static String[] rows(String pattern, String... codes) {
    return Stream.of(codes)
        .map(code -> pattern.formatted(Pattern.quote(code)))
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void an_estimate_is_told_where_it_is_and_above_and_nowhere_else(Output output) {
    String estimated = text(output, "estimated");
    String complete = text(output, "complete");
    Matcher letter = LETTER.matcher(estimated);
    String found = letter.find() ? letter.group(1) : "@";
    for (String mark : output.marks()) {
      assertThat(estimated).containsPattern(mark.replace("@", found));
      if (!mark.contains("@")) {
        assertThat(complete).doesNotContainPattern(mark);
      }
    }
  }

  private static String text(Output output, String dataset) {
    List<Object> words = new ArrayList<>(output.command());
    words.add(1, folder.resolve(dataset));
    words.addAll(List.of("--pack", pack));
    Path file = folder.resolve(dataset + "-" + output.file());
    if (!output.file().isEmpty()) {
      words.addAll(List.of("--out", file));
    }
    Run run = Run.with()
        .evaluators(any -> EVALUATORS.computeIfAbsent(any.id(), id -> Evaluator.of(any)))
        .run(words.toArray())
        .succeeds();
    return output.file().isEmpty() ? run.out() : read(file);
  }

  private static String read(Path file) {
    try {
      return ShownText.of(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
