package vn.chiso.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.chiso.audit.CorrelationLimits;
import vn.chiso.audit.Spread;

/** Charts of an audit as SVG. What they show must also stand in a table. */
final class AuditCharts {
  private static final int WIDTH = 760;
  private static final int LABELS = 150;
  private static final int ROW = 15;
  private static final int TOP = 24;
  private static final int CELL = 13;

  private AuditCharts() {}

  /**
   * Where one locality comes to stand.
   *
   * @param label its name
   * @param rank its rank as evaluated; 0 where it has none
   * @param spread its ranks in the runs
   * @param title the same in words
   */
  record Interval(String label, double rank, Spread spread, String title) {}

  /** One row a locality: line from the least to the greatest rank, bar, median and own rank. */
  static void intervals(Html html, String title, List<Interval> rows) {
    double worst = Math.max(
        2,
        rows.stream()
            .mapToDouble(row -> Math.max(row.rank(), row.spread().greatest()))
            .max()
            .orElse(2));
    Scale scale = new Scale(1, worst);
    open(html, title, WIDTH, TOP + ROW * rows.size() + 8, "intervals");
    int step = (int) Math.max(1, Math.ceil(worst / 12));
    for (int rank = 1; rank <= worst; rank += rank == 1 ? Math.max(1, step - 1) : step) {
      line(html, "axis", scale.x(rank), TOP - 4, scale.x(rank), TOP + ROW * rows.size());
      text(html, Integer.toString(rank), scale.x(rank), TOP - 9, "middle");
    }
    for (int i = 0; i < rows.size(); i++) {
      Interval row = rows.get(i);
      double middle = TOP + ROW * i + ROW / 2.0;
      html.open("g").element("title", row.title());
      text(html, row.label(), LABELS - 8, middle + 4, "end");
      line(
          html,
          "whisker",
          scale.x(row.spread().least()),
          middle,
          scale.x(row.spread().greatest()),
          middle);
      double low = scale.x(row.spread().low()) - 2;
      rect(html, "range", low, middle - 4, scale.x(row.spread().high()) + 2 - low, 8);
      rect(html, "middle", scale.x(row.spread().median()) - 1, middle - 6, 2, 12);
      if (row.rank() > 0) {
        html.open(
                "circle",
                "class",
                "own",
                "cx",
                number(scale.x(row.rank())),
                "cy",
                number(middle),
                "r",
                "3.2")
            .close("circle");
      }
      html.close("g");
    }
    html.close("svg");
  }

  /**
   * A bar with its confidence interval.
   *
   * @param label what stands before it; may be empty
   * @param title the same in words
   * @param style {@code first} or {@code total}
   */
  record Bar(String label, String title, String style, double value, double low, double high) {}

  /** Bars from 0 to 1, or as far as they reach. */
  static void bars(Html html, String title, List<Bar> bars) {
    double most = Math.max(
        1,
        bars.stream()
            .mapToDouble(bar -> Math.max(bar.value(), bar.high()))
            .max()
            .orElse(1));
    double least = Math.min(
        0,
        bars.stream().mapToDouble(bar -> Math.min(bar.value(), bar.low())).min().orElse(0));
    Scale scale = new Scale(least, most);
    int height = TOP + 20 * bars.size() + 8;
    open(html, title, WIDTH, height, "bars");
    for (int tick = 0; tick <= most * 5; tick++) {
      line(html, "axis", scale.x(tick / 5.0), TOP - 4, scale.x(tick / 5.0), height - 8);
      text(html, (tick * 20) + " %", scale.x(tick / 5.0), TOP - 9, "middle");
    }
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double top = TOP + 20 * i + (i % 2 == 0 ? 4 : 0);
      html.open("g").element("title", bar.title());
      text(html, bar.label(), LABELS - 8, top + 12, "end");
      double from = Math.min(scale.x(0), scale.x(bar.value()));
      double length = Math.abs(scale.x(bar.value()) - scale.x(0));
      rect(html, bar.style(), from, top, length, 14);
      line(html, "whisker", scale.x(bar.low()), top + 7, scale.x(bar.high()), top + 7);
      html.close("g");
    }
    html.close("svg");
  }

  /**
   * A pair of nodes.
   *
   * @param flag its style, that of a flag where there is a correlation
   * @param title the pair in words
   */
  record Cell(String one, String other, String flag, String title) {}

  /** A triangle of cells, one a pair. */
  static void heatMap(Html html, String title, List<Cell> cells) {
    Set<String> names = new LinkedHashSet<>();
    cells.forEach(cell -> names.add(cell.one()));
    cells.forEach(cell -> names.add(cell.other()));
    List<String> order = new ArrayList<>(names);
    int codes =
        14 + 7 * order.stream().mapToInt(name -> shortened(name).length()).max().orElse(0);
    int size = codes + CELL * order.size();
    open(html, title, size + 8, size + 4, "heat");
    for (int i = 0; i < order.size(); i++) {
      double middle = CELL * i + CELL / 2.0 + 4;
      text(html, shortened(order.get(i)), codes - 6, middle, "end");
      double across = codes + CELL * i + CELL / 2.0 + 4;
      double down = CELL * order.size() + 8;
      html.element(
          "text",
          shortened(order.get(i)),
          "transform",
          "translate(" + number(across) + " " + number(down) + ") rotate(-90)",
          "text-anchor",
          "end");
    }
    for (Cell cell : cells) {
      double x = codes + CELL * (double) order.indexOf(cell.one());
      double y = CELL * (double) order.indexOf(cell.other());
      html.open(
          "rect",
          "class",
          "flag-" + cell.flag(),
          "x",
          number(x),
          "y",
          number(y),
          "width",
          number(CELL - 1.0),
          "height",
          number(CELL - 1.0));
      html.element("title", cell.title()).close("rect");
    }
    html.close("svg");
  }

  /** What the colours of a heat map mean. */
  static void key(Html html, Phrases words) {
    html.open("p", "class", "key");
    for (CorrelationLimits.Flag flag : CorrelationLimits.Flag.values()) {
      html.element("span", "", "class", "swatch flag-" + flag.tag());
      html.text(words.say("flag." + flag.tag()) + " ");
    }
    html.element("span", "", "class", "swatch flag-none").text(words.say("flag.none"));
    html.close("p");
  }

  /** Places numbers between the labels and the right edge. */
  private record Scale(double from, double to) {
    double x(double number) {
      return LABELS + (number - from) / (to - from) * (WIDTH - LABELS - 16);
    }
  }

  private static String shortened(String name) {
    return name.length() <= 18 ? name : name.substring(0, 17) + "…";
  }

  private static void open(Html html, String title, int width, int height, String style) {
    html.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "class",
        style,
        "role",
        "img",
        "aria-label",
        title,
        "style",
        "max-width: " + width + "px");
    html.element("title", title);
  }

  private static void line(Html html, String style, double x1, double y1, double x2, double y2) {
    html.open(
            "line",
            "class",
            style,
            "x1",
            number(x1),
            "y1",
            number(y1),
            "x2",
            number(x2),
            "y2",
            number(y2))
        .close("line");
  }

  private static void rect(
      Html html, String style, double x, double y, double width, double height) {
    html.open(
            "rect",
            "class",
            style,
            "x",
            number(x),
            "y",
            number(y),
            "width",
            number(width),
            "height",
            number(height))
        .close("rect");
  }

  private static void text(Html html, String text, double x, double y, String anchor) {
    html.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
