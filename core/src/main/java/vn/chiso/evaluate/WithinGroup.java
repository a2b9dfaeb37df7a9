package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.chiso.formula.Figure;
import vn.chiso.formula.MinMax;
import vn.chiso.formula.Rounding;
import vn.chiso.formula.impute.Imputation;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.Provenance;
import vn.chiso.score.Mark;
import vn.chiso.score.Score;

/** Estimates the scores of indicators without data from the others of the same parent. */
final class WithinGroup {
  private WithinGroup() {}

  /** Whether an indicator's score may be estimated in that way. */
  static boolean isAllowed(Place place) {
    return place.indicator() != null
        && place.indicator().missing().method() == MissingData.Method.WITHIN_GROUP;
  }

  /** Scores the children of a node that lack data, where others have a score. */
  static void fill(Place parent, LooseDrafts drafts, Rounding rounding) {
    List<Place> lacking = parent.children().stream()
        .filter(child ->
            isAllowed(child) && ImputationStage.isMissing(drafts.of(child).value()))
        .filter(child -> drafts.of(child).score() instanceof Score.Unscored)
        .toList();
    if (lacking.isEmpty()) {
      return;
    }
    List<BigDecimal> scores = new ArrayList<>();
    int marks = Marks.bit(Mark.IMPUTED);
    Provenance provenance = Provenance.OFFICIAL;
    for (Place child : parent.children()) {
      Draft draft = drafts.of(child);
      if (draft.score() instanceof Score.Scored scored) {
        scores.add(scored.exact());
        marks |= draft.marks();
        provenance = provenance.worse(draft.provenance());
      }
    }
    if (Imputation.mean(scores) instanceof Figure.Known mean) {
      Score.Scored score = new Score.Scored(mean.value(), Score.Basis.IMPUTED, MinMax.Capping.NONE);
      for (Place child : lacking) {
        Draft draft = drafts.of(child);
        drafts.set(
            child,
            new Draft(
                draft.value(),
                score,
                rounding.publish(score.exact()),
                draft.provenance().worse(provenance).worse(provenance(child)),
                draft.marks() | marks));
      }
    }
  }

  private static Provenance provenance(Place child) {
    return Objects.requireNonNull(child.indicator()).missing().provenance();
  }
}
