package vn.chiso.xlsx;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.submission.Submission;

/**
 * Puts together what is wrong with the cells of a form and what is wrong with what they say.
 *
 * @param read the form as it was understood
 * @param cells what was found in its cells
 */
record FindingsOfForms(Submission read, List<Finding> cells) {

  /** The submission with all of it; a cell of which something was said isn't told again. */
  Submission submission() {
    Set<Origin> told =
        cells.stream().flatMap(finding -> finding.origins().stream()).collect(toSet());
    List<Finding> all = Stream.concat(
            cells.stream().map(this::ofAgency),
            read.findings().stream()
                .filter(finding -> finding.origins().stream().noneMatch(told::contains))
                .map(FindingsOfForms::inWordsOfForms))
        .toList();
    return new Submission(
        read.id(),
        read.pack(),
        read.year(),
        read.header(),
        read.entries(),
        read.evidence(),
        read.own(),
        all);
  }

  private Finding ofAgency(Finding finding) {
    return finding.toBuilder().locality(read.locality()).agency(read.agency()).build();
  }

  /** What to do about a number that was typed as text into a cell, rather than into a CSV file. */
  private static Finding inWordsOfForms(Finding finding) {
    if (!finding.check().endsWith("-notation") && !finding.check().equals("number.spaces")) {
      return finding;
    }
    return Finding.of(
            finding.check(),
            finding.severity(),
            finding.message(),
            FormText.text("number.as-text.do"))
        .localities(finding.localities())
        .indicator(finding.indicator())
        .agency(finding.agency())
        .items(finding.items())
        .at(finding.origins())
        .source(finding.source())
        .build();
  }
}
