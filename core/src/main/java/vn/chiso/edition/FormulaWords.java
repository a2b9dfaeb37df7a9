package vn.chiso.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Item;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Written;
import vn.chiso.text.Text;

/**
 * A formula rule in words, with data items by name: {@code Số tổ chức KH&CN ÷ Dân số × 10.000}.
 * What it doesn't know stays as the rule writes it.
 */
final class FormulaWords {
  private final RuleInfo rule;
  private final Map<String, Item> items;
  private final Map<String, Text> names = new HashMap<>();

  FormulaWords(RulePack pack, RuleInfo rule) {
    this.rule = rule;
    this.items = pack.items();
    for (RuleInfo.Pattern pattern : rule.patterns()) {
      name(pattern).ifPresent(name -> names.put(pattern.name(), name));
    }
  }

  /**
   * A quotient.
   *
   * @param factor what it is multiplied by, as text; empty for nothing
   */
  record Quotient(Text numerator, Text denominator, Text factor) {}

  /** The formula as a quotient; empty if it is none. */
  Optional<Quotient> quotient() {
    return Written.of(rule).map(this::quotient);
  }

  private @Nullable Quotient quotient(Written formula) {
    return switch (formula.function()) {
      case "Ratio.of" ->
        new Quotient(words(formula.argument(0)), words(formula.argument(1)), Phrases.NONE);
      case "Ratio.percent" ->
        new Quotient(
            words(formula.argument(0)),
            words(formula.argument(1)),
            Phrases.number(BigDecimal.valueOf(100)));
      case "Ratio.per" ->
        new Quotient(
            words(formula.argument(1)), words(formula.argument(2)), literal(formula.argument(0)));
      case "Ratio.scaled" ->
        new Quotient(
            words(formula.argument(2)),
            words(formula.argument(3)),
            Phrases.joined(
                " ÷ ", List.of(literal(formula.argument(0)), literal(formula.argument(1)))));
      default -> null;
    };
  }

  /** The formula in words. */
  Text value() {
    return Written.of(rule).map(this::words).orElseGet(() -> Text.same(rule.consequence()));
  }

  /**
   * What must not have been submitted for the rule to apply; empty where there is no such thing.
   */
  List<Text> absent() {
    return rule.patterns().stream()
        .filter(RuleInfo.Pattern::negated)
        .map(pattern -> name(pattern)
            .orElseGet(() ->
                Text.same(pattern.type() + '(' + String.join(", ", pattern.constraints()) + ')')))
        .toList();
  }

  private Text words(Written written) {
    Quotient quotient = quotient(written);
    if (quotient != null) {
      Text base = Phrases.joined(
          " ÷ ", List.of(operand(written, quotient.numerator()), quotient.denominator()));
      return quotient.factor().vi().isEmpty()
          ? base
          : Phrases.joined(" × ", List.of(base, quotient.factor()));
    }
    if (written.function().equals("Sum.of")) {
      return Phrases.joined(" + ", written.arguments().stream().map(this::words).toList());
    }
    if (written.function().endsWith(".points")) {
      List<Text> scored = new ArrayList<>();
      written.arguments().forEach(argument -> scored.add(words(argument)));
      return Phrases.text("points", Phrases.joined("; ", scored));
    }
    return names.getOrDefault(written.text(), Text.same(written.text()));
  }

  private static Text operand(Written quotient, Text numerator) {
    return quotient.arguments().stream().anyMatch(part -> part.function().equals("Sum.of"))
        ? Phrases.text("parentheses", numerator)
        : numerator;
  }

  private static Text literal(Written number) {
    return number.text().matches("[\\d_]+(\\.\\d+)?L?")
        ? Phrases.number(new BigDecimal(number.digits()))
        : Text.same(number.text());
  }

  private Optional<Text> name(RuleInfo.Pattern pattern) {
    Set<String> codes = pattern.equalTo("item");
    if (pattern.type().equals("Datum") && codes.size() == 1) {
      String code = codes.iterator().next();
      return Optional.of(items.containsKey(code) ? items.get(code).name() : Text.same(code));
    }
    Set<String> parts = pattern.equalTo("part");
    return pattern.type().equals("PartValue") && parts.size() == 1
        ? Optional.of(Phrases.text("part", parts.iterator().next()))
        : Optional.empty();
  }
}
