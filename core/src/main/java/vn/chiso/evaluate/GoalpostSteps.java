package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Messages;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/** Tells what an indicator's minimum and maximum rest on: years, and estimates. */
final class GoalpostSteps {
  private static final Messages MESSAGES = Messages.of(GoalpostSteps.class);

  private GoalpostSteps() {}

  /**
   * A step a year: those of the figures they were taken from, or the one they were given for. Then
   * what treating outliers made of them, and one for each of the two that is an estimate and that
   * scores are made by. Where mean and deviation stand in their place, whether those are treated.
   */
  static List<Derivation> of(Evaluation evaluation, Node node) {
    Goalposts posts = evaluation.goalposts().get(node.id());
    Treated treated = evaluation.treated().get(node.id());
    TreatmentText treatment = treated == null || !treated.isAny()
        ? null
        : new TreatmentText(
            evaluation.pack().framework().indicator(node.id()).orElseThrow(),
            evaluation.pack().settings(),
            treated);
    if (posts == null) {
      return treatment == null ? List.of() : List.of(treatment.set());
    }
    if (posts.year() != null) {
      Text stated = MESSAGES.text("why.goalposts-stated");
      return List.of(step(year(posts.year()), stated, "", posts.provenance()));
    }
    List<Derivation> steps = new ArrayList<>();
    for (GoalpostYear year : evaluation.goalpostYears().getOrDefault(node.id(), List.of())) {
      String sources = String.join("; ", year.sources());
      steps.add(step(year(year.year()), figures(year), sources, posts.provenance()));
    }
    Goalposts untreated = evaluation.untreatedGoalposts().get(node.id());
    if (treatment != null && untreated != null) {
      steps.add(treatment.ends(untreated));
    }
    steps.addAll(estimates(evaluation, node, figures(posts, untreated, treated)));
    return steps;
  }

  /** The figures that minimum and maximum are, or are a function of. */
  private static Goalposts figures(
      Goalposts posts, @Nullable Goalposts untreated, @Nullable Treated treated) {
    return untreated == null || treated == null || treated.adjustment().transformation() == null
        ? posts
        : untreated;
  }

  private static Text year(int year) {
    return MESSAGES.text("why.year", year + "");
  }

  private static Text figures(GoalpostYear year) {
    return year.imputed() == 0
        ? MESSAGES.text("why.goalposts-figures", year.figures() + "")
        : MESSAGES.text("why.goalposts-figures-imputed", year.figures() + "", year.imputed() + "");
  }

  private static List<Derivation> estimates(Evaluation evaluation, Node node, Goalposts posts) {
    Indicator indicator = evaluation.pack().framework().indicator(node.id()).orElseThrow();
    EstimatedEnds ends =
        evaluation.estimatedEnds().getOrDefault(node.id(), EstimatedEnds.NONE).usedBy(indicator);
    List<Derivation> steps = new ArrayList<>();
    if (!ends.minimum().isEmpty()) {
      steps.add(estimate(
          "why.end.minimum", posts.minimum(), names(evaluation, ends.minimum()), indicator));
    }
    if (!ends.maximum().isEmpty()) {
      steps.add(estimate(
          "why.end.maximum", posts.maximum(), names(evaluation, ends.maximum()), indicator));
    }
    return steps;
  }

  private static List<Text> names(Evaluation evaluation, List<String> localities) {
    return localities.stream()
        .map(code -> evaluation.scoreCard(code).orElseThrow().locality().name())
        .toList();
  }

  private static Derivation estimate(
      String title, BigDecimal end, List<Text> localities, Indicator indicator) {
    MissingData missing = indicator.missing();
    Text statement = MESSAGES.text(
        "why.end-imputed", Numbers.approximate(end, DerivationBuilder.SHOWN), localities);
    return step(MESSAGES.text(title), statement, missing.source(), missing.provenance());
  }

  private static Derivation step(Text title, Text statement, String source, Provenance provenance) {
    return new Derivation(
        Derivation.Kind.REFERENCE, "", title, statement, "", source, provenance, List.of());
  }
}
