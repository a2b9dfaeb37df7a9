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
                .filter(finding -> !isTold(finding))
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

  /** Whether it was told of another cell of its row why a figure was refused. */
  private boolean isTold(Finding finding) {
    return finding.check().equals("value.refused")
        && cells.stream().anyMatch(each -> each.items().equals(finding.items()));
  }

  private Finding ofAgency(Finding finding) {
    return finding.toBuilder().locality(read.locality()).agency(read.agency()).build();
  }

  /** What to do about a cell of a form, rather than about one of a CSV file. */
  private static Finding inWordsOfForms(Finding finding) {
    String instruction = instruction(finding.check());
    if (finding.check().equals("value.empty")) {
      return Finding.of(
              finding.check(),
              finding.severity(),
              FormText.text("value.empty"),
              finding.instruction())
          .localities(finding.localities())
          .agency(finding.agency())
          .items(finding.items())
          .at(finding.origins())
          .build();
    }
    return instruction.isEmpty() ? finding : finding.doing(FormText.text(instruction));
  }

  private static String instruction(String check) {
    if (check.endsWith("-notation")) {
      return "number.as-text.do";
    }
    return switch (check) {
      case "number.spaces" -> "number.as-text.do";
      case "number.ambiguous", "number.maybe-thousands" -> "number.either.do";
      case "number.not-a-number", "number.unit", "number.percent" -> "number.alone.do";
      case "date.unclear", "date.day-first" -> "date.do";
      default -> "";
    };
  }
}
