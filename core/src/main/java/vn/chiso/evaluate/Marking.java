package vn.chiso.evaluate;

import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Datum;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Provenance;
import vn.chiso.score.Mark;

/** What a reader must know about an indicator's result, and how well it is founded. */
final class Marking {
  private Marking() {}

  /** All marks of an indicator's result, as bits. */
  static int indicator(
      Place place, Indicator indicator, Outcome outcome, GoalpostStage.Posts posts) {
    return place.marks()
        | posts.marks()
        | outcome.marks()
        | Marks.bit(
            Mark.FORMULA_UNPROVEN,
            outcome.rules().isProvisional()
                || indicator.normalisation().provenance().isProvisional()
                || treatment(indicator, posts).isProvisional())
        | Marks.bit(Mark.DEFINITION_UNPROVEN, indicator.provenance().isProvisional());
  }

  /** The marks that the data of an indicator bring along, as bits. */
  static int data(Place place, LocalFacts local) {
    int marks = 0;
    for (String item : place.items()) {
      Datum datum = local.data().get(item);
      if (datum != null) {
        marks |= Marks.of(datum.status())
            | Marks.bit(Mark.DATA_ACCEPTED, local.accepted().contains(item));
      }
    }
    return marks;
  }

  /** The worst provenance of what the pack brought into an indicator's score. */
  static Provenance provenance(
      Place place, Indicator indicator, Outcome outcome, GoalpostStage.Posts posts) {
    return place
        .node()
        .provenance()
        .worse(indicator.provenance())
        .worse(indicator.normalisation().provenance())
        .worse(treatment(indicator, posts))
        .worse(outcome.rules())
        .worse(posts.provenance());
  }

  /** How well the numbers are founded by which its outliers were treated, if they were. */
  private static Provenance treatment(Indicator indicator, GoalpostStage.Posts posts) {
    return posts.treated() == null ? Provenance.OFFICIAL : indicator.outliers().provenance();
  }

  /** How well a figure of that status is founded. */
  static Provenance provenance(DataStatus status) {
    return switch (status) {
      case OFFICIAL -> Provenance.OFFICIAL;
      case PUBLISHED -> Provenance.PUBLISHED;
      case ESTIMATED -> Provenance.INFERRED;
      case ILLUSTRATIVE, SYNTHETIC -> Provenance.ILLUSTRATIVE;
      case UNSTATED -> Provenance.UNKNOWN;
    };
  }
}
