package vn.chiso.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.dataset.SubmissionRows.Cell;
import vn.chiso.fact.Origin;

/**
 * Which form a file is: of which pack, locality, agency and year. The hidden sheet says so, and the
 * line that people see; the name of the file doesn't count.
 *
 * @param known what is known of it, by key
 */
record FormIdentity(Map<String, String> known) {
  /** A sheet where there is none. */
  static final Sheet NO_SHEET = new Sheet("", new TreeMap<>(), List.of());

  private static final Pattern CODE =
      Pattern.compile("(?<pack>[^/]+)/(?<locality>[^/]+)/(?<agency>[^/]+)/(?<year>\\d{4})/(\\d+)");

  private static final List<String> KEYS =
      List.of(Keys.PACK, Keys.LOCALITY, Keys.AGENCY, Keys.YEAR);

  static FormIdentity of(List<Sheet> book) {
    Map<String, String> known = new LinkedHashMap<>();
    book.stream()
        .filter(sheet -> Sheet.text(sheet.at(0, 0)).equals(Keys.META))
        .findFirst()
        .ifPresent(sheet -> sheet
            .rows()
            .keySet()
            .forEach(
                row -> put(known, Sheet.text(sheet.at(row, 0)), Sheet.text(sheet.at(row, 1)))));
    if (!known.keySet().containsAll(KEYS)) {
      code(book).ifPresent(code -> KEYS.forEach(key -> known.put(key, code.group(key))));
      known.putIfAbsent(Keys.FORM, code(book).map(code -> code.group(5)).orElse(""));
    }
    return new FormIdentity(known);
  }

  private static void put(Map<String, String> known, String key, String value) {
    if (!value.isEmpty() && (KEYS.contains(key) || key.equals(Keys.FORM))) {
      known.put(key, value);
    }
  }

  /** The code of the form, wherever it can still be seen. */
  private static Optional<Matcher> code(List<Sheet> book) {
    return book.stream()
        .flatMap(sheet -> sheet.rows().values().stream())
        .flatMap(cells -> cells.values().stream())
        .filter(SheetCell::isText)
        .map(cell -> CODE.matcher(cell.text().strip()))
        .filter(Matcher::matches)
        .findFirst();
  }

  boolean isKnown() {
    return known.keySet().containsAll(KEYS);
  }

  /** What it is, in one line, as people see it. */
  String code() {
    return String.join(
        "/",
        Stream.concat(KEYS.stream(), Stream.of(Keys.FORM))
            .map(key -> known.getOrDefault(key, ""))
            .toList());
  }

  /** The year its figures are about; empty if it isn't known. */
  String year() {
    return known.getOrDefault(Keys.YEAR, "");
  }

  /** The version of its shape. */
  String version() {
    return known.getOrDefault(Keys.FORM, "");
  }

  /** @param doubtful the keys of which nobody knows what is right */
  List<Cell> cells(Origin origin, Set<String> doubtful) {
    List<Cell> cells = new ArrayList<>();
    for (String key : KEYS) {
      if (known.containsKey(key) && !doubtful.contains(key)) {
        cells.add(new Cell(key, known.getOrDefault(key, ""), false, origin));
      }
    }
    return cells;
  }
}
