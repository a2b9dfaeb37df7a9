package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Rubric;
import vn.chiso.fact.RubricRow;
import vn.chiso.formula.Figure;
import vn.chiso.formula.Quantity;
import vn.chiso.pack.Written;
import vn.chiso.text.Language;
import vn.chiso.text.Messages;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/**
 * A consequence as arithmetic a person reads: {@code Ratio.per(10_000, $o, $p)} becomes {@code 26
 * tổ chức ÷ 1.300.000 người × 10.000}. Anything it doesn't know stays as the rule writes it.
 */
final class Expression {
  private static final Messages MESSAGES = Messages.of(Expression.class);

  private final Map<String, Object> bindings;
  private final Language language;

  private Expression(Map<String, Object> bindings, Language language) {
    this.bindings = bindings;
    this.language = language;
  }

  /**
   * The value expression of a firing's consequence, with the facts it matched filled in and, where
   * it is a sum to be done, what comes out.
   */
  static Text of(Firing firing) {
    return new Text(of(firing, Language.VI), of(firing, Language.EN));
  }

  private static String of(Firing firing, Language language) {
    Expression expression = new Expression(firing.bindings(), language);
    return Written.of(firing.rule())
        .map(written -> expression.write(written) + expression.result(written, firing))
        .orElseGet(() -> firing.rule().consequence().strip());
  }

  private String result(Written expression, Firing firing) {
    boolean sum = !(bindings.get(expression.text()) instanceof Quantity)
        && bindings.values().stream().noneMatch(RubricRow.class::isInstance);
    return sum
            && firing.inserted() instanceof Quantity given
            && given.figure() instanceof Figure.Known known
        ? ' ' + Numbers.result(known.value(), DerivationBuilder.SHOWN).in(language)
        : "";
  }

  private String write(Written expression) {
    if (bindings.get(expression.text()) instanceof Quantity quantity) {
      return quantity(quantity);
    }
    if (expression.function().isEmpty()) {
      return expression.text();
    }
    List<Written> arguments = expression.arguments();
    return switch (expression.function()) {
      case "Ratio.of" -> quotient(arguments.get(0), arguments.get(1));
      case "Ratio.percent" -> quotient(arguments.get(0), arguments.get(1)) + " × 100";
      case "Ratio.per" ->
        quotient(arguments.get(1), arguments.get(2)) + " × " + literal(arguments.get(0));
      case "Ratio.scaled" ->
        quotient(arguments.get(2), arguments.get(3))
            + " × "
            + literal(arguments.get(0))
            + " ÷ "
            + literal(arguments.get(1));
      case "Sum.of" -> String.join(" + ", arguments.stream().map(this::write).toList());
      default -> expression.function().endsWith(".points") ? points(expression) : expression.text();
    };
  }

  private String quotient(Written numerator, Written denominator) {
    return operand(numerator) + " ÷ " + operand(denominator);
  }

  private String operand(Written expression) {
    String written = write(expression);
    return written.contains(" + ") ? '(' + written + ')' : written;
  }

  private String points(Written expression) {
    String name = expression.function();
    Object counting = bindings.get(name.substring(0, name.lastIndexOf('.')));
    if (counting instanceof RubricRow row) {
      return band(expression, row);
    }
    if (!(counting instanceof Rubric rubric)) {
      return expression.text();
    }
    List<String> terms = new ArrayList<>();
    for (Written argument : expression.arguments()) {
      if (bindings.get(argument.text()) instanceof Datum datum) {
        rubric.lines().stream()
            .filter(line -> line.item().equals(datum.item()))
            .forEach(line -> terms.add(term(datum, line)));
      }
    }
    return String.join(" + ", terms);
  }

  private String band(Written expression, RubricRow row) {
    String amount =
        String.join(" + ", expression.arguments().stream().map(this::write).toList());
    return MESSAGES.text("expression.band", amount, row.band(), row.earns()).in(language);
  }

  private String term(Datum datum, Rubric.Line line) {
    String term = quantity(datum) + " × " + Numbers.format(line.pointsPerUnit(), language);
    if (line.maximum() == null) {
      return term;
    }
    String most = Numbers.format(line.maximum(), language);
    return term + (language == Language.VI ? " (tối đa " : " (at most ") + most + ')';
  }

  private String quantity(Quantity quantity) {
    if (!(quantity.figure() instanceof Figure.Known known)) {
      return "?";
    }
    String number = Numbers.format(known.value(), language);
    return quantity instanceof Datum datum
        ? (number + ' ' + datum.definition().unitOfMeasure().in(language)).strip()
        : number;
  }

  private String literal(Written number) {
    return Numbers.format(new BigDecimal(number.digits()), language);
  }
}
