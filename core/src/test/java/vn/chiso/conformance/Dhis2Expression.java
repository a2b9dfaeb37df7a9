package vn.chiso.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import vn.chiso.formula.MissingValues;
import vn.chiso.formula.Side;

/** As much of DHIS2's expressions as its test cases use. Values are letters. */
final class Dhis2Expression {
  private final String text;
  private final Map<String, BigDecimal> data;
  private int place;
  private int wanted;
  private int present;
  private boolean allowingNulls;

  Dhis2Expression(String text, Map<String, BigDecimal> data) {
    this.text = text.replace(" ", "");
    this.data = data;
  }

  /** The value under a strategy, which production code applies. */
  Side side(MissingValues missing) {
    Optional<BigDecimal> value = sum();
    boolean none = value.isEmpty() || missing.skips(present, wanted);
    return new Side(none ? null : value.get(), missing);
  }

  private Optional<BigDecimal> sum() {
    Optional<BigDecimal> total = term();
    while (take('+')) {
      Optional<BigDecimal> next = term();
      total = Optional.of(total.orElse(BigDecimal.ZERO).add(next.orElse(BigDecimal.ZERO)));
    }
    return total;
  }

  private Optional<BigDecimal> term() {
    String word = word();
    if (take('(')) {
      List<Optional<BigDecimal>> arguments = arguments(word);
      return call(word, arguments);
    }
    if (Character.isDigit(word.charAt(0))) {
      return Optional.of(new BigDecimal(word));
    }
    Optional<BigDecimal> value = Optional.ofNullable(data.get(word));
    if (!allowingNulls) {
      wanted++;
      present += value.isPresent() ? 1 : 0;
    }
    return value;
  }

  private List<Optional<BigDecimal>> arguments(String function) {
    boolean outside = allowingNulls;
    allowingNulls = outside || function.endsWith("ull");
    List<Optional<BigDecimal>> arguments = new ArrayList<>();
    do {
      arguments.add(condition());
    } while (take(','));
    take(')');
    allowingNulls = outside;
    return arguments;
  }

  private Optional<BigDecimal> condition() {
    Optional<BigDecimal> left = sum();
    if (!take('=')) {
      return left;
    }
    take('=');
    Optional<BigDecimal> right = sum();
    return truth(left.isPresent() && left.equals(right));
  }

  private static Optional<BigDecimal> call(String name, List<Optional<BigDecimal>> arguments) {
    return switch (name) {
      case "if" ->
        arguments.get(0).orElse(BigDecimal.ZERO).signum() != 0
            ? arguments.get(1)
            : arguments.get(2);
      case "isNull" -> truth(arguments.get(0).isEmpty());
      case "isNotNull" -> truth(arguments.get(0).isPresent());
      case "firstNonNull" -> arguments.stream().flatMap(Optional::stream).findFirst();
      case "greatest" -> reduced(arguments, BigDecimal::max);
      case "least" -> reduced(arguments, BigDecimal::min);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Optional<BigDecimal> reduced(
      List<Optional<BigDecimal>> arguments, BinaryOperator<BigDecimal> operator) {
    return arguments.stream().flatMap(Optional::stream).reduce(operator);
  }

  private static Optional<BigDecimal> truth(boolean holds) {
    return Optional.of(BigDecimal.valueOf(holds ? 1 : 0));
  }

  private String word() {
    int start = place;
    while (place < text.length() && Character.isLetterOrDigit(text.charAt(place))) {
      place++;
    }
    return text.substring(start, place);
  }

  private boolean take(char wantedNext) {
    boolean there = place < text.length() && text.charAt(place) == wantedNext;
    place += there ? 1 : 0;
    return there;
  }
}
