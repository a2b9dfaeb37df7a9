package vn.chiso.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/** All localities by rank, and what was found about each. */
final class DocxRanking {
  private static final int FIRST = 10;

  private final DocxPaper paper;
  private final Phrases words;
  private final Evaluation evaluation;
  private final Ranking ranking;
  private final GroupPlaces groups;
  private final SharedMarks marks;

  DocxRanking(DocxPaper paper, Phrases words, Evaluation evaluation) {
    this.paper = paper;
    this.words = words;
    this.evaluation = evaluation;
    this.ranking = Ranking.of(evaluation);
    this.groups = new GroupPlaces(evaluation, words);
    this.marks = new SharedMarks(evaluation, words);
  }

  /** The first ten. */
  void summary() {
    paper.paragraph("Heading1", "II. " + words.upper(words.say("docx.results")));
    List<ScoreCard> first = ranking.cards().stream()
        .filter(card -> Ranking.index(card).score() instanceof Score.Scored)
        .limit(FIRST)
        .toList();
    if (first.isEmpty()) {
      paper.paragraph("BodyText", words.say("docx.no-ranks"));
      return;
    }
    paper.paragraph("Caption", words.say("docx.first", first.size() + ""));
    boolean grouped = groups.isInRanking();
    List<String> names = new ArrayList<>(words.columns("rank", "locality", "score"));
    if (grouped) {
      names.add(groups.heading());
    }
    DocxTable table =
        (grouped ? paper.table(18, 62, 25, 60) : paper.table(20, 100, 45)).head(names);
    for (ScoreCard card : first) {
      DocxTable.Row row = table.row().number(words.place(Ranking.index(card)));
      row.text(words.say(card.locality().name()));
      score(row, Ranking.index(card));
      if (grouped) {
        row.text(groups.full(card));
      }
    }
    explain();
  }

  private void score(DocxTable.Row row, NodeResult result) {
    row.cell("CellNumber").add(words.score(result)).raised(marks.letters(result));
  }

  private void explain() {
    for (Footnotes.Note note : marks.notes()) {
      paper.paragraph("Note").raised(note.letter()).add(" " + note.text());
    }
  }

  void table() {
    List<Node> nodes = ranking.nodes();
    boolean grouped = groups.isInRanking();
    int[] widths = new int[nodes.size() + (grouped ? 3 : 2)];
    List<String> names = new ArrayList<>(words.columns("rank", "locality"));
    widths[0] = 14;
    widths[1] = 44;
    for (int i = 0; i < nodes.size(); i++) {
      widths[i + 2] = 19;
      names.add(nodes.get(i).reference());
    }
    if (grouped) {
      widths[widths.length - 1] = 40;
      names.add(groups.heading());
    }
    DocxTable table = paper.table(widths).head(names);
    for (ScoreCard card : ranking.cards()) {
      DocxTable.Row row = table.row().number(words.place(Ranking.index(card)));
      row.text(words.say(card.locality().name()));
      for (Node node : nodes) {
        score(row, Ranking.result(card, node));
      }
      if (grouped) {
        row.text(groups.full(card));
      }
    }
    explain();
    for (Node node : nodes) {
      paper.paragraph("Note", node.reference() + ": " + words.say(node.name()));
    }
  }

  /** How many findings of each severity there are about each locality. */
  void findings() {
    List<Finding> all = evaluation.review().findings();
    if (all.isEmpty()) {
      paper.paragraph("BodyText", words.say("findings.none"));
      return;
    }
    List<String> names = new ArrayList<>(words.columns("locality"));
    Stream.of(Severity.values()).forEach(each -> names.add(words.say("severity." + each.tag())));
    DocxTable table = paper.table(90, 40, 40, 40).head(names);
    for (ScoreCard card : evaluation.scoreCards()) {
      String code = card.locality().code();
      row(
          table,
          words.say(card.locality().name()),
          all.stream().filter(finding -> finding.localities().contains(code)));
    }
    row(
        table,
        words.say("docx.of-none"),
        all.stream().filter(finding -> finding.localities().isEmpty()));
    paper.paragraph("Note", words.say("docx.which-findings"));
  }

  private static void row(DocxTable table, String name, Stream<Finding> findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    if (!counts.isEmpty()) {
      DocxTable.Row row = table.row().text(name);
      for (Severity severity : Severity.values()) {
        row.number(Integer.toString(counts.getOrDefault(severity, 0)));
      }
    }
  }
}
