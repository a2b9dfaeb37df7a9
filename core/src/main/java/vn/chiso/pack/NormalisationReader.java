package vn.chiso.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.normalise.Bands;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.Normalisation.Method;

/**
 * Reads the numbers that methods of normalising take: targets, references, means and deviations
 * from {@code reference/normalisation.csv}, bands from {@code reference/bands.csv}.
 */
final class NormalisationReader {
  static final String PARAMETERS = "reference/normalisation.csv";
  static final String BANDS = "reference/bands.csv";

  private static final Map<String, Parameter> WORDS = Words.of(Parameter.values());

  private final @Nullable Settings settings;
  private final Method byDefault;
  private final boolean hasDefault;
  private final ParameterTable<Parameter> parameters;
  private final Map<String, List<Row>> bands = new LinkedHashMap<>();

  private NormalisationReader(@Nullable Settings settings, ParameterTable<Parameter> parameters) {
    this.settings = settings;
    this.parameters = parameters;
    this.hasDefault = settings == null || settings.normalisation() != null;
    Method method = settings == null ? null : settings.normalisation();
    this.byDefault = method == null ? Method.MIN_MAX : method;
  }

  private enum Parameter {
    TARGET,
    REFERENCE,
    MEAN,
    DEVIATION
  }

  /**
   * Reads the numbers.
   *
   * @param settings the scoring method, null where it couldn't be read
   */
  static NormalisationReader read(
      PackFiles files, Codes indicators, @Nullable Settings settings, Problems problems) {
    NormalisationReader reader = new NormalisationReader(
        settings, ParameterTable.read(files, PARAMETERS, WORDS, indicators, problems));
    Table lines = Table.optional(
        files, BANDS, problems, "indicator", "from", "points", "provenance", "source");
    for (Row row : lines.rows()) {
      reader
          .bands
          .computeIfAbsent(indicators.resolve(row, "indicator"), key -> new ArrayList<>())
          .add(row);
    }
    return reader;
  }

  /** How an indicator is normalised, by its row and the numbers for it. */
  Normalisation of(Row row, String id) {
    Method method = hasDefault && row.text("normalisation").isEmpty()
        ? byDefault
        : row.word("normalisation", Words.NORMALISATION);
    if (method.usesSet()
        && settings != null
        && settings.goalpostsFrom() == Settings.GoalpostsFrom.PANEL) {
      row.report("normalisation", "normalisation.not-panel", method.tag());
    }
    Map<Parameter, Row> numbers = parameters.of(id);
    numbers.forEach((parameter, line) -> {
      if (!isUsed(method, parameter)) {
        line.report("parameter", "normalisation.unused", line.text("parameter"), method.tag());
      }
    });
    List<Row> steps = bands.getOrDefault(id, List.of());
    if (method != Method.BANDS && !steps.isEmpty()) {
      steps.get(0).report("indicator", "normalisation.unused", "bands", method.tag());
    }
    return switch (method) {
      case DISTANCE_TO_TARGET -> aimed(row, method, numbers, Parameter.TARGET);
      case DISTANCE_TO_REFERENCE, AROUND_REFERENCE ->
        aimed(row, method, numbers, Parameter.REFERENCE);
      case Z_SCORE -> zScore(row, numbers);
      case BANDS -> banded(row, steps);
      case MIN_MAX -> Normalisation.MIN_MAX;
      case DISTANCE_TO_MAXIMUM, FRACTION_OF_MAXIMUM, RANK, PERCENTILE_RANK, BORDA ->
        of(method, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, List.of(), List.of());
    };
  }

  private static boolean isUsed(Method method, Parameter parameter) {
    return switch (parameter) {
      case TARGET -> method == Method.DISTANCE_TO_TARGET;
      case REFERENCE -> method == Method.DISTANCE_TO_REFERENCE || method == Method.AROUND_REFERENCE;
      case MEAN, DEVIATION -> method == Method.Z_SCORE;
    };
  }

  private static Normalisation aimed(
      Row row, Method method, Map<Parameter, Row> numbers, Parameter parameter) {
    Row line = required(row, method, numbers, parameter);
    return line == row
        ? Normalisation.MIN_MAX
        : of(
            method,
            line.number("value"),
            BigDecimal.ZERO,
            BigDecimal.ONE,
            List.of(),
            List.of(line));
  }

  private static Normalisation zScore(Row row, Map<Parameter, Row> numbers) {
    Row mean = required(row, Method.Z_SCORE, numbers, Parameter.MEAN);
    Row deviation = required(row, Method.Z_SCORE, numbers, Parameter.DEVIATION);
    if (mean == row || deviation == row) {
      return Normalisation.MIN_MAX;
    }
    if (deviation.isSound() && deviation.number("value").signum() <= 0) {
      deviation.report("value", "normalisation.deviation");
    }
    return of(
        Method.Z_SCORE,
        BigDecimal.ZERO,
        mean.number("value"),
        deviation.number("value"),
        List.of(),
        List.of(mean, deviation));
  }

  private Normalisation banded(Row row, List<Row> steps) {
    List<Bands.Band> bands = new ArrayList<>();
    for (Row step : steps) {
      Bands.Band band = new Bands.Band(step.number("from"), step.number("points"));
      if (!bands.isEmpty()) {
        BandOrder.isUpwards(step, bands.get(bands.size() - 1).from(), band.from());
      }
      bands.add(band);
      onScale(step, band.points());
    }
    if (bands.isEmpty()) {
      row.report("normalisation", "normalisation.no-bands", row.text("id"));
    }
    return of(Method.BANDS, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, bands, steps);
  }

  private void onScale(Row step, BigDecimal points) {
    if (settings != null
        && step.isSound()
        && (points.compareTo(settings.scale().low()) < 0
            || points.compareTo(settings.scale().high()) > 0)) {
      step.report(
          "points",
          "bands.points-off-scale",
          points,
          settings.scale().low(),
          settings.scale().high());
    }
  }

  /** The row with a number, or the indicator's own where the number is missing, which is said. */
  private static Row required(
      Row row, Method method, Map<Parameter, Row> numbers, Parameter parameter) {
    Row line = numbers.get(parameter);
    if (line == null) {
      row.report(
          "normalisation",
          "normalisation.no-parameter",
          method.tag(),
          parameter.name().toLowerCase(Locale.ROOT),
          row.text("id"));
    }
    return line == null ? row : line;
  }

  private static Normalisation of(
      Method method,
      BigDecimal aim,
      BigDecimal mean,
      BigDecimal deviation,
      List<Bands.Band> bands,
      List<Row> lines) {
    Founded founded = Founded.of(lines);
    return new Normalisation(
        method, aim, mean, deviation, bands, founded.provenance(), founded.source());
  }
}
