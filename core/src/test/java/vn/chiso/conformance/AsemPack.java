package vn.chiso.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a rule pack for the ASEM index from the tables COINr publishes it by. */
final class AsemPack {
  private static final String SOURCE = "COINr 1.1.14";
  private static final String MANIFEST = """
      id: asem
      title: {vi: "Kết nối bền vững ASEM", en: "ASEM sustainable connectivity"}
      edition: 2018
      data-year: 2018
      status: draft
      based-on: ""
      legal-basis: []
      notes: []
      scoring:
        scale:             {low: 0, high: 100, provenance: published, source: "COINr"}
        goalposts:         {from: set, provenance: published, source: "COINr"}
        outside-goalposts: {treat-as: kept, provenance: published, source: "COINr"}
        coverage:          {index: 0, subindex: 0, pillar: 0, group: 0, provenance: published, source: "COINr"}
        rounding:          {decimals: 2, mode: half-up, provenance: published, source: "COINr"}
        ranks:             {ties: competition, on: exact, provenance: published, source: "COINr"}
      """;
  private static final String RULE = """
      package asem

      import vn.chiso.fact.Datum
      import vn.chiso.score.IndicatorValue

      rule "all indicators formula: a value enters as it is"
        @source("COINr 1.1.14")
        @provenance("published")
      when
        $reported : Datum( reports != "" )
      then
        insert( IndicatorValue.of($reported.reports(), $reported) );
      end
      """;
  private static final Map<String, String> LEVELS =
      Map.of("1", "indicator", "2", "pillar", "3", "subindex", "4", "index");

  private final List<Map<String, String>> all;
  private final List<Map<String, String>> meta;
  private final Map<String, String> weights;
  private final Variant variant;
  private final Set<String> dropped;
  private final boolean denominated;

  /**
   * How the index is made.
   *
   * @param low the lowest score
   * @param aggregations that of each level, from indicators to pillars upwards
   * @param coverage the share of its parts a node must have at every level
   * @param method how indicators are normalised
   */
  record Variant(String low, List<String> aggregations, String coverage, Method method) {
    static final Variant ARITHMETIC = all("0", "arithmetic");

    static Variant all(String low, String aggregation) {
      return new Variant(low, List.of(aggregation, aggregation, aggregation), "0", Method.MIN_MAX);
    }
  }

  /**
   * How indicators are normalised.
   *
   * @param word the word in indicators.csv
   * @param high the highest score
   * @param manifest other lines of the manifest, by what they replace
   * @param file reference data beside, or empty
   * @param content the lines of that file for one indicator
   */
  record Method(
      String word,
      String high,
      Map<String, String> manifest,
      String file,
      Function<Map<String, String>, String> content) {
    static final Method MIN_MAX = new Method("min-max", "100", Map.of(), "", row -> "");
  }

  /** The pack with the weights given, by code. */
  AsemPack(Path anchors, Map<String, String> weights, Variant variant) {
    this(
        Table.read(anchors.resolve("inputs_ASEM_iMeta.csv")).rows(),
        weights,
        variant,
        Set.of(),
        false);
  }

  private AsemPack(
      List<Map<String, String>> all,
      Map<String, String> weights,
      Variant variant,
      Set<String> dropped,
      boolean denominated) {
    this.all = all;
    this.variant = variant;
    this.weights = weights;
    this.dropped = dropped;
    this.denominated = denominated;
    this.meta = all.stream()
        .filter(row -> LEVELS.containsKey(row.get("Level")))
        .filter(row -> !dropped.contains(row.get("iCode")))
        .toList();
  }

  /**
   * The pack without some indicators, in which others are divided by what COINr divides them by,
   * and countries are put into groups.
   */
  AsemPack denominated(Set<String> without) {
    return new AsemPack(all, weights, variant, without, true);
  }

  private static boolean isDivided(Map<String, String> row) {
    return !row.get("Denominator").isEmpty();
  }

  /** The data item of that code. */
  static String item(String code) {
    return "x-" + id(code);
  }

  private String items() {
    return all.stream()
        .filter(row -> row.get("Type").equals("Denominator") || isDivided(row))
        .filter(row -> !dropped.contains(row.get("iCode")))
        .map(row -> String.join(
                ",",
                item(row.get("iCode")),
                quoted(row.get("iName")),
                quoted(row.get("iName")),
                quoted(row.get("Unit")),
                "number,,,no,published",
                SOURCE)
            + "\n")
        .collect(Collectors.joining());
  }

  private void writeDenominated(Path folder, List<Map<String, String>> units) throws IOException {
    Files.writeString(
        folder.resolve("reference/formulas.csv"),
        "indicator,numerator,denominator,provenance,source\n"
            + meta.stream()
                .filter(row -> row.get("Level").equals("1") && isDivided(row))
                .map(row -> String.join(
                        ",",
                        row.get("iCode"),
                        item(row.get("iCode")),
                        item(row.get("Denominator")),
                        "published",
                        SOURCE)
                    + "\n")
                .collect(Collectors.joining()));
    Files.writeString(
        folder.resolve("reference/groups.csv"),
        "grouping,locality,group_vi,group_en,provenance,source\n"
            + units.stream()
                .map(unit -> "eurasia,"
                    + unit.get("uCode")
                    + ","
                    + unit.get("EurAsia_group")
                    + ","
                    + unit.get("EurAsia_group")
                    + ",published,"
                    + SOURCE
                    + "\n")
                .collect(Collectors.joining()));
  }

  /** Writes it into a folder that must bear its id. */
  Path write(Path parent, List<Map<String, String>> units) throws IOException {
    Path folder = parent.resolve("asem");
    Files.createDirectories(folder.resolve("reference"));
    Files.createDirectories(folder.resolve("all-pillars"));
    Files.writeString(
        folder.resolve("pack.yaml"),
        MANIFEST
            .replace("low: 0", "low: " + variant.low())
            .replaceAll("(index|pillar|group): 0", "$1: " + variant.coverage())
            .replace("high: 100", "high: " + variant.method().high())
            .transform(this::edited));
    if (!variant.method().file().isEmpty()) {
      Files.writeString(folder.resolve(variant.method().file()), reference());
    }
    Files.writeString(folder.resolve("CHANGES.md"), "# ASEM\n");
    Files.writeString(folder.resolve("framework.csv"), framework());
    Files.writeString(folder.resolve("indicators.csv"), indicators());
    Files.writeString(
        folder.resolve("items.csv"),
        "code,name_vi,name_en,unit_of_measure,type,minimum,maximum,evidence_required,provenance,source\n"
            + (denominated ? items() : ""));
    if (denominated) {
      writeDenominated(folder, units);
    }
    Files.writeString(folder.resolve("agencies.csv"), "code,name_vi,name_en,provenance,source\n");
    Files.writeString(
        folder.resolve("assignments.csv"),
        "locality,indicator,part,title,items,lead,coordinating,deadline,provenance,source\n");
    Files.writeString(
        folder.resolve("messages.csv"),
        "check,message_vi,message_en,instruction_vi,instruction_en\n");
    Files.writeString(folder.resolve("reference/localities.csv"), localities(units));
    Files.writeString(folder.resolve("all-pillars/formulas.drl"), RULE);
    return folder;
  }

  private String edited(String manifest) {
    String edited = manifest;
    for (Map.Entry<String, String> line : variant.method().manifest().entrySet()) {
      edited = edited.replace(line.getKey(), line.getValue());
    }
    return edited;
  }

  private String reference() {
    boolean goalposts = variant.method().file().endsWith("goalposts.csv");
    String header = goalposts
        ? "indicator,minimum,maximum,year,provenance,source\n"
        : "indicator,parameter,value,provenance,source\n";
    return header
        + meta.stream()
            .filter(row -> row.get("Level").equals("1"))
            .map(variant.method().content())
            .collect(Collectors.joining());
  }

  private String framework() {
    String header =
        "id,parent,level,code,code_provenance,name_vi,name_en,weight,aggregation,coverage,provenance,source\n";
    return header + meta.stream().map(this::node).collect(Collectors.joining());
  }

  private String node(Map<String, String> row) {
    String code = row.get("iCode");
    boolean leaf = row.get("Level").equals("1");
    return String.join(
            ",",
            id(code),
            id(row.get("Parent")),
            LEVELS.get(row.get("Level")),
            code.equals(id(code)) ? "" : code,
            "published",
            quoted(row.get("iName")),
            quoted(row.get("iName")),
            weights.getOrDefault(code, "1"),
            leaf ? "" : variant.aggregations().get(Integer.parseInt(row.get("Level")) - 2),
            "",
            "published",
            SOURCE)
        + "\n";
  }

  private String indicators() {
    String header =
        "id,unit_of_measure,direction,supplied_by,enters_as,normalisation,provenance,source,note\n";
    return header
        + meta.stream()
            .filter(row -> row.get("Level").equals("1"))
            .map(row -> String.join(
                    ",",
                    id(row.get("iCode")),
                    denominated && isDivided(row) ? "" : quoted(row.get("Unit")),
                    row.get("Direction").equals("-1") ? "lower" : "higher",
                    "central," + (denominated && isDivided(row) ? "formula," : "value,")
                        + variant.method().word() + ",published",
                    SOURCE,
                    "")
                + "\n")
            .collect(Collectors.joining());
  }

  private static String localities(List<Map<String, String>> units) {
    String header = "code,name_vi,name_en,region_vi,region_en,predecessors,provenance,source\n";
    return header
        + units.stream()
            .map(unit -> unit.get("uCode")
                + ","
                + quoted(unit.get("uName"))
                + ","
                + quoted(unit.get("uName"))
                + ",,,,published,"
                + SOURCE
                + "\n")
            .collect(Collectors.joining());
  }

  static String id(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
