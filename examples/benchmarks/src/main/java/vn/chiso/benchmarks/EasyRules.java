package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import vn.chiso.framework.Item;
import vn.chiso.pack.RulePack;

/** Checks and formulas as rules of Easy Rules, checks first. The one fact is the locality. */
final class EasyRules implements PerLocality {
  private static final String FACT = "working";
  private static final int CHECK = 1;
  private static final int FORMULA = 2;

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();
  private final MapFormulas formulas;

  EasyRules(RulePack pack) {
    this.formulas = new MapFormulas(pack);
    pack.items().values().forEach(this::addChecks);
    PackRules.CHECKS.forEach(this::addCheck);
    PackRules.RATIOS.forEach(ratio -> add(
        ratio.indicator(),
        FORMULA,
        working -> has(working, ratio.items()) && working.accepts(ratio.items()),
        working -> MapFormulas.ratio(ratio, working)));
    PackRules.POINTS.forEach(this::addPoints);
    formulas
        .reported()
        .forEach(id -> add(
            id,
            FORMULA,
            working -> has(working, List.of(id)) && working.accepts(List.of(id)),
            working -> working.values().put(id, working.value(id))));
  }

  @Override
  public Map<String, BigDecimal> values(Local local, List<Found> findings) {
    Working working = Working.of(local, findings);
    Facts facts = new Facts();
    facts.put(FACT, working);
    engine.fire(rules, facts);
    return working.values();
  }

  private void add(
      String name, int priority, Predicate<Working> condition, Consumer<Working> action) {
    rules.register(new RuleBuilder()
        .name(name)
        .priority(priority)
        .when(facts -> condition.test(facts.get(FACT)))
        .then(facts -> action.accept(facts.get(FACT)))
        .build());
  }

  private static boolean has(Working working, List<String> items) {
    return working.local().data().keySet().containsAll(items);
  }

  private void addChecks(Item item) {
    String code = item.code();
    if (item.isWhole()) {
      addCheck(
          "count-is-whole",
          item,
          working -> working.value(code).stripTrailingZeros().scale() > 0);
    }
    BigDecimal minimum = item.minimum();
    if (minimum != null) {
      addCheck(
          "figure-within-minimum", item, working -> working.value(code).compareTo(minimum) < 0);
    }
    BigDecimal maximum = item.maximum();
    if (maximum != null) {
      addCheck(
          "figure-within-maximum", item, working -> working.value(code).compareTo(maximum) > 0);
    }
    if (item.evidenceRequired()) {
      add(
          "figure-has-evidence " + code,
          CHECK,
          working -> working.local().undocumented().contains(code),
          working -> working.found("figure-has-evidence", false, code));
    }
  }

  private void addCheck(String check, Item item, Predicate<Working> fault) {
    add(
        check + ' ' + item.code(),
        CHECK,
        working -> has(working, List.of(item.code())) && fault.test(working),
        working -> working.found(check, true, item.code()));
  }

  private void addCheck(PackRules.Within check) {
    List<String> items = List.of(check.part(), check.whole());
    add(
        check.check(),
        CHECK,
        working -> has(working, items)
            && working.value(check.part()).compareTo(working.value(check.whole())) > 0,
        working -> working.found(check.check(), check.error(), check.part(), check.whole()));
  }

  private void addPoints(PackRules.Points points) {
    String indicator = points.indicator();
    List<String> declared = List.of(points.declared());
    add(
        indicator + " declared",
        FORMULA,
        working -> has(working, declared) && working.accepts(points.items()),
        working -> working.values().put(indicator, working.value(points.declared())));
    add(
        indicator,
        FORMULA,
        working -> !has(working, declared)
            && has(working, points.counted())
            && working.accepts(points.items()),
        working -> working
            .values()
            .put(indicator, formulas.earned(working.local().data(), points.counted())));
  }
}
