package vn.chiso.pack;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.treat.ShapeTest;
import vn.chiso.formula.treat.Transformation;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.OutlierTreatment;
import vn.chiso.framework.OutlierTreatment.Method;

/**
 * Reads what is done about the outliers of single indicators: a word in {@code indicators.csv}, its
 * numbers in {@code reference/treatment.csv}, or else those of {@code pack.yaml}.
 */
final class TreatmentReader {
  static final String FILE = "reference/treatment.csv";
  static final String COLUMN = "treatment";

  private static final Map<String, Parameter> WORDS = Words.of(Parameter.values());
  private static final Set<Parameter> LIMITS =
      EnumSet.of(Parameter.SKEWNESS, Parameter.KURTOSIS, Parameter.STEPS);
  private static final BigDecimal MOST_LAMBDA = BigDecimal.valueOf(5);

  private final boolean known;
  private final @Nullable Treatment ofPack;
  private final Optional<Settings.Choice> choice;
  private final OutlierTreatment byDefault;
  private final ParameterTable<Parameter> parameters;

  private TreatmentReader(@Nullable Settings settings, ParameterTable<Parameter> parameters) {
    this.known = settings != null;
    this.ofPack = settings == null ? null : settings.treatment();
    this.choice = ofPack == null
        ? Optional.empty()
        : Optional.of(Objects.requireNonNull(settings).choice(Settings.OUTLIERS));
    this.byDefault = OutlierTreatment.ofPack(ofPack);
    this.parameters = parameters;
  }

  private enum Parameter {
    SKEWNESS,
    KURTOSIS,
    STEPS,
    LAMBDA;

    String tag() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isUsed(Method method) {
      return this == LAMBDA
          ? method.function() == Transformation.Function.BOX_COX
          : method.isTested();
    }
  }

  /**
   * Reads the numbers.
   *
   * @param settings the scoring method, null where it couldn't be read
   */
  static TreatmentReader read(
      PackFiles files, Codes indicators, @Nullable Settings settings, Problems problems) {
    return new TreatmentReader(
        settings, ParameterTable.read(files, FILE, WORDS, indicators, problems));
  }

  /** What is done about an indicator, by its row and the numbers for it. */
  OutlierTreatment of(Row row, String id, Normalisation.Method normalisation) {
    Map<Parameter, Row> lines = parameters.of(id);
    String word = row.text(COLUMN);
    if (word.isEmpty()) {
      lines
          .values()
          .forEach(
              line -> line.report("parameter", "treatment.no-word", line.text("parameter"), id));
      return byDefault;
    }
    Method method = row.word(COLUMN, Words.TREATMENT);
    if (!Words.TREATMENT.containsKey(word)) {
      return byDefault;
    }
    lines.forEach((parameter, line) -> {
      if (!parameter.isUsed(method)) {
        line.report("parameter", "treatment.unused-number", parameter.tag(), method.tag());
      }
    });
    if (method != Method.NONE && !isTreatable(normalisation)) {
      row.report(COLUMN, "treatment.unused", method.tag(), normalisation.tag());
    } else if (method.function() != null && !normalisation.allowsFunction()) {
      row.report(COLUMN, "treatment.no-function", method.tag(), normalisation.tag());
    }
    Founded founded = founded(row, method, lines);
    return new OutlierTreatment(
        method, treatment(row, id, method), true, founded.provenance(), founded.source());
  }

  /** The word is as well founded as its row, its numbers as theirs or those of the pack. */
  private Founded founded(Row row, Method method, Map<Parameter, Row> lines) {
    Founded word = Founded.of(List.of(row));
    Founded founded =
        lines.isEmpty() ? word : Founded.of(lines.values()).and(word.provenance(), "");
    boolean ofPackToo =
        LIMITS.stream().anyMatch(each -> each.isUsed(method) && !lines.containsKey(each));
    return ofPackToo
        ? choice.map(each -> founded.and(each.provenance(), each.source())).orElse(founded)
        : founded;
  }

  /** Whether the localities' own values are what such scores are measured by. */
  private static boolean isTreatable(Normalisation.Method normalisation) {
    return normalisation.usesGoalposts() || normalisation == Normalisation.Method.Z_SCORE;
  }

  private @Nullable Treatment treatment(Row row, String id, Method method) {
    Transformation transformation = transformation(row, id, method);
    if (!method.isTested()) {
      return transformation == null ? null : Treatment.always(transformation);
    }
    ShapeTest test = ofPack == null ? null : ofPack.test();
    ShapeTest own = new ShapeTest(
        limit(row, id, Parameter.SKEWNESS, method, test == null ? null : test.skewness()),
        limit(row, id, Parameter.KURTOSIS, method, test == null ? null : test.kurtosis()));
    return new Treatment(own, Math.max(0, steps(row, id, method)), transformation);
  }

  private @Nullable Transformation transformation(Row row, String id, Method method) {
    Transformation.Function function = method.function();
    if (function != Transformation.Function.BOX_COX) {
      return function == null ? null : Transformation.of(function);
    }
    Row line = line(row, id, Parameter.LAMBDA, method, true);
    return new Transformation(
        function,
        line == null ? BigDecimal.ONE : line.number("value", MOST_LAMBDA.negate(), MOST_LAMBDA));
  }

  private BigDecimal limit(
      Row row, String id, Parameter parameter, Method method, @Nullable BigDecimal otherwise) {
    Row line = line(row, id, parameter, method, otherwise == null);
    if (line != null) {
      return line.number("value", BigDecimal.ZERO, SettingsReader.MOST_SKEWED);
    }
    return otherwise == null ? BigDecimal.ZERO : otherwise;
  }

  private int steps(Row row, String id, Method method) {
    Row line = line(row, id, Parameter.STEPS, method, ofPack == null);
    int least = method.function() == null ? 1 : 0;
    if (line != null) {
      return line.whole("value", least, SettingsReader.MOST_STEPS);
    }
    if (ofPack != null && ofPack.mostSteps() < least) {
      row.report(COLUMN, "treatment.no-steps", method.tag(), id);
    }
    return ofPack == null ? least : ofPack.mostSteps();
  }

  /** The row with a number that could be read, null if there is none; one that must be is told. */
  private @Nullable Row line(
      Row row, String id, Parameter parameter, Method method, boolean mandatory) {
    Row line = parameters.of(id).get(parameter);
    if (line == null && mandatory && known && !parameters.isDoubtful(id)) {
      row.report(
          COLUMN,
          parameter == Parameter.LAMBDA ? "treatment.no-lambda" : "treatment.no-number",
          method.tag(),
          parameter.tag(),
          id);
    }
    return line == null || !line.isSound() ? null : line;
  }
}
