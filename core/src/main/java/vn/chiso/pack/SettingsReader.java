package vn.chiso.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.formula.MinMax;
import vn.chiso.formula.Ranks;
import vn.chiso.formula.Rounding;
import vn.chiso.formula.treat.ShapeTest;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.Level;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.Provenance;

/**
 * Reads the scoring method in {@code pack.yaml}. Every setting states its provenance and source.
 */
final class SettingsReader {
  static final String POWER = "power-mean";
  static final String IMPUTATION = "imputation";
  static final BigDecimal MOST_SKEWED = BigDecimal.valueOf(100);
  static final int MOST_STEPS = 100;

  private static final String NORMALISATION = "normalisation";
  private static final String AGGREGATION = "aggregation";
  private static final String AVAILABILITY = "availability";
  private static final int MOST_DECIMALS = 12;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final BigDecimal FARTHEST = BigDecimal.valueOf(1_000_000);
  private static final List<Level> INNER =
      List.of(Level.INDEX, Level.SUBINDEX, Level.PILLAR, Level.GROUP);

  private static final String[] INNER_TAGS = INNER.stream().map(Level::tag).toArray(String[]::new);
  private static final BigDecimal STEEPEST = BigDecimal.valueOf(20);

  /** Nearer to zero a power mean is a geometric one, and its digits are lost in computing. */
  private static final BigDecimal FLATTEST = new BigDecimal("0.001");

  private final Section scoring;
  private final List<Settings.Choice> choices = new ArrayList<>();

  private SettingsReader(Section scoring) {
    this.scoring = scoring;
  }

  static Settings read(Section manifest) {
    Section scoring = manifest.section("scoring");
    scoring.keys(
        List.of("scale", "goalposts", "outside-goalposts", "coverage", "rounding", "ranks"),
        Settings.OUTLIERS,
        NORMALISATION,
        IMPUTATION,
        AVAILABILITY,
        AGGREGATION,
        POWER);
    return new SettingsReader(scoring).settings();
  }

  private Settings settings() {
    MinMax.Scale scale = scale(setting("scale", "low", "high"));
    Section goalposts = noted(scoring.section("goalposts"), "goalposts", List.of("from"), "year");
    Settings.GoalpostsFrom from = goalposts.word("from", Words.GOALPOSTS_FROM);
    int year = referenceYear(goalposts, from);
    boolean cap = setting("outside-goalposts", "treat-as").word("treat-as", Words.CAP);
    Treatment treatment = optional(Settings.OUTLIERS, "skewness", "kurtosis", "steps")
        .map(SettingsReader::treatment)
        .orElse(null);
    Normalisation.Method normalisation = optional(NORMALISATION, "method")
        .map(found -> found.word("method", Words.NORMALISATION))
        .orElse(null);
    MissingData missing = scoring
        .sectionIfAny(IMPUTATION)
        .map(found -> noted(found, IMPUTATION, List.of("method"), "by", "oldest"))
        .map(MissingReader::of)
        .orElse(MissingData.NONE);
    BigDecimal availability = optional(AVAILABILITY, "least")
        .map(found -> found.number("least", BigDecimal.ZERO, BigDecimal.ONE))
        .orElse(null);
    Map<Level, BigDecimal> coverage = coverage(setting("coverage", INNER_TAGS));
    Map<Level, Aggregation> aggregation =
        optional(AGGREGATION, INNER_TAGS).map(SettingsReader::aggregation).orElse(Map.of());
    BigDecimal exponent =
        optional(POWER, "exponent").map(SettingsReader::exponent).orElse(BigDecimal.ONE);
    Rounding rounding = rounding(setting("rounding", "decimals", "mode"));
    Section ranks = noted(scoring.section("ranks"), "ranks", List.of("ties", "on"), "within");
    Ranks.Ties ties = ranks.word("ties", Words.TIES);
    Settings.RankOn rankOn = ranks.word("on", Words.RANK_ON);
    return new Settings(
        scale,
        from,
        year,
        cap,
        treatment,
        normalisation,
        missing,
        availability,
        coverage,
        aggregation,
        exponent,
        rounding,
        ties,
        rankOn,
        ranks.text("within"),
        choices);
  }

  /** A setting, which is thereby noted as a choice of the pack. */
  private Section setting(String name, String... keys) {
    return noted(scoring.section(name), name, keys);
  }

  /** A setting that need not be there. */
  private Optional<Section> optional(String name, String... keys) {
    return scoring.sectionIfAny(name).map(setting -> noted(setting, name, keys));
  }

  private Section noted(Section setting, String name, String... keys) {
    return noted(setting, name, List.of(keys));
  }

  private Section noted(Section setting, String name, List<String> keys, String... optional) {
    List<String> mandatory = new ArrayList<>(keys);
    mandatory.addAll(List.of("provenance", "source"));
    setting.keys(mandatory, optional);
    List<String> told = new ArrayList<>(keys);
    Stream.of(optional).filter(key -> !setting.text(key).isEmpty()).forEach(told::add);
    List<String> values = new ArrayList<>();
    for (String key : told) {
      values.add(told.size() == 1 ? setting.text(key) : key + " " + setting.text(key));
    }
    Provenance provenance = setting.provenance();
    choices.add(new Settings.Choice(name, String.join(", ", values), provenance, setting.source()));
    return setting;
  }

  private static MinMax.Scale scale(Section yaml) {
    BigDecimal low = yaml.number("low", FARTHEST.negate(), FARTHEST);
    BigDecimal high = yaml.number("high", FARTHEST.negate(), FARTHEST);
    if (low.compareTo(high) < 0) {
      return new MinMax.Scale(low, high);
    }
    if (yaml.isSound()) {
      yaml.report("low", "field.order", "low", "high");
    }
    return MinMax.Scale.HUNDRED;
  }

  private static int referenceYear(Section yaml, Settings.GoalpostsFrom from) {
    if (from == Settings.GoalpostsFrom.YEAR) {
      return yaml.whole("year", FIRST_YEAR, LAST_YEAR);
    }
    if (!yaml.text("year").isEmpty()) {
      yaml.report("year", "goalposts.no-year");
    }
    return 0;
  }

  private static Treatment treatment(Section yaml) {
    ShapeTest test = new ShapeTest(
        yaml.number("skewness", BigDecimal.ZERO, MOST_SKEWED),
        yaml.number("kurtosis", BigDecimal.ZERO, MOST_SKEWED));
    return new Treatment(test, Math.max(0, yaml.whole("steps", 0, MOST_STEPS)));
  }

  private static Map<Level, Aggregation> aggregation(Section yaml) {
    Map<Level, Aggregation> aggregation = new EnumMap<>(Level.class);
    for (Level level : INNER) {
      aggregation.put(level, yaml.word(level.tag(), Words.AGGREGATION));
    }
    return aggregation;
  }

  /** Of 0 the power mean is the geometric, which has a word of its own. */
  private static BigDecimal exponent(Section yaml) {
    BigDecimal exponent = yaml.number("exponent", STEEPEST.negate(), STEEPEST);
    if (exponent.abs().compareTo(FLATTEST) < 0) {
      yaml.report("exponent", "aggregation.exponent-near-zero");
    }
    return exponent;
  }

  private static Map<Level, BigDecimal> coverage(Section yaml) {
    Map<Level, BigDecimal> coverage = new EnumMap<>(Level.class);
    for (Level level : INNER) {
      coverage.put(level, yaml.number(level.tag(), BigDecimal.ZERO, BigDecimal.ONE));
    }
    return coverage;
  }

  private static Rounding rounding(Section yaml) {
    int decimals = yaml.whole("decimals", 0, MOST_DECIMALS);
    return new Rounding(
        Math.max(0, Math.min(decimals, MOST_DECIMALS)), yaml.word("mode", Words.ROUNDING));
  }
}
