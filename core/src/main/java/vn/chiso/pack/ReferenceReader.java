package vn.chiso.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.fact.Threshold;
import vn.chiso.framework.Locality;

/** Reads the reference data: localities, goalposts and thresholds. */
final class ReferenceReader {
  private static final String LOCALITIES = "reference/localities.csv";
  private static final String GOALPOSTS = "reference/goalposts.csv";
  private static final String THRESHOLDS = "reference/thresholds.csv";
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final PackFiles files;
  private final Problems problems;

  private ReferenceReader(PackFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /**
   * What was read.
   *
   * @param localities the localities by code
   * @param localityCodes their codes
   * @param goalposts the goalposts by indicator id
   * @param thresholds the thresholds
   * @param thresholdCodes their codes
   */
  record Reading(
      Map<String, Locality> localities,
      Codes localityCodes,
      Map<String, Goalposts> goalposts,
      List<Threshold> thresholds,
      Codes thresholdCodes) {}

  static Reading read(PackFiles files, Codes indicators, UnitNames units, Problems problems) {
    return new ReferenceReader(files, problems).read(indicators, units);
  }

  private Reading read(Codes indicators, UnitNames units) {
    Table localityRows = Table.required(
        files,
        LOCALITIES,
        problems,
        "code",
        "name_vi",
        "name_en",
        "region_vi",
        "region_en",
        "predecessors",
        "provenance",
        "source");
    Table thresholdRows = Table.optional(
        files, THRESHOLDS, problems, "code", "value", "unit_of_measure", "provenance", "source");
    return new Reading(
        LocalityReader.read(localityRows),
        Codes.of(localityRows, "code"),
        goalposts(indicators),
        thresholds(thresholdRows, units),
        Codes.of(thresholdRows, "code"));
  }

  private static List<Threshold> thresholds(Table table, UnitNames units) {
    table.unique("code");
    List<Threshold> thresholds = new ArrayList<>();
    for (Row row : table.rows()) {
      thresholds.add(new Threshold(
          row.slug("code"),
          row.number("value"),
          units.of(row.required("unit_of_measure")),
          row.provenance(),
          row.source()));
    }
    return thresholds;
  }

  private Map<String, Goalposts> goalposts(Codes indicators) {
    Table table = Table.optional(
        files,
        GOALPOSTS,
        problems,
        "indicator",
        "minimum",
        "maximum",
        "year",
        "provenance",
        "source");
    table.unique(indicators, "indicator");
    Map<String, Goalposts> goalposts = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Goalposts posts = goalposts(row, indicators);
      goalposts.putIfAbsent(posts.indicator(), posts);
    }
    return goalposts;
  }

  private static Goalposts goalposts(Row row, Codes indicators) {
    String indicator = indicators.resolve(row, "indicator");
    BigDecimal minimum = row.number("minimum");
    BigDecimal maximum = row.number("maximum");
    int order = minimum.compareTo(maximum);
    if (row.isSound() && order >= 0) {
      String key = order == 0 ? "goalposts.equal" : "goalposts.upside-down";
      row.report("minimum", key, row.text("indicator"), minimum, maximum);
    }
    Integer year = row.text("year").isEmpty() ? null : row.whole("year", FIRST_YEAR, LAST_YEAR);
    return new Goalposts(
        indicator,
        minimum,
        maximum,
        year,
        Goalposts.Basis.PACK,
        row.provenance(),
        row.source(),
        Origin.line(row.file(), row.line()));
  }
}
