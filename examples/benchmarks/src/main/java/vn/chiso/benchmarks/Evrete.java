package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import vn.chiso.framework.Item;
import vn.chiso.pack.RulePack;

/**
 * Checks and formulas as rules of Evrete, a session a locality. Evrete has no {@code not}, so a
 * formula asks in its consequence whether its data were rejected or a score is declared.
 */
final class Evrete implements PerLocality {
  private static final int CHECK = 2;
  private static final int FORMULA = 1;
  private static final String WORKING = "$working";

  private final Knowledge knowledge;
  private final MapFormulas formulas;

  Evrete(RulePack pack) {
    this.formulas = new MapFormulas(pack);
    RuleSetBuilder<Knowledge> rules = new KnowledgeService().newKnowledge().builder();
    pack.items().values().forEach(item -> addChecks(rules, item));
    PackRules.CHECKS.forEach(check -> addCheck(rules, check));
    PackRules.RATIOS.forEach(ratio ->
        add(rules, ratio.indicator(), ratio.items(), (working, context) -> {
          if (working.accepts(ratio.items())) {
            MapFormulas.ratio(ratio, working);
          }
        }));
    PackRules.POINTS.forEach(points -> addPoints(rules, points));
    formulas
        .reported()
        .forEach(id -> add(rules, id, List.of(id), (working, context) -> {
          if (working.accepts(List.of(id))) {
            working.values().put(id, context.<Figure>get("$0").getValue());
          }
        }));
    this.knowledge = rules.build();
  }

  @Override
  public Map<String, BigDecimal> values(Local local, List<Found> findings) {
    Working working = Working.of(local, findings);
    try (StatefulSession session = knowledge.newStatefulSession()) {
      session.insert(working);
      local
          .data()
          .forEach((item, value) -> session.insert(
              new Figure(local.code(), item, value, !local.undocumented().contains(item))));
      session.fire();
    }
    return working.values();
  }

  private static LhsBuilder<Knowledge> when(
      RuleSetBuilder<Knowledge> rules, String name, int salience, List<String> items) {
    LhsBuilder<Knowledge> when =
        rules.newRule(name).salience(salience).getLhs().addFact(WORKING, Working.class);
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i);
      when = when.addFact("$" + i, Figure.class)
          .where((Object[] values) -> item.equals(values[0]), "$" + i + ".item");
    }
    return when;
  }

  private static void add(
      RuleSetBuilder<Knowledge> rules,
      String name,
      List<String> items,
      BiConsumer<Working, RhsContext> then) {
    when(rules, name, FORMULA, items)
        .execute(context -> then.accept(context.get(WORKING), context));
  }

  private static void addChecks(RuleSetBuilder<Knowledge> rules, Item item) {
    if (item.isWhole()) {
      addCheck(rules, "count-is-whole", true, item, ".whole", whole -> !((Boolean) whole));
    }
    BigDecimal minimum = item.minimum();
    if (minimum != null) {
      addCheck(
          rules,
          "figure-within-minimum",
          true,
          item,
          ".value",
          value -> ((BigDecimal) value).compareTo(minimum) < 0);
    }
    BigDecimal maximum = item.maximum();
    if (maximum != null) {
      addCheck(
          rules,
          "figure-within-maximum",
          true,
          item,
          ".value",
          value -> ((BigDecimal) value).compareTo(maximum) > 0);
    }
    if (item.evidenceRequired()) {
      addCheck(rules, "figure-has-evidence", false, item, ".documented", documented ->
          !((Boolean) documented));
    }
  }

  private static void addCheck(
      RuleSetBuilder<Knowledge> rules,
      String check,
      boolean error,
      Item item,
      String field,
      Predicate<Object> fault) {
    when(rules, check + ' ' + item.code(), CHECK, List.of(item.code()))
        .where((Object[] values) -> fault.test(values[0]), "$0" + field)
        .execute(context -> context.<Working>get(WORKING).found(check, error, item.code()));
  }

  private static void addCheck(RuleSetBuilder<Knowledge> rules, PackRules.Within check) {
    when(rules, check.check(), CHECK, List.of(check.part(), check.whole()))
        .where(
            (Object[] values) -> ((BigDecimal) values[0]).compareTo((BigDecimal) values[1]) > 0,
            "$0.value",
            "$1.value")
        .execute(context -> context
            .<Working>get(WORKING)
            .found(check.check(), check.error(), check.part(), check.whole()));
  }

  private void addPoints(RuleSetBuilder<Knowledge> rules, PackRules.Points points) {
    String indicator = points.indicator();
    add(rules, indicator + " declared", List.of(points.declared()), (working, context) -> {
      if (working.accepts(points.items())) {
        working.values().put(indicator, context.<Figure>get("$0").getValue());
      }
    });
    add(rules, indicator, points.counted(), (working, context) -> {
      if (working.accepts(points.items())
          && !working.local().data().containsKey(points.declared())) {
        working.values().put(indicator, formulas.earned(working.local().data(), points.counted()));
      }
    });
  }
}
