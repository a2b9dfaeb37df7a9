package vn.chiso.pack;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.framework.Item;
import vn.chiso.unit.Unit;
import vn.chiso.unit.Unit.Factor;
import vn.chiso.unit.Units;

/** The units of what stands in a formula: data items, quotients and sums of them, however deep. */
final class FormulaUnits {
  private static final Factor PERCENT = Factor.of(BigInteger.valueOf(100), BigInteger.ONE);
  private static final Pattern WHOLE = Pattern.compile("[1-9][\\d_]{0,17}L?");

  private final RuleInfo rule;
  private final Map<String, Item> items;
  private final Units units;
  private final Problems problems;
  private final Map<String, String> bound = new HashMap<>();
  private final Set<String> parts = new HashSet<>();

  FormulaUnits(RuleInfo rule, Map<String, Item> items, Units units, Problems problems) {
    this.rule = rule;
    this.items = items;
    this.units = units;
    this.problems = problems;
    for (RuleInfo.Pattern pattern : rule.patterns()) {
      Set<String> codes = pattern.equalTo("item");
      if (pattern.type().equals("PartValue")) {
        parts.add(pattern.name());
      } else if (pattern.type().equals("Datum") && !pattern.negated() && codes.size() == 1) {
        bound.put(pattern.name(), codes.iterator().next());
      }
    }
  }

  /** The unit of a number in a formula, as it is written and as it is meant. */
  record Measured(String text, Unit unit) {}

  /** The parts of a formula whose unit can't be told. */
  Stream<Written> unknown(Written written) {
    if (written.function().startsWith("Ratio.")) {
      return factor(written).isEmpty()
          ? Stream.of(written)
          : Stream.of(above(written), below(written)).flatMap(this::unknown);
    }
    if (written.function().equals("Sum.of")) {
      return written.arguments().stream().flatMap(this::unknown);
    }
    return items.containsKey(bound.getOrDefault(written.text(), ""))
        ? Stream.of()
        : Stream.of(written);
  }

  /** Whether it is points or parts, which have no unit. */
  boolean isUnmeasured(Written part) {
    return part.function().endsWith(".points") || parts.contains(part.text());
  }

  /** What a formula multiplies its quotient by; empty where it is none. */
  static Optional<Factor> factor(Written written) {
    int numbers = written.arguments().size() - 2;
    return switch (written.function()) {
      case "Ratio.of" -> numbers == 0 ? Optional.of(Factor.ONE) : Optional.empty();
      case "Ratio.percent" -> numbers == 0 ? Optional.of(PERCENT) : Optional.empty();
      case "Ratio.per" ->
        numbers == 1
            ? whole(written.argument(0)).map(base -> Factor.of(base, BigInteger.ONE))
            : Optional.empty();
      case "Ratio.scaled" ->
        numbers == 2
            ? whole(written.argument(0))
                .flatMap(times -> whole(written.argument(1)).map(over -> Factor.of(times, over)))
            : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The whole number above zero that stands in a rule; empty where something else does. */
  private static Optional<BigInteger> whole(Written number) {
    return WHOLE.matcher(number.text()).matches()
        ? Optional.of(new BigInteger(number.digits()))
        : Optional.empty();
  }

  static Written above(Written quotient) {
    return quotient.argument(quotient.arguments().size() - 2);
  }

  static Written below(Written quotient) {
    return quotient.argument(quotient.arguments().size() - 1);
  }

  /** The unit of a formula without unknown parts; empty where they can't be added. */
  Optional<Measured> measured(Written written) {
    Factor factor = factor(written).orElse(null);
    if (factor != null) {
      return measured(above(written))
          .flatMap(top -> measured(below(written)).map(bottom -> quotient(top, bottom, factor)));
    }
    if (written.function().equals("Sum.of")) {
      return sum(written.arguments());
    }
    String unit = item(written).unitOfMeasure().vi();
    return Optional.of(new Measured(unit, units.unit(unit)));
  }

  private Item item(Written written) {
    return Objects.requireNonNull(items.get(bound.get(written.text())));
  }

  private static Measured quotient(Measured top, Measured bottom, Factor factor) {
    String text = operand(top) + "/" + operand(bottom);
    return new Measured(
        factor.isOne() ? text : text + " × " + factor,
        top.unit().over(bottom.unit()).multiplied(factor));
  }

  private static String operand(Measured measured) {
    return measured.text().indexOf('/') < 0 ? measured.text() : "(" + measured.text() + ")";
  }

  private Optional<Measured> sum(List<Written> terms) {
    List<Measured> added = new ArrayList<>();
    for (Written term : terms) {
      Optional<Measured> one = measured(term);
      if (one.isEmpty()) {
        return one;
      }
      added.add(one.get());
    }
    Measured first = added.get(0);
    for (int i = 1; i < added.size(); i++) {
      Measured other = added.get(i);
      if (!canBeAdded(other.unit(), first.unit())) {
        Written term = terms.get(i);
        String name = term.function().isEmpty() ? item(term).code() : term.text();
        problems.then(rule, "Sum.of", "rule.unit-sum", first.text(), other.text(), name);
        return Optional.empty();
      }
    }
    return Optional.of(first);
  }

  /** An item that can't be added to the first as it is. */
  static Optional<Item> odd(List<Item> added, Units units) {
    Unit first = units.unit(added.get(0).unitOfMeasure().vi());
    return added.stream()
        .skip(1)
        .filter(item -> !canBeAdded(units.unit(item.unitOfMeasure().vi()), first))
        .findFirst();
  }

  private static boolean canBeAdded(Unit one, Unit other) {
    return one.to(other).filter(Factor::isOne).isPresent();
  }
}
