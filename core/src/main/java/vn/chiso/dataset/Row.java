package vn.chiso.dataset;

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
