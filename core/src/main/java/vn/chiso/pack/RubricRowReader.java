package vn.chiso.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Origin;
import vn.chiso.fact.RubricRow;
import vn.chiso.framework.Item;
import vn.chiso.text.Numbers;

/**
 * Reads the rubrics by bands, {@code *.rubric.csv} beside rules: a row says how many points an
 * amount earns from one bound up to the next.
 */
final class RubricRowReader {
  private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000_000);
  /** Facts a rule can hold, with room for the row itself and what must be absent. */
  private static final int MOST_ITEMS = 10;

  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N} ().,/-]{0,60}");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\w.-]+");

  private final Codes indicators;
  private final Codes codes;
  private final Map<String, Item> items;
  private final Problems problems;
  private final Set<String> unread = new HashSet<>();

  private RubricRowReader(
      Codes indicators, Codes codes, Map<String, Item> items, Problems problems) {
    this.indicators = indicators;
    this.codes = codes;
    this.items = items;
    this.problems = problems;
  }

  /**
   * What was read.
   *
   * @param rows the rows without mistakes, by file and line
   * @param unread the words of files in which something is wrong, which may therefore be in use
   */
  record Reading(List<RubricRow> rows, Set<String> unread) {}

  static Reading read(PackFiles files, Codes indicators, ItemReader.Reading items, Problems found) {
    RubricRowReader reader = new RubricRowReader(indicators, items.codes(), items.items(), found);
    List<RubricRow> rows = new ArrayList<>();
    for (PackFile file : files.rubrics()) {
      rows.addAll(reader.file(files, file));
    }
    return new Reading(List.copyOf(rows), reader.unread);
  }

  private List<RubricRow> file(PackFiles files, PackFile file) {
    Table table = Table.required(
        files,
        file.path(),
        problems,
        "indicator",
        "part",
        "items",
        "unless",
        "from",
        "to",
        "points",
        "provenance",
        "source");
    if (table.isComplete() && table.rows().isEmpty()) {
      problems.report(file.path(), 1, "bands.none");
    }
    Map<List<String>, List<Band>> rubrics = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Band band = band(row);
      rubrics
          .computeIfAbsent(
              List.of(indicators.meaning(row.text("indicator")), row.text("part")),
              key -> new ArrayList<>())
          .add(band);
    }
    rubrics.values().forEach(bands -> BandLint.check(bands, items));
    if (problems.concern(file.path())) {
      unread.addAll(List.of(NO_WORD.split(file.text())));
    }
    return rubrics.values().stream()
        .flatMap(Collection::stream)
        .filter(band -> band.row().isSound())
        .map(RubricRowReader::row)
        .sorted((one, other) -> one.origin().compareTo(other.origin()))
        .toList();
  }

  /**
   * A row as far as it could be read.
   *
   * @param from the lower bound, which is in the band; null for none
   * @param to the upper bound, which isn't; null for none
   */
  record Band(
      Row row,
      List<String> items,
      String unless,
      @Nullable BigDecimal from,
      @Nullable BigDecimal to) {}

  private Band band(Row row) {
    indicators.resolve(row, "indicator");
    if (!PART.matcher(row.text("part")).matches()) {
      row.report("part", "bands.part", row.text("part"));
    }
    List<String> own = items(row);
    String unless = row.text("unless");
    if (!unless.isEmpty()) {
      codes.resolve(row, "unless");
      if (own.contains(unless)) {
        row.report("unless", "bands.unless", unless);
      }
    }
    BigDecimal from = row.numberIfAny("from").orElse(null);
    BigDecimal to = row.numberIfAny("to").orElse(null);
    if (from != null && to != null && from.compareTo(to) >= 0) {
      String key = from.compareTo(to) == 0 ? "bands.empty" : "bands.bounds";
      row.report("from", key, Numbers.plain(from), Numbers.plain(to));
    }
    row.number("points", BigDecimal.ZERO, MOST_POINTS);
    row.provenance();
    row.source();
    return new Band(row, own, unless, from, to);
  }

  private List<String> items(Row row) {
    row.required("items");
    List<String> own = codes.resolveAll(row, "items");
    if (own.size() > MOST_ITEMS) {
      row.report("items", "bands.items-many", own.size(), MOST_ITEMS);
    }
    own.stream()
        .filter(item -> own.indexOf(item) != own.lastIndexOf(item))
        .distinct()
        .forEach(item -> row.report("items", "bands.item-twice", item));
    return own;
  }

  private static RubricRow row(Band band) {
    Row row = band.row();
    String indicator = row.text("indicator");
    String part = row.text("part");
    return new RubricRow(
        RubricRules.name(indicator, part, band.from(), band.to()),
        indicator,
        part,
        band.items(),
        band.unless(),
        band.from(),
        band.to(),
        row.number("points"),
        row.provenance(),
        row.source(),
        Origin.line(row.file(), row.line()));
  }
}
