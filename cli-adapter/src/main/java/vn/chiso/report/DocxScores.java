package vn.chiso.report;

import java.util.List;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.framework.Level;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;

/** The scores of one locality as tables: of all above the indicators, and of the indicators. */
final class DocxScores {
  private final DocxPaper paper;
  private final Phrases words;
  private final Evaluation evaluation;
  private final ScoreCard card;

  DocxScores(DocxPaper paper, Phrases words, Evaluation evaluation, ScoreCard card) {
    this.paper = paper;
    this.words = words;
    this.evaluation = evaluation;
    this.card = card;
  }

  /** Index, sub-indices, pillars and groups. */
  void nodes() {
    paper.paragraph("Heading1", "II. " + words.upper(words.say("docx.results")));
    paper.paragraph("Caption", words.say("docx.nodes"));
    Footnotes notes = new Footnotes();
    DocxTable table = paper
        .table(14, 60, 17, 18, 16, 55)
        .head(words.columns("code", "name", "weight", "score", "rank", "marks"));
    for (NodeResult result : card.results()) {
      Node node = result.node();
      if (!node.isIndicator()) {
        DocxTable.Row row = table.row();
        boolean strong = node.level() != Level.GROUP;
        text(row, node.code(), strong);
        text(row, words.say(node.name()), strong);
        row.number(node.parent() == null ? "" : words.number(node.weight()));
        row.number(words.score(result));
        row.number(words.rank(result));
        remark(row, result, notes);
      }
    }
    explain(notes);
  }

  /** The indicators, below the pillars and groups they belong to. */
  void indicators() {
    Footnotes notes = new Footnotes();
    DocxTable table = paper
        .table(16, 72, 20, 30, 16, 16, 42, 44)
        .head(words.columns(
            "code", "name", "value", "unit", "score", "rank", "lead-agency", "marks"));
    for (NodeResult result : card.results()) {
      Node node = result.node();
      DocxTable.Row row = table.row();
      boolean strong = !node.isIndicator();
      text(row, node.code(), strong);
      text(row, words.say(node.name()), strong);
      row.number(words.value(result));
      row.text(words.unit(evaluation.pack().framework(), node.id()));
      row.number(words.score(result));
      row.number(words.rank(result));
      row.text(
          strong ? "" : words.leads(evaluation.pack(), node, card.locality().code()));
      remark(row, result, notes);
    }
    explain(notes);
  }

  private static void text(DocxTable.Row row, String text, boolean strong) {
    if (strong) {
      row.bold(text);
    } else {
      row.text(text);
    }
  }

  private void remark(DocxTable.Row row, NodeResult result, Footnotes notes) {
    row.cell("Cell").add(words.unscored(result)).raised(notes.letters(result.marks()));
  }

  private void explain(Footnotes notes) {
    List<Footnotes.Note> all = notes.notes(words);
    for (Footnotes.Note note : all) {
      paper.paragraph("Note").raised(note.letter()).add(" " + note.text());
    }
  }
}
