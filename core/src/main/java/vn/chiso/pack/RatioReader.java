package vn.chiso.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Item;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Text;
import vn.chiso.unit.Unit;
import vn.chiso.unit.Unit.Factor;
import vn.chiso.unit.Units;

/**
 * Reads {@code reference/formulas.csv}: indicators that are one number of data items over another.
 * Units tell the factor. Each row is made into a rule like any other.
 */
final class RatioReader {
  static final String FILE = "reference/formulas.csv";

  private final Codes indicators;
  private final Map<String, Indicator> details;
  private final ItemReader.Reading items;
  private final Units units;
  private final Map<String, Indicator> carried;
  private final List<Row> sound = new ArrayList<>();
  private final Set<String> meant = new HashSet<>();
  private final StringBuilder rules = new StringBuilder(RatioRule.HEADER);

  private RatioReader(
      Codes indicators, Map<String, Indicator> details, ItemReader.Reading items, Units units) {
    this.indicators = indicators;
    this.details = details;
    this.items = items;
    this.units = units;
    this.carried = new LinkedHashMap<>(details);
  }

  /**
   * What was read.
   *
   * @param indicators all indicators; those that don't state the unit of their quotient have it now
   * @param rules the rows as rules; empty where there are none
   * @param rows the row of each rule
   * @param meant the words of rows that can't be used
   */
  record Reading(
      Map<String, Indicator> indicators,
      Optional<PackFile> rules,
      List<Row> rows,
      Set<String> meant) {
    /** What is known of the rules, with the places where their rows stand. */
    List<RuleInfo> rules(RuleReader reader, Problems problems) {
      List<RuleInfo> read = new ArrayList<>();
      rules.ifPresent(
          file -> read.addAll(reader.read(file, Stage.FORMULA, problems::add).rules()));
      List<RuleInfo> placed = new ArrayList<>();
      for (int i = 0; i < read.size(); i++) {
        placed.add(read.get(i).at(rows.get(i).line(), rows.get(i).source()));
      }
      return placed;
    }
  }

  static Reading read(
      PackFiles files,
      Codes indicators,
      IndicatorReader.Reading details,
      ItemReader.Reading items,
      Units units,
      Problems problems) {
    Table table = Table.optional(
        files, FILE, problems, "indicator", "numerator", "denominator", "provenance", "source");
    table.unique(indicators, "indicator");
    RatioReader reader = new RatioReader(indicators, details.indicators(), items, units);
    table.rows().forEach(reader::row);
    return new Reading(
        reader.carried,
        reader.sound.isEmpty()
            ? Optional.empty()
            : Optional.of(new PackFile(FILE, reader.rules.toString())),
        reader.sound,
        reader.meant);
  }

  private void row(Row row) {
    String id = indicators.resolve(row, "indicator");
    List<Item> above = items(row, "numerator");
    List<Item> below = items(row, "denominator");
    Provenance provenance = row.provenance();
    row.source();
    Indicator indicator = details.get(id);
    if (!row.isSound() || indicator == null) {
      note(row, id);
      return;
    }
    String written = indicator.unitOfMeasure().vi();
    if (written.isEmpty()) {
      Text carriedOver = quotient(above.get(0).unitOfMeasure(), below.get(0).unitOfMeasure());
      written = carriedOver.vi();
      carried.put(id, indicator.measuredIn(carriedOver));
    }
    Unit quotient = unit(above).over(unit(below));
    Optional<Factor> factor = quotient.to(units.unit(written));
    if (factor.isEmpty()) {
      row.report(
          "indicator",
          "unit.mismatch",
          above.get(0).unitOfMeasure().vi(),
          below.get(0).unitOfMeasure().vi(),
          written);
      note(row, id);
      return;
    }
    if (!RatioRule.admits(factor.get())) {
      row.report("indicator", "unit.too-far", factor.get().toString(), written);
      note(row, id);
      return;
    }
    sound.add(row);
    rules.append(
        new RatioRule(row.text("indicator"), id, above, below, factor.get(), provenance).text());
  }

  private static Text quotient(Text above, Text below) {
    boolean named = !above.en().isEmpty() && !below.en().isEmpty();
    return new Text(above.vi() + '/' + below.vi(), named ? above.en() + '/' + below.en() : "");
  }

  /** What a row is about that can't be used, so that it isn't told to be missing as well. */
  private void note(Row row, String id) {
    meant.add(id);
    meant.addAll(row.list("numerator"));
    meant.addAll(row.list("denominator"));
  }

  private Unit unit(List<Item> added) {
    return units.unit(added.get(0).unitOfMeasure().vi());
  }

  private List<Item> items(Row row, String name) {
    row.required(name);
    List<Item> found = new ArrayList<>();
    for (String code : items.codes().resolveAll(row, name)) {
      Item item = items.items().get(code);
      if (item != null) {
        found.add(item);
      }
    }
    if (!found.isEmpty()) {
      FormulaUnits.odd(found, units)
          .ifPresent(odd -> row.report(
              name,
              "unit.sum",
              found.get(0).unitOfMeasure().vi(),
              odd.unitOfMeasure().vi(),
              odd.code()));
    }
    return found;
  }
}
