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
  private final GroupPlaces groups;
  private final boolean grouped;

  DocxScores(DocxPaper paper, Phrases words, Evaluation evaluation, ScoreCard card) {
    this.paper = paper;
    this.words = words;
    this.evaluation = evaluation;
    this.card = card;
    this.groups = new GroupPlaces(evaluation, words);
    this.grouped = groups.isOn(card);
  }

  /** Index, sub-indices, pillars and groups. */
  void nodes() {
    paper.paragraph("Heading1", "II. " + words.upper(words.say("docx.results")));
    paper.paragraph("Caption", words.say("docx.nodes"));
    Footnotes notes = new Footnotes();
    DocxTable table = (grouped
            ? paper.table(14, 54, 17, 18, 16, 18, 43)
            : paper.table(14, 60, 17, 18, 16, 55))
        .head(groups.columns(card, "code", "name", "weight", "score", "rank", "marks"));
    for (NodeResult result : card.results()) {
      Node node = result.node();
      if (!node.isIndicator()) {
        DocxTable.Row row = table.row();
        boolean strong = node.level() != Level.GROUP;
        text(row, node.code(), strong);
        text(row, words.say(node.name()), strong);
        row.number(node.parent() == null ? "" : words.number(node.weight()));
        row.number(words.score(result));
        ranks(row, result);
        remark(row, result, notes);
      }
    }
    groups.note(card).ifPresent(note -> paper.paragraph("Note", note));
    explain(notes);
  }

  /** The indicators, below the pillars and groups they belong to. */
  void indicators() {
    Footnotes notes = new Footnotes();
    DocxTable table = (grouped
            ? paper.table(16, 66, 20, 28, 16, 16, 18, 40, 36)
            : paper.table(16, 72, 20, 30, 16, 16, 42, 44))
        .head(groups.columns(
            card, "code", "name", "value", "unit", "score", "rank", "lead-agency", "marks"));
    for (NodeResult result : card.results()) {
      Node node = result.node();
      DocxTable.Row row = table.row();
      boolean strong = !node.isIndicator();
      text(row, node.code(), strong);
      text(row, words.say(node.name()), strong);
      row.number(words.value(result));
      row.text(words.unit(evaluation.pack().framework(), node.id()));
      row.number(words.score(result));
      ranks(row, result);
      row.text(
          strong ? "" : words.leads(evaluation.pack(), node, card.locality().code()));
      remark(row, result, notes);
    }
    explain(notes);
  }

  /** The rank among all and, where the pack asks for it, within the group. */
  private void ranks(DocxTable.Row row, NodeResult result) {
    row.number(words.rank(result));
    if (grouped) {
      row.number(groups.place(card, result.node()));
    }
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
