package vn.chiso.pack;

import static vn.chiso.pack.Mistake.appending;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ManifestMistakesTest {
  private static final String FILE = "pack.yaml";

  @ParameterizedTest
  @MethodSource({"keys", "values", "yaml"})
  void each_mistake_in_the_manifest_is_told_once_where_it_stands(Mistake mistake) {
    mistake.isTold();
  }

  static Stream<Mistake> keys() {
    return Stream.of(
        replacing(
            "a key mistyped",
            "indicators-official",
            "indicators-oficial",
            9,
            "meant \"indicators-official\""),
        replacing("a key missing", "status: draft\n", "", 1, "key \"status\" is missing"),
        replacing("a section missing", "  ranks: ", "  #", 13, "key \"ranks\" is missing"),
        replacing(
            "a key of a section missing", "mode: half-up, ", "", 17, "key \"mode\" is missing"),
        replacing(
            "a key of a section unknown",
            "low: 0,",
            "low: 0, middle: 50,",
            13,
            "no key \"middle\""),
        appending("a key twice", FILE, "status: final", 19, "\"status\" is there twice"),
        replacing("no English title", ", en: \"Test index\"", "", 2, "key \"en\" is missing"));
  }

  static Stream<Mistake> values() {
    return Stream.of(
        replacing(
            "another id than the folder's",
            "id: test-2023",
            "id: test-2024",
            1,
            "folder's name \"test-2023\""),
        replacing(
            "an id with capitals", "based-on: \"\"", "based-on: PII 2022", 6, "small letters"),
        replacing("a year in words", "edition: 2023", "edition: this year", 3, "isn't a number"),
        replacing("a year out of range", "data-year: 2022", "data-year: 22", 4, "out of range"),
        replacing("no such status", "status: draft", "status: drat", 5, "\"draft\"?"),
        replacing("an impossible day", "2023-06-02", "2023-02-30", 8, "no date \"2023-02-30\""),
        replacing(
            "no source",
            "ties: competition, on: exact, provenance: unknown, source: \"test\"",
            "ties: competition, on: exact, provenance: unknown, source: \"\"",
            18,
            "\"source\" must not be empty"),
        replacing(
                "a power mean that is the geometric",
                "  ranks: ",
                "  power-mean: {exponent: 0, provenance: unknown, source: test}\n  ranks: ",
                18,
                "exponent must be 0.001 or more away from 0")
            .besides("nothing is aggregated by a power mean"),
        replacing(
            "an exponent nothing is raised to",
            "  ranks: ",
            "  power-mean: {exponent: 2, provenance: unknown, source: test}\n  ranks: ",
            18,
            "nothing is aggregated by a power mean"),
        replacing("coverage above 1", "pillar: 0.5", "pillar: 1.5", 16, "out of range"),
        replacing(
            "a scale upside down",
            "low: 0, high: 100",
            "low: 100, high: 0",
            13,
            "low must be less than high"),
        replacing("too many decimals", "decimals: 2", "decimals: 20", 17, "out of range"),
        replacing("no such rounding", "half-up", "half-odd", 17, "half-up"),
        replacing("a list for a text", "status: draft", "status: [draft]", 5, "single value"),
        replacing(
            "a text for a list",
            "notes:\n  - {vi: \"Chỉ để thử.\", en: \"For tests only.\"}",
            "notes: none",
            10,
            "must be a list"),
        replacing(
            "a text for a mapping",
            "title: {vi: \"Chỉ số thử\", en: \"Test index\"}",
            "title: Test",
            2,
            "\"key: value\" pairs"),
        replacing(
            "a text in a list of mappings",
            "{vi: \"Chỉ để thử.\", en: \"For tests only.\"}",
            "note",
            11,
            "\"key: value\" pairs"));
  }

  static Stream<Mistake> yaml() {
    return Stream.of(
        replacing(
            "a bracket left open",
            "title: {vi: \"Chỉ số thử\", en: \"Test index\"}",
            "title: {vi: \"Chỉ số thử\"",
            3,
            "not readable as YAML"),
        replacing("a tab", "  scale: ", "\tscale: ", 13, "Check the indentation"),
        replacing("an alias", "based-on: \"\"", "based-on: *id", 6, "alias \"*id\""),
        appending("a second document", FILE, "---\na: b", 20, "single YAML document"),
        new Mistake("nothing", TestPack.minimal().with(FILE, ""), FILE, 1, "\"key: value\" pairs"),
        new Mistake(
            "a list", TestPack.minimal().with(FILE, "- a\n"), FILE, 1, "\"key: value\" pairs"));
  }

  private static Mistake replacing(
      String what, String old, String replacement, int line, String phrase) {
    return Mistake.replacing(what, FILE, old, replacement, line, phrase);
  }
}
