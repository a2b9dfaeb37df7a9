package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Rubric;
import vn.chiso.formula.Figure;
import vn.chiso.formula.Quantity;
import vn.chiso.text.Language;
import vn.chiso.text.Numbers;

/**
 * A consequence as arithmetic a person reads: {@code Ratio.per(10_000, $o, $p)} becomes {@code 26
 * tổ chức ÷ 1.300.000 người × 10.000}. Anything it doesn't know stays as the rule writes it.
 */
final class Expression {
  private static final Pattern GIVES =
      Pattern.compile("(?s)(?:Indicator|Part)Value\\.of\\((.*)\\)\\s*\\)\\s*;");
  private static final Pattern CALL = Pattern.compile("(?s)([\\w$.]+)\\s*\\((.*)\\)");

  private final Map<String, Object> bindings;
  private final Language language;

  private Expression(Map<String, Object> bindings, Language language) {
    this.bindings = bindings;
    this.language = language;
  }

  /** The value expression of a firing's consequence, with the facts it matched filled in. */
  static String of(Firing firing, Language language) {
    Matcher gives = GIVES.matcher(firing.rule().consequence().strip());
    if (!gives.find()) {
      return firing.rule().consequence().strip();
    }
    List<String> arguments = split(gives.group(1));
    return new Expression(firing.bindings(), language).write(arguments.get(arguments.size() - 1));
  }

  private String write(String expression) {
    Object bound = bindings.get(expression);
    if (bound instanceof Quantity quantity) {
      return quantity(quantity);
    }
    Matcher call = CALL.matcher(expression);
    if (!call.matches()) {
      return expression;
    }
    List<String> arguments = split(call.group(2));
    String name = call.group(1);
    return switch (name) {
      case "Ratio.of" -> quotient(arguments.get(0), arguments.get(1));
      case "Ratio.percent" -> quotient(arguments.get(0), arguments.get(1)) + " × 100";
      case "Ratio.per" ->
        quotient(arguments.get(1), arguments.get(2)) + " × " + literal(arguments.get(0));
      case "Sum.of" -> String.join(" + ", arguments.stream().map(this::write).toList());
      default -> name.endsWith(".points") ? points(name, arguments, expression) : expression;
    };
  }

  private String quotient(String numerator, String denominator) {
    return operand(numerator) + " ÷ " + operand(denominator);
  }

  private String operand(String expression) {
    String written = write(expression);
    return written.contains(" + ") ? '(' + written + ')' : written;
  }

  private String points(String name, List<String> arguments, String expression) {
    if (!(bindings.get(name.substring(0, name.lastIndexOf('.'))) instanceof Rubric rubric)) {
      return expression;
    }
    List<String> terms = new ArrayList<>();
    for (String argument : arguments) {
      if (bindings.get(argument) instanceof Datum datum) {
        rubric.lines().stream()
            .filter(line -> line.item().equals(datum.item()))
            .forEach(line -> terms.add(term(datum, line)));
      }
    }
    return String.join(" + ", terms);
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
            && !datum.definition().unitOfMeasure().isEmpty()
        ? number + ' ' + datum.definition().unitOfMeasure()
        : number;
  }

  private String literal(String number) {
    return Numbers.format(new java.math.BigDecimal(number.replace("_", "")), language);
  }

  /** Splits at commas outside parentheses and quotes. */
  private static List<String> split(String arguments) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < arguments.length(); i++) {
      char c = arguments.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == ')')) {
        depth += c == '(' ? 1 : -1;
      } else if (!quoted && depth == 0 && c == ',') {
        parts.add(arguments.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(arguments.substring(start).strip());
    return parts;
  }
}
