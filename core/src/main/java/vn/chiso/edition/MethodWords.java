package vn.chiso.edition;

import java.math.BigDecimal;
import vn.chiso.formula.normalise.Bands;
import vn.chiso.formula.treat.ShapeTest;
import vn.chiso.formula.treat.Transformation;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.OutlierTreatment;
import vn.chiso.text.Text;

/** What is done with the values of an indicator, in words with all numbers. */
final class MethodWords {
  private MethodWords() {}

  /** How values become scores; numbers are in the indicator's unit. */
  static Text normalisation(Normalisation normalisation) {
    Text words = Phrases.word("normalisation", normalisation.method().tag());
    return switch (normalisation.method()) {
      case DISTANCE_TO_TARGET, DISTANCE_TO_REFERENCE, AROUND_REFERENCE ->
        Phrases.text("normalisation.aim", words, Phrases.number(normalisation.aim()));
      case Z_SCORE ->
        normalisation.mean().signum() == 0
                && normalisation.deviation().compareTo(BigDecimal.ONE) == 0
            ? words
            : Phrases.text(
                "normalisation.moments",
                words,
                Phrases.number(normalisation.mean()),
                Phrases.number(normalisation.deviation()));
      case BANDS ->
        Phrases.text(
            "normalisation.bands-of",
            words,
            Phrases.joined(
                "; ", normalisation.bands().stream().map(MethodWords::band).toList()));
      case MIN_MAX, DISTANCE_TO_MAXIMUM, FRACTION_OF_MAXIMUM, RANK, PERCENTILE_RANK, BORDA -> words;
    };
  }

  private static Text band(Bands.Band band) {
    return Phrases.text(
        "normalisation.band", Phrases.number(band.from()), Phrases.number(band.points()));
  }

  /** What is done about outliers, in words with the numbers of its own. */
  static Text treatment(OutlierTreatment outliers) {
    if (!outliers.own()) {
      return Phrases.text("treatment.as-pack");
    }
    Text words = Phrases.word("treatment", outliers.method().tag());
    Treatment treatment = outliers.treatment();
    if (treatment == null) {
      return words;
    }
    Transformation transformation = treatment.transformation();
    if (transformation != null && transformation.function() == Transformation.Function.BOX_COX) {
      words = Phrases.text("treatment.lambda", words, transformation.lambda());
    }
    ShapeTest test = treatment.test();
    return test == null
        ? words
        : Phrases.text(
            "treatment.limits",
            words,
            test.skewness(),
            test.kurtosis(),
            treatment.mostSteps() + "");
  }

  /** What is done where data are missing, in words. */
  static Text missing(MissingData missing) {
    Text method = Phrases.word("missing", missing.method().tag());
    if (missing.method().usesGroups()) {
      return Phrases.text("missing.by", method, missing.by());
    }
    return missing.oldest() > 0
        ? Phrases.text("missing.oldest", method, missing.oldest() + "")
        : method;
  }
}
