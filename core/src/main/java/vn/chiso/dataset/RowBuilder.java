package vn.chiso.dataset;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.chiso.fact.Origin;

/** Puts a row together cell by cell and says what is wrong with it. Not thread-safe. */
final class RowBuilder {
  private final ReadLimits limits;
  private final Problems problems;
  private final Origin origin;
  private final Function<String, Origin> origins;
  private final Map<String, String> cells = new LinkedHashMap<>();
  private final Set<String> literals = new HashSet<>();
  private final Set<String> faulty = new HashSet<>();

  RowBuilder(
      ReadLimits limits, Problems problems, Origin origin, Function<String, Origin> origins) {
    this.limits = limits;
    this.problems = problems;
    this.origin = origin;
    this.origins = origins;
  }

  /** A cell as it stands in the file; one that can't be used is left out. */
  void put(String column, String raw) {
    String text = CellText.clean(raw);
    Origin cell = origins.apply(column);
    if (text.length() > limits.charactersPerCell()) {
      fault("cell.too-long", column, cell, column, text.length(), limits.charactersPerCell());
    } else if (CellText.isDamaged(text)) {
      fault("encoding.lost-character", column, cell, column);
    } else if (!text.isEmpty()) {
      cells.put(column, text);
    }
  }

  /** The cell of that column is a number of JSON rather than text. */
  void literal(String column) {
    literals.add(column);
  }

  /** Something is wrong with a column, so that the row's figure can't be used. */
  void fault(String check, String column, Origin where, Object... arguments) {
    faulty.add(column);
    remark(check, where, arguments);
  }

  /** Something beside the row's known cells is wrong. */
  void remark(String check, Origin where, Object... arguments) {
    problems.error(check, build().place(where), arguments);
  }

  Row build() {
    return new Row(origin, cells, literals, faulty, origins);
  }
}
