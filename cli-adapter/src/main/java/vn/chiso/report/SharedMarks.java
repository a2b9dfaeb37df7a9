package vn.chiso.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/**
 * Marks in tables of all localities: those every score has are told once, others stand as letters
 * at each number. An estimate is always told where it is. Not thread-safe.
 */
final class SharedMarks {
  private final Set<Mark> shared = EnumSet.noneOf(Mark.class);
  private final Footnotes notes = new Footnotes();
  private final Evaluation evaluation;
  private final Phrases words;

  SharedMarks(Evaluation evaluation, Phrases words) {
    this.evaluation = evaluation;
    this.words = words;
    List<Set<Mark>> all = evaluation.scoreCards().stream()
        .flatMap(card -> card.results().stream())
        .filter(result -> result.score() instanceof Score.Scored)
        .map(NodeResult::marks)
        .toList();
    if (!all.isEmpty()) {
      shared.addAll(all.get(0));
      all.forEach(shared::retainAll);
      shared.remove(Mark.IMPUTED);
    }
  }

  /** The letters of what not every score has; empty where there is nothing to be told. */
  String letters(NodeResult result) {
    return notes.letters(own(result));
  }

  /**
   * The letters of a value, which itself was estimated or not: its score is made by a minimum or
   * maximum too that may be an estimate.
   */
  String letters(ScoreCard card, NodeResult result) {
    Set<Mark> own = own(result);
    if (evaluation.imputed(card.locality().code(), result.node().id()).isEmpty()) {
      own.remove(Mark.IMPUTED);
    }
    return notes.letters(own);
  }

  private Set<Mark> own(NodeResult result) {
    Set<Mark> own = EnumSet.noneOf(Mark.class);
    own.addAll(result.marks());
    own.removeAll(shared);
    return own;
  }

  /** A sentence about what every score has, if there is anything; then what letters mean. */
  List<Footnotes.Note> notes() {
    List<Footnotes.Note> all = new ArrayList<>();
    if (!shared.isEmpty()) {
      List<String> texts = shared.stream().map(mark -> words.say(mark.text())).toList();
      all.add(new Footnotes.Note("", words.say("marks.shared", String.join("; ", texts))));
    }
    all.addAll(notes.notes(words));
    return all;
  }

  /** The same below a table of a page. */
  void write(Html html) {
    Footnotes.write(html, notes());
  }

  /** The same below a table of a sheet. */
  void write(XlsxSheet sheet) {
    notes().forEach(note -> sheet.remark((note.letter() + "  " + note.text()).strip()));
  }
}
