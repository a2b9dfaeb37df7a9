package vn.chiso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.evaluate.Firing;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Rubric;
import vn.chiso.formula.Figure;
import vn.chiso.formula.Quantity;
import vn.chiso.pack.Written;
import vn.chiso.text.Numbers;

/**
 * What a formula rule computes, as a formula of a spreadsheet; empty where it isn't made of ratios,
 * sums and points alone.
 */
final class XlsxArithmetic {
  private final Map<String, Object> bindings;
  private final Function<Quantity, Optional<String>> cells;

  private XlsxArithmetic(Map<String, Object> bindings, Function<Quantity, Optional<String>> cells) {
    this.bindings = bindings;
    this.cells = cells;
  }

  /**
   * What a rule computes of the figures it matched.
   *
   * @param cells the cell of a figure or a part, where there is one
   */
  static Optional<String> of(Firing firing, Function<Quantity, Optional<String>> cells) {
    XlsxArithmetic arithmetic = new XlsxArithmetic(firing.bindings(), cells);
    return Written.of(firing.rule()).flatMap(arithmetic::of);
  }

  private Optional<String> of(Written written) {
    if (bindings.get(written.text()) instanceof Quantity quantity) {
      return operand(quantity);
    }
    List<Written> arguments = written.arguments();
    return switch (written.function()) {
      case "Ratio.of" -> ratio(arguments.get(0), arguments.get(1), "");
      case "Ratio.percent" -> ratio(arguments.get(0), arguments.get(1), "*100");
      case "Ratio.per" ->
        ratio(arguments.get(1), arguments.get(2), "*" + arguments.get(0).digits());
      case "Ratio.scaled" ->
        ratio(
            arguments.get(2),
            arguments.get(3),
            "*" + arguments.get(0).digits() + "/" + arguments.get(1).digits());
      case "Sum.of" -> sum(arguments);
      default -> points(written);
    };
  }

  private Optional<String> operand(Quantity quantity) {
    Optional<String> cell = cells.apply(quantity);
    return cell.isEmpty() && quantity.figure() instanceof Figure.Known known
        ? Optional.of(Numbers.plain(known.value()))
        : cell;
  }

  private Optional<String> ratio(Written above, Written below, String factor) {
    return of(above)
        .flatMap(top -> of(below).map(bottom -> "(" + top + ")/(" + bottom + ")" + factor));
  }

  private Optional<String> sum(List<Written> parts) {
    List<String> terms = new ArrayList<>();
    parts.forEach(part -> of(part).ifPresent(terms::add));
    return terms.size() == parts.size() ? Optional.of(String.join("+", terms)) : Optional.empty();
  }

  /** The points of a rubric: {@code $rubric.points($documents, $projects)}. */
  private Optional<String> points(Written written) {
    int dot = written.function().lastIndexOf('.');
    if (!written.function().endsWith(".points")
        || !(bindings.get(written.function().substring(0, dot)) instanceof Rubric rubric)) {
      return Optional.empty();
    }
    List<String> terms = new ArrayList<>();
    for (Written argument : written.arguments()) {
      if (bindings.get(argument.text()) instanceof Datum datum) {
        rubric
            .line(datum.item())
            .flatMap(line -> operand(datum).map(cell -> term(line, cell)))
            .ifPresent(terms::add);
      }
    }
    return terms.size() == written.arguments().size()
        ? Optional.of(String.join("+", terms))
        : Optional.empty();
  }

  private static String term(Rubric.Line line, String cell) {
    String points = cell + "*" + Numbers.plain(line.pointsPerUnit());
    return line.maximum() == null
        ? points
        : "MIN(" + points + "," + Numbers.plain(line.maximum()) + ")";
  }
}
