package vn.chiso.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.formula.Ranks;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.Normalisation;
import vn.chiso.pack.Settings;
import vn.chiso.pack.TestPack;

/**
 * Whatever a pack says about the method can be read in the JSON of an evaluation: say one word
 * otherwise, and the JSON is another even where results are left out.
 */
class MethodInJsonTest {
  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12)
      .getSchema(Schemas.evaluation());

  /** What a word may be instead, by setting and word. */
  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("scale.low", "1"),
      Map.entry("scale.high", "10"),
      Map.entry("goalposts.from", "set"),
      Map.entry("outside-goalposts.treat-as", "kept"),
      Map.entry("coverage.index", "0.9"),
      Map.entry("coverage.subindex", "0.9"),
      Map.entry("coverage.pillar", "0.9"),
      Map.entry("coverage.group", "0.9"),
      Map.entry("rounding.decimals", "3"),
      Map.entry("rounding.mode", "half-even"),
      Map.entry("outliers.skewness", "1"),
      Map.entry("outliers.kurtosis", "3"),
      Map.entry("outliers.steps", "4"),
      Map.entry("normalisation.method", "percentile-rank"),
      Map.entry("imputation.method", "group-median"),
      Map.entry("imputation.by", "region"),
      Map.entry("availability.least", "0.2"),
      Map.entry("aggregation.index", "median"),
      Map.entry("aggregation.subindex", "median"),
      Map.entry("aggregation.pillar", "median"),
      Map.entry("aggregation.group", "median"),
      Map.entry("power-mean.exponent", "3"),
      Map.entry("ranks.ties", "dense"),
      Map.entry("ranks.on", "published"),
      Map.entry("ranks.within", "region"));

  /** Columns by which a row is found, or that are another tree or another pack if changed. */
  private static final Map<String, Set<String>> KEYS = Map.of(
      "framework.csv", Set.of("id", "parent", "level"),
      "indicators.csv", Set.of("id", "enters_as", "normalisation"),
      "reference/goalposts.csv", Set.of("indicator"),
      "reference/thresholds.csv", Set.of("code"),
      "reference/rubrics.csv", Set.of("indicator", "part", "item"),
      "reference/weights.csv", Set.of("node"),
      "reference/plausible.csv", Set.of("item"),
      "reference/groups.csv", Set.of("grouping", "locality"),
      "reference/imputation.csv", Set.of("indicator", "method", "by", "oldest"));

  /** What was evaluated already, by the files of the pack. */
  private static final Map<Map<String, String>, String> EVALUATED = new HashMap<>();

  private static String json(TestPack pack) {
    return EVALUATED.computeIfAbsent(
        pack.files(), files -> MethodPack.json(pack, MethodPack.dataset()));
  }

  private static void assertTold(TestPack before, TestPack after) {
    assertThat(faults(json(after))).isEmpty();
    assertThat(MethodPack.method(json(after))).isNotEqualTo(MethodPack.method(json(before)));
  }

  private static List<String> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  static Collection<String> settings() {
    return MethodPack.words(MethodPack.full());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void each_word_of_a_setting_is_told(String word) {
    String text = word.endsWith(".provenance")
        ? "illustrative"
        : word.endsWith(".source") ? "elsewhere" : WORDS.get(word);
    assertThat(text).as("another text for " + word).isNotNull();
    int dot = word.indexOf('.');
    TestPack full = MethodPack.full();
    assertTold(full, MethodPack.word(full, word.substring(0, dot), word.substring(dot + 1), text));
  }

  @Test
  void no_setting_the_schema_of_packs_knows_is_left_out() {
    Set<String> known = new TreeSet<>(Arrays.asList(
        "scale",
        "goalposts",
        "outside-goalposts",
        "outliers",
        "normalisation",
        "imputation",
        "availability",
        "coverage",
        "aggregation",
        "power-mean",
        "rounding",
        "ranks"));
    Set<String> tried = new TreeSet<>();
    settings().forEach(word -> tried.add(word.substring(0, word.indexOf('.'))));
    assertThat(tried).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({
    "framework.csv, governance, code, 7",
    "framework.csv, governance, code_provenance, published",
    "framework.csv, governance, name_vi, Tên khác",
    "framework.csv, governance, name_en, Another name",
    "framework.csv, governance, weight, 0.7",
    "framework.csv, governance, aggregation, geometric",
    "framework.csv, governance, coverage, 0.3",
    "framework.csv, governance, provenance, published",
    "framework.csv, governance, source, elsewhere",
    "indicators.csv, transparency, unit_of_measure, điểm khác",
    "indicators.csv, transparency, direction, lower",
    "indicators.csv, transparency, supplied_by, province",
    "indicators.csv, transparency, provenance, published",
    "indicators.csv, transparency, source, elsewhere",
    "indicators.csv, transparency, note, a note",
    "reference/goalposts.csv, transparency, minimum, 1",
    "reference/goalposts.csv, transparency, maximum, 9",
    "reference/goalposts.csv, transparency, year, 2021",
    "reference/goalposts.csv, transparency, provenance, published",
    "reference/goalposts.csv, transparency, source, elsewhere",
    "reference/thresholds.csv, most-organisations, value, 4000",
    "reference/thresholds.csv, most-organisations, unit_of_measure, viện",
    "reference/thresholds.csv, most-organisations, provenance, published",
    "reference/thresholds.csv, most-organisations, source, elsewhere",
    "reference/rubrics.csv, support-policies, points, 4",
    "reference/rubrics.csv, support-policies, maximum, 30",
    "reference/rubrics.csv, support-policies, provenance, published",
    "reference/rubrics.csv, support-policies, source, elsewhere",
    "reference/weights.csv, transparency, weight, 1.5",
    "reference/weights.csv, transparency, provenance, published",
    "reference/weights.csv, transparency, source, elsewhere",
    "reference/plausible.csv, population, per, st-organisations",
    "reference/plausible.csv, population, least, 2000",
    "reference/plausible.csv, population, most, 100000000",
    "reference/plausible.csv, population, slips, 0.1:chục người",
    "reference/plausible.csv, population, provenance, published",
    "reference/plausible.csv, population, source, elsewhere",
    "reference/groups.csv, side, group_vi, Nam",
    "reference/groups.csv, side, group_en, South",
    "reference/groups.csv, side, provenance, published",
    "reference/groups.csv, side, source, elsewhere",
  })
  void each_cell_is_told(String file, String row, String column, String text) {
    TestPack full = MethodPack.full();
    assertTold(full, MethodPack.cell(full, file, row, column, text));
  }

  @ParameterizedTest
  @CsvSource({
    "distance-to-target, normalisation, value, 9",
    "distance-to-target, normalisation, provenance, published",
    "distance-to-target, normalisation, source, elsewhere",
    "distance-to-reference, normalisation, value, 9",
    "around-reference, normalisation, value, 9",
    "z-score, normalisation, value, 99",
    "bands, bands, from, 1",
    "bands, bands, points, 11",
    "bands, bands, provenance, published",
    "bands, bands, source, elsewhere",
  })
  void each_number_of_a_way_to_normalise_is_told(
      String method, String file, String column, String text) {
    TestPack pack = MethodPack.normalising(method);
    assertTold(pack, MethodPack.cell(pack, "reference/" + file + ".csv", "1.1.1", column, text));
  }

  @Test
  void the_deviation_of_z_scores_is_told() {
    TestPack pack = MethodPack.normalising("z-score");
    assertTold(pack, pack.replace("reference/normalisation.csv", "deviation,10,", "deviation,11,"));
  }

  @ParameterizedTest
  @CsvSource({
    "group-mean, by, region",
    "latest, oldest, 2",
    "latest, provenance, published",
    "latest, source, elsewhere",
  })
  void each_word_about_missing_data_is_told(String method, String column, String text) {
    TestPack pack = MethodPack.imputing(method);
    assertTold(pack, MethodPack.cell(pack, "reference/imputation.csv", "1.1.1", column, text));
  }

  @Test
  void no_column_is_left_out() throws NoSuchMethodException {
    CsvSource tried = MethodInJsonTest.class
        .getDeclaredMethod(
            "each_cell_is_told", String.class, String.class, String.class, String.class)
        .getAnnotation(CsvSource.class);
    Set<String> told = new HashSet<>();
    for (String line : tried.value()) {
      String[] parts = line.split(", ", -1);
      told.add(parts[0] + " " + parts[2]);
    }
    TestPack full = MethodPack.full();
    for (String file : full.files().keySet()) {
      if (KEYS.containsKey(file)) {
        for (String column : MethodPack.columns(full, file)) {
          assertThat(KEYS.get(file).contains(column) || told.contains(file + " " + column))
              .as(file + " " + column)
              .isTrue();
        }
      }
    }
  }

  @Test
  void ways_to_aggregate_normalise_estimate_and_rank_differ_from_each_other() {
    assertAllDiffer(
        Stream.of(Aggregation.values()).map(Aggregation::tag),
        tag -> MethodPack.full()
            .replace("framework.csv", "Test index,1,arithmetic", "Test index,1," + tag));
    assertAllDiffer(
        Stream.of(Normalisation.Method.values()).map(Normalisation.Method::tag),
        MethodPack::normalising);
    assertAllDiffer(
        Stream.of(MissingData.Method.values()).map(MissingData.Method::tag), MethodPack::imputing);
    assertAllDiffer(
        Stream.of(Ranks.Ties.values()).map(Json::tag).filter(tag -> !tag.equals("competition")),
        tag -> MethodPack.word(MethodPack.full(), "ranks", "ties", tag));
    assertAllDiffer(
        Stream.of(Settings.GoalpostsFrom.values())
            .map(Json::tag)
            .filter(tag -> !tag.equals("pack")),
        tag -> MethodPack.word(
            MethodPack.full(), "goalposts", "from", tag.equals("year") ? "year, year: 2020" : tag));
  }

  private static void assertAllDiffer(Stream<String> tags, PackSaying pack) {
    List<String> all = new ArrayList<>();
    tags.forEach(tag -> {
      String json = json(pack.of(tag));
      assertThat(faults(json)).as(tag).isEmpty();
      all.add(MethodPack.method(json));
    });
    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(1);
  }

  /** The pack that says a word. */
  private interface PackSaying {
    TestPack of(String tag);
  }

  @Test
  void whether_a_value_is_computed_is_told() {
    TestPack full = MethodPack.cell(
        MethodPack.full(), "indicators.csv", "transparency", "unit_of_measure", "văn bản");
    TestPack computed = MethodPack.cell(
            full, "indicators.csv", "transparency", "enters_as", "formula")
        .with("pillars/1-governance/formulas.drl", """
            package test.governance

            import vn.chiso.fact.Datum
            import vn.chiso.score.IndicatorValue

            rule "1.1.1 formula: documents"
              @indicator("1.1.1")
              @source("test")
              @provenance("official")
            when
              $documents : Datum( item == "policies" )
            then
              insert( IndicatorValue.of("1.1.1", $documents) );
            end
            """);
    assertTold(full, computed);
  }
}
