package vn.chiso.cli;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Text;

/** An evaluation as a page of text: heading, scores, legend, findings, what to know of the pack. */
final class Report {
  private static final int MOST_FINDINGS = 3;

  private final Evaluation evaluation;
  private final Words words;
  private final String typed;
  private final Heading heading;
  private final Legend legend;

  /** @param typed how the dataset was given on the command line, for hints */
  Report(Evaluation evaluation, Words words, Heading heading, String typed) {
    this.evaluation = evaluation;
    this.words = words;
    this.typed = typed;
    this.heading = heading;
    this.legend = new Legend(words);
  }

  /** One locality. */
  List<String> card(ScoreCard card, boolean all) {
    CardTable table = new CardTable(evaluation, card, words, legend, all);
    List<Finding> findings = evaluation.findingsToShow().stream()
        .filter(finding -> !isOfOthers(finding, card.locality().code()))
        .toList();
    return page(heading.of(card.locality()), table.lines(), findings, all);
  }

  /** Whether a finding belongs on the cards of other localities alone. */
  private boolean isOfOthers(Finding finding, String code) {
    return !finding.localities().contains(code)
        && finding.localities().stream()
            .anyMatch(each -> evaluation.scoreCard(each).isPresent());
  }

  /** All localities. */
  List<String> ranking(boolean all) {
    List<String> scores = evaluation.scoreCards().isEmpty()
        ? List.of(words.say("report.no-localities"))
        : new RankingTable(evaluation, words, legend).lines();
    return page(heading.lines(), scores, evaluation.findingsToShow(), all);
  }

  private List<String> page(
      List<String> top, List<String> scores, List<Finding> findings, boolean all) {
    List<String> lines = new ArrayList<>(top);
    lines.addAll(heading.note());
    section(lines, scores);
    section(lines, legend.lines());
    section(lines, summary(findings));
    section(lines, notes(all));
    return lines;
  }

  private static void section(List<String> lines, List<String> more) {
    if (!more.isEmpty()) {
      lines.add("");
      lines.addAll(more);
    }
  }

  private List<String> summary(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    lines.add(new FindingCounts(words).of(findings));
    FindingLines each = new FindingLines(words, evaluation.scoreCards().size() > 1);
    List<Finding> grave =
        findings.stream().filter(finding -> isWorthALine(finding)).toList();
    // What somebody answers for is never cut off.
    for (int i = 0; i < grave.size(); i++) {
      if (i < MOST_FINDINGS || grave.get(i).isAccepted()) {
        lines.addAll(each.of(grave.get(i), "  "));
      }
    }
    lines.add("  " + words.say(findings.isEmpty() ? "report.review" : "report.more", typed));
    return lines;
  }

  private static boolean isWorthALine(Finding finding) {
    return finding.severity() != Severity.INFO || finding.isAccepted();
  }

  private List<String> notes(boolean all) {
    List<String> lines = new ArrayList<>();
    for (Text note : evaluation.pack().manifest().notes()) {
      String text = Display.line(words.say(note));
      lines.addAll(Display.wrap("- ", "  ", all ? text : firstSentence(text)));
    }
    if (!lines.isEmpty()) {
      lines.add(0, words.say("report.notes"));
    }
    return lines;
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
