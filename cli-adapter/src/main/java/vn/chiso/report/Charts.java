package vn.chiso.report;

import java.util.List;
import java.util.Locale;

/**
 * Charts as SVG, which need neither a library nor the network. Lengths are on a scale of 0 to 100.
 */
final class Charts {
  private static final double CENTRE = 160;
  private static final double RADIUS = 110;
  private static final double LABEL = 128;
  private static final int RINGS = 4;

  private Charts() {}

  /**
   * One axis of a radar.
   *
   * @param label what stands at its end
   * @param score the locality's score, 0 to 100
   * @param median the median of all, 0 to 100; negative where there is none
   */
  record Axis(String label, double score, double median) {}

  /** A radar of at least three axes; what it shows must also stand in a table. */
  static void radar(Html html, String title, List<Axis> axes) {
    html.open(
        "svg", "viewBox", "0 0 320 320", "class", "radar", "role", "img", "aria-label", title);
    html.element("title", title);
    for (int ring = 1; ring <= RINGS; ring++) {
      html.open(
              "polygon",
              "class",
              "ring",
              "points",
              points(axes.size(), i -> 1.0, RADIUS * ring / RINGS))
          .close("polygon");
    }
    for (int i = 0; i < axes.size(); i++) {
      html.open(
              "line",
              "class",
              "axis",
              "x1",
              number(CENTRE),
              "y1",
              number(CENTRE),
              "x2",
              number(x(i, axes.size(), RADIUS)),
              "y2",
              number(y(i, axes.size(), RADIUS)))
          .close("line");
      html.element(
          "text",
          axes.get(i).label(),
          "x",
          number(x(i, axes.size(), LABEL)),
          "y",
          number(y(i, axes.size(), LABEL)),
          "text-anchor",
          "middle",
          "dominant-baseline",
          "middle");
    }
    if (axes.stream().allMatch(axis -> axis.median() >= 0)) {
      html.open(
              "polygon",
              "class",
              "median",
              "points",
              points(axes.size(), i -> axes.get(i).median() / 100, RADIUS))
          .close("polygon");
    }
    html.open(
            "polygon",
            "class",
            "own",
            "points",
            points(axes.size(), i -> axes.get(i).score() / 100, RADIUS))
        .close("polygon");
    html.close("svg");
  }

  /** A share of the radius for each axis. */
  private interface Shares {
    double of(int axis);
  }

  private static String points(int axes, Shares shares, double radius) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < axes; i++) {
      double length = Math.max(0, Math.min(1, shares.of(i))) * radius;
      points.append(i == 0 ? "" : " ").append(number(x(i, axes, length))).append(',');
      points.append(number(y(i, axes, length)));
    }
    return points.toString();
  }

  private static double x(int axis, int axes, double radius) {
    return CENTRE + radius * Math.sin(2 * Math.PI * axis / axes);
  }

  private static double y(int axis, int axes, double radius) {
    return CENTRE - radius * Math.cos(2 * Math.PI * axis / axes);
  }

  /**
   * A bar for a score, between the least and the greatest score of all where they are known.
   *
   * @param spread minimum, median and maximum of all; none if empty
   */
  static void bar(Html html, String title, double score, List<Double> spread) {
    html.open("svg", "viewBox", "0 0 104 14", "class", "bar", "role", "img", "aria-label", title);
    html.element("title", title);
    html.open("rect", "class", "scale", "x", "2", "y", "6", "width", "100", "height", "2")
        .close("rect");
    if (!spread.isEmpty()) {
      double low = clipped(spread.get(0));
      double width = Math.max(0, clipped(spread.get(2)) - low);
      html.open(
              "rect",
              "class",
              "range",
              "x",
              number(2 + low),
              "y",
              "4",
              "width",
              number(width),
              "height",
              "6")
          .close("rect");
      html.open(
              "rect",
              "class",
              "middle",
              "x",
              number(1.5 + clipped(spread.get(1))),
              "y",
              "2",
              "width",
              "1",
              "height",
              "10")
          .close("rect");
    }
    html.open("circle", "class", "own", "cx", number(2 + clipped(score)), "cy", "7", "r", "3")
        .close("circle");
    html.close("svg");
  }

  private static double clipped(double score) {
    return Math.max(0, Math.min(100, score));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
