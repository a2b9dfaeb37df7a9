package vn.chiso.pack;

import java.util.Map;

/** One row of a CSV file. */
final class Row extends Fields {
  private final int line;
  private final Map<String, String> cells;

  /** A row whose cells couldn't be told apart has none, and nothing more is reported of it. */
  Row(String file, int line, Map<String, String> cells, Problems problems) {
    super(file, problems);
    this.line = line;
    this.cells = cells;
  }

  @Override
  int line() {
    return line;
  }

  @Override
  int line(String name) {
    return line;
  }

  @Override
  String text(String name) {
    return cells.getOrDefault(name, "");
  }

  @Override
  boolean isHopeless(String name) {
    return !cells.containsKey(name);
  }
}
