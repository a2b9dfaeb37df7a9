package vn.chiso.examples;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.SubmissionFiles;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;
import vn.chiso.submission.CollectOptions;
import vn.chiso.submission.Collected;
import vn.chiso.submission.Collector;
import vn.chiso.submission.Completeness;
import vn.chiso.submission.Submission;
import vn.chiso.submission.Submissions;

/** What the agencies of Hưng Yên handed in, with the flaws its README tells of. */
class SubmissionsTest {
  private static final Path EXAMPLE = Path.of("hung-yen-2023/submissions");
  private static final RulePack PACK = RulePack.builtIn("pii-2023");
  private static final List<Submission> FOUND = Submissions.below(EXAMPLE, PACK).found();
  private static final Collected COLLECTED = Collector.collect(
      PACK,
      FOUND,
      new CollectOptions(SubmissionFiles.common(EXAMPLE), "", LocalDate.of(2023, 7, 20)));

  @TempDir
  Path temp;

  private static List<Completeness> rows(String agency) {
    return COLLECTED.completeness().stream()
        .filter(row -> row.agency().equals(agency))
        .toList();
  }

  private static Completeness row(String agency, String indicator) {
    return rows(agency).stream()
        .filter(row -> row.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> figures(String item) {
    return COLLECTED.dataset().entries().stream()
        .filter(entry -> entry.item().equals(item))
        .map(entry -> entry.agency() + " " + entry.typed() + " " + entry.origin())
        .toList();
  }

  @Test
  void every_one_of_them_is_understood() {
    assertThat(FOUND)
        .extracting(Submission::agency)
        .contains("nhnn-hung-yen", "so-ct", "so-gddt", "so-khcn", "so-tp", "so-tttt")
        .doesNotHaveDuplicates();
    assertThat(FOUND).allMatch(each -> each.findings().isEmpty());
    assertThat(COLLECTED.aside()).isEmpty();
  }

  @Test
  void one_is_late() {
    assertThat(rows("so-ct"))
        .extracting(Completeness::timing)
        .containsOnly(new Completeness.Timing(
            Completeness.State.LATE, LocalDate.of(2023, 7, 8), LocalDate.of(2023, 7, 17), 9));
  }

  @Test
  void one_figure_has_no_evidence() {
    assertThat(row("so-gddt", "2.1.3").items().withoutEvidence())
        .containsExactly("secondary-pupils");
  }

  @Test
  void one_of_the_two_leads_of_an_indicator_is_missing_so_that_it_is_incomplete() {
    Completeness missing = row("so-ldtbxh", "2.1.4");

    assertThat(missing.timing().state()).isEqualTo(Completeness.State.OVERDUE);
    assertThat(missing.timing().days()).isEqualTo(12);
    assertThat(missing.items().missing()).containsExactly("vocational-spending");
    assertThat(row("so-gddt", "2.1.4").isComplete()).isTrue();
    assertThat(COLLECTED.completeness().stream()
            .filter(Completeness::isAssigned)
            .collect(groupingBy(Completeness::indicator))
            .get("2.1.4"))
        .anyMatch(row -> !row.isComplete());
  }

  @Test
  void an_agency_nobody_asked_is_told_apart() {
    assertThat(rows("so-tp"))
        .extracting(Completeness::isAssigned, row -> row.items().given())
        .containsExactly(tuple(false, List.of("policies-digital-issued")));
  }

  @Test
  void contradicting_figures_are_all_kept_with_their_places() {
    assertThat(figures("grdp"))
        .containsExactly(
            "so-gddt 132000000 so-gddt.json:/data/3",
            "nhnn-hung-yen 129500000 nhnn-hung-yen.json:/data/1");
    assertThat(figures("st-other-spending"))
        .containsExactly("so-khcn 38500000000 so-khcn/data.csv:2");
  }

  @Test
  void the_dataset_is_written_read_and_evaluated() {
    assertThat(COLLECTED.write(temp.resolve("so-lieu"))).isTrue();
    Dataset dataset = Dataset.read(temp.resolve("so-lieu"));

    assertThat(dataset.entries()).isEqualTo(COLLECTED.dataset().entries());
    assertThat(dataset.own()).isEqualTo(COLLECTED.dataset().own());
    assertThat(Evaluator.of(PACK).evaluate(dataset).scoreCard("33")).isPresent();
  }
}
