package vn.chiso.pack;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Item;
import vn.chiso.unit.Unit;
import vn.chiso.unit.Unit.Factor;
import vn.chiso.unit.Units;

/**
 * Checks that quotients of data items come out in the unit their indicator has. Looks at formulas
 * that are one quotient of data items, or of sums of them; points, parts and indicators whose unit
 * isn't known are passed over.
 */
final class UnitLint {
  private static final Pattern WHOLE = Pattern.compile("[1-9][\\d_]{0,17}L?");

  private final RuleInfo rule;
  private final Map<String, Item> items;
  private final Units units;
  private final Problems problems;
  private final Map<String, String> bound = new HashMap<>();

  private UnitLint(RuleInfo rule, Map<String, Item> items, Units units, Problems problems) {
    this.rule = rule;
    this.items = items;
    this.units = units;
    this.problems = problems;
    for (RuleInfo.Pattern pattern : rule.patterns()) {
      Set<String> codes = pattern.equalTo("item");
      if (pattern.type().equals("Datum") && !pattern.negated() && codes.size() == 1) {
        bound.put(pattern.name(), codes.iterator().next());
      }
    }
  }

  /** The unit of a number in a formula, as it is written and as it is meant. */
  record Measured(String text, Unit unit) {}

  static void check(
      List<RuleInfo> rules,
      Catalogue catalogue,
      Map<String, Item> items,
      Units units,
      Problems problems) {
    for (RuleInfo rule : rules) {
      Given given = Given.by(rule).orElse(null);
      Indicator indicator = given == null || given.isPart()
          ? null
          : catalogue.details().get(catalogue.indicators().meaning(given.indicator()));
      if (indicator != null && !indicator.unitOfMeasure().vi().isEmpty()) {
        new UnitLint(rule, items, units, problems).check(indicator);
      }
    }
  }

  private void check(Indicator indicator) {
    Written written = Written.of(rule).orElse(null);
    Factor factor = written == null ? null : factor(written);
    if (written == null || factor == null) {
      return;
    }
    int quotient = written.arguments().size() - 2;
    Measured above = measured(written.argument(quotient));
    Measured below = measured(written.argument(quotient + 1));
    if (above == null || below == null) {
      return;
    }
    Optional<Factor> wanted =
        above.unit().over(below.unit()).to(units.unit(indicator.unitOfMeasure().vi()));
    if (wanted.isEmpty()) {
      problems.then(
          rule,
          written.function(),
          "rule.unit-mismatch",
          above.text(),
          below.text(),
          indicator.unitOfMeasure().vi());
    } else if (!wanted.get().equals(factor)) {
      problems.then(
          rule,
          written.function(),
          "rule.unit-factor",
          factor.toString(),
          indicator.unitOfMeasure().vi(),
          wanted.get().toString());
    }
  }

  /** What a formula multiplies its quotient by; null where it is none. */
  private static @Nullable Factor factor(Written written) {
    int numbers = written.arguments().size() - 2;
    return switch (written.function()) {
      case "Ratio.of" -> numbers == 0 ? factor(1) : null;
      case "Ratio.percent" -> numbers == 0 ? factor(100) : null;
      case "Ratio.per" -> numbers == 1 ? factor(whole(written.argument(0)), BigInteger.ONE) : null;
      case "Ratio.scaled" ->
        numbers == 2 ? factor(whole(written.argument(0)), whole(written.argument(1))) : null;
      default -> null;
    };
  }

  private static Factor factor(long times) {
    return Factor.of(BigInteger.valueOf(times), BigInteger.ONE);
  }

  private static @Nullable Factor factor(@Nullable BigInteger times, @Nullable BigInteger over) {
    return times == null || over == null ? null : Factor.of(times, over);
  }

  /** The whole number above zero that stands in a rule; null where something else does. */
  private static @Nullable BigInteger whole(Written number) {
    return WHOLE.matcher(number.text()).matches() ? new BigInteger(number.digits()) : null;
  }

  private @Nullable Measured measured(Written written) {
    List<String> codes = new ArrayList<>();
    if (written.function().equals("Sum.of")) {
      written.arguments().forEach(each -> codes.add(bound.getOrDefault(each.text(), "")));
    } else {
      codes.add(bound.getOrDefault(written.text(), ""));
    }
    List<Item> added =
        codes.stream().map(items::get).filter(item -> item != null).toList();
    if (added.size() < codes.size()) {
      return null;
    }
    Optional<Item> odd = odd(added, units);
    odd.ifPresent(item -> problems.then(
        rule,
        "Sum.of",
        "rule.unit-sum",
        added.get(0).unitOfMeasure().vi(),
        item.unitOfMeasure().vi(),
        item.code()));
    return odd.isPresent()
        ? null
        : new Measured(
            added.get(0).unitOfMeasure().vi(),
            units.unit(added.get(0).unitOfMeasure().vi()));
  }

  /** An item that can't be added to the first as it is. */
  static Optional<Item> odd(List<Item> added, Units units) {
    Unit first = units.unit(added.get(0).unitOfMeasure().vi());
    return added.stream()
        .skip(1)
        .filter(item -> units
            .unit(item.unitOfMeasure().vi())
            .to(first)
            .filter(Factor::isOne)
            .isEmpty())
        .findFirst();
  }
}
