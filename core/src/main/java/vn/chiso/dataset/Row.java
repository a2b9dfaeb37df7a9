package vn.chiso.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.chiso.fact.Origin;

/**
 * A row of a table as it was read, before anything is made of its cells.
 *
 * @param origin where it stands
 * @param cells the cells by column, cleaned; absent where nothing was given
 * @param literals columns whose cell is a number of JSON rather than text
 * @param faulty columns a finding already says something about; a sound row has none
 * @param origins where the cell of a column stands
 */
record Row(
    Origin origin,
    Map<String, String> cells,
    Set<String> literals,
    Set<String> faulty,
    Function<String, Origin> origins) {

  String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** This row, where it says itself that it was taken from somewhere else. */
  Row placed() {
    String stated = text("origin");
    if (stated.isEmpty()) {
      return this;
    }
    Origin from = origin(stated);
    return new Row(from, cells, literals, faulty, column -> from);
  }

  /** A place as it is written: {@code so-ct/data.csv:3}. */
  static Origin origin(String written) {
    int colon = written.lastIndexOf(':');
    return colon < 0
        ? new Origin(written, "")
        : new Origin(written.substring(0, colon), written.substring(colon + 1));
  }

  /**
   * This row with cells for what it doesn't say itself.
   *
   * @param always the column whose given cell stands even where the row has its own
   */
  Row with(Map<String, String> given, String always) {
    Map<String, String> all = new LinkedHashMap<>(given);
    all.putAll(cells);
    all.put(always, given.getOrDefault(always, text(always)));
    return new Row(origin, all, literals, faulty, origins);
  }

  Place place() {
    return place(origin);
  }

  Place place(String column) {
    return place(origins.apply(column));
  }

  Place place(Origin where) {
    String indicator = text("node").isEmpty() ? text("indicator") : text("node");
    return new Place(where, text("locality"), indicator, text("item"), text("agency"));
  }
}
