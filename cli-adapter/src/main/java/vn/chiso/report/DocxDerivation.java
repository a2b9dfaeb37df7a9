package vn.chiso.report;

import vn.chiso.evaluate.Evaluation;
import vn.chiso.explain.Derivation;
import vn.chiso.score.ScoreCard;

/** Where every number comes from, step below step, as {@code chiso explain} tells it. */
final class DocxDerivation {
  private static final double STEP = 4;
  private static final int DEEPEST_OUTLINE = 8;

  private final DocxPaper paper;
  private final Phrases words;

  DocxDerivation(DocxPaper paper, Phrases words) {
    this.paper = paper;
    this.words = words;
  }

  void write(Evaluation evaluation, ScoreCard card) {
    String code = card.locality().code();
    paper.paragraph("BodyText", words.say("docx.why", code));
    evaluation
        .explain(code, evaluation.pack().framework().root().id())
        .ifPresent(step -> write(step, 0));
  }

  private void write(Derivation step, int depth) {
    boolean node = step.kind() == Derivation.Kind.NODE;
    DocxText line = paper.paragraph("Step").indented(depth * STEP);
    String statement = ": " + words.say(step.statement());
    if (node) {
      line.outlined(Math.min(DEEPEST_OUTLINE, depth + 1));
      line.bold(StepText.title(step, words)).add(statement);
    } else {
      line.add(StepText.of(step, words));
    }
    String foundation = StepText.foundation(step, words);
    if (!foundation.isEmpty()) {
      paper.paragraph("StepBasis").indented(depth * STEP).add(foundation);
    }
    step.children().forEach(child -> write(child, depth + 1));
  }
}
