package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.SubmissionFiles;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.finding.Cause;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RulePack;
import vn.chiso.submission.CollectOptions;
import vn.chiso.submission.Collector;
import vn.chiso.submission.Submissions;

/**
 * The officer's path over what all agencies of Hưng Yên handed in, in CSV, JSON and XLSX: every
 * planted flaw is found where it was planted, and nothing else is.
 *
 * <p>{@code -Dfindings.update=true} writes the file of expected findings anew.
 */
class SubmissionFindingsTest {
  private static final Path EXAMPLE = Path.of("hung-yen-2023/submissions");
  private static final Path EXPECTED = Path.of("hung-yen-2023/expected-findings.csv");
  private static final String HEADER = "root,severity,check,agency,indicator,items,place";

  private static Evaluation evaluation;

  @BeforeAll
  static void collectAndEvaluate(@TempDir Path temp) {
    RulePack pack = RulePack.builtIn("pii-2023");
    CollectOptions options =
        new CollectOptions(SubmissionFiles.common(EXAMPLE), "", LocalDate.of(2023, 7, 20));
    Path dataset = temp.resolve("so-lieu");
    Collector.collect(pack, Submissions.below(EXAMPLE, pack).found(), options).write(dataset);
    evaluation = Evaluator.of(pack).evaluate(Dataset.read(dataset));
  }

  @Test
  void every_flaw_is_found_with_agency_indicator_and_place_and_no_other() throws IOException {
    List<String> found = new ArrayList<>(List.of(HEADER));
    for (Cause cause : evaluation.review().causes()) {
      cause.findings().forEach(finding -> found.add(line(cause, finding)));
    }
    if (Boolean.getBoolean("findings.update")) {
      Files.write(EXPECTED, found);
    }
    assertThat(found).containsExactlyElementsOf(Files.readAllLines(EXPECTED));
  }

  private static String line(Cause cause, Finding finding) {
    return String.join(
        ",",
        cause.root().equals(finding) ? "" : cause.root().check(),
        finding.severity().tag(),
        finding.check(),
        finding.agency(),
        finding.indicator(),
        String.join(";", finding.items()),
        finding.origins().stream().map(Object::toString).collect(Collectors.joining(";")));
  }

  @Test
  void every_finding_says_what_to_do_in_both_languages() {
    assertThat(evaluation.review().findings())
        .isNotEmpty()
        .allMatch(finding -> !finding.instruction().vi().isBlank()
            && !finding.instruction().en().isBlank()
            && !finding.message().vi().equals(finding.message().en()));
  }
}
