package vn.chiso.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A table within the width of a terminal: numbers to the right, words to the left, and the first
 * stretching column gives way where the others need the room. Not thread-safe.
 */
final class TextTable {
  private static final int LEAST = 12;

  private final int gap;
  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<Column> columns) {
    this(2, columns);
  }

  /** @param gap the blanks between columns */
  TextTable(int gap, List<Column> columns) {
    this.gap = gap;
    this.columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param heading its heading
   * @param right whether its cells stand to the right
   * @param stretches whether it is cut where the table would be too wide
   * @param most its greatest width
   */
  record Column(String heading, boolean right, boolean stretches, int most) {
    static Column words(String heading) {
      return new Column(heading, false, false, Display.WIDTH);
    }

    static Column words(String heading, int most) {
      return new Column(heading, false, false, most);
    }

    static Column stretching(String heading) {
      return new Column(heading, false, true, Display.WIDTH);
    }

    static Column number(String heading) {
      return new Column(heading, true, false, Display.WIDTH);
    }
  }

  /** Adds a row. With fewer cells than there are columns, the last one spans the rest. */
  void add(String... cells) {
    rows.add(List.of(cells));
  }

  List<String> lines() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    lines.add(line(columns.stream().map(Column::heading).toList(), widths));
    StringBuilder rule = new StringBuilder();
    for (int width : widths) {
      rule.append("─".repeat(width)).append(" ".repeat(gap));
    }
    lines.add(rule.toString().stripTrailing());
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Display.width(columns.get(i).heading());
      for (List<String> row : rows) {
        if (i < row.size() && !spans(row, i)) {
          widths[i] =
              Math.max(widths[i], Math.min(columns.get(i).most(), Display.width(row.get(i))));
        }
      }
    }
    makeRoomForSpans(widths);
    shrink(widths);
    return widths;
  }

  private void makeRoomForSpans(int[] widths) {
    for (List<String> row : rows) {
      int last = row.size() - 1;
      if (spans(row, last)) {
        int missing = Display.width(row.get(last)) - total(widths, last);
        widths[widths.length - 1] += Math.max(0, missing);
      }
    }
  }

  private void shrink(int[] widths) {
    int surplus = total(widths, 0) - Display.WIDTH;
    for (int i = 0; i < widths.length && surplus > 0; i++) {
      if (columns.get(i).stretches()) {
        int cut = Math.min(surplus, Math.max(0, widths[i] - LEAST));
        widths[i] -= cut;
        surplus -= cut;
      }
    }
  }

  private boolean spans(List<String> row, int index) {
    return index == row.size() - 1 && row.size() < columns.size();
  }

  private int total(int[] widths, int from) {
    int total = -gap;
    for (int i = from; i < widths.length; i++) {
      total += widths[i] + gap;
    }
    return total;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      int width = spans(cells, i) ? total(widths, i) : widths[i];
      String cell = Display.fit(cells.get(i), width);
      boolean right = columns.get(i).right() && !spans(cells, i);
      line.append(right ? Display.padLeft(cell, width) : Display.padRight(cell, width));
      line.append(" ".repeat(gap));
    }
    return line.toString().stripTrailing();
  }
}
