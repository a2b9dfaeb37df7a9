package vn.chiso.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Item;
import vn.chiso.pack.FormulaUnits.Measured;
import vn.chiso.unit.Unit.Factor;
import vn.chiso.unit.Units;

/**
 * Checks that figures come out in the unit their indicator has. Looks at formulas that are made of
 * quotients and sums of data items, however deep; points, parts and indicators whose unit isn't
 * known are passed over.
 */
final class UnitLint {
  private final RuleInfo rule;
  private final FormulaUnits formula;
  private final Units units;
  private final Problems problems;

  private UnitLint(RuleInfo rule, Map<String, Item> items, Units units, Problems problems) {
    this.rule = rule;
    this.formula = new FormulaUnits(rule, items, units, problems);
    this.units = units;
    this.problems = problems;
  }

  /** Reports formulas that give their indicator in another unit than it has. */
  static void check(
      List<RuleInfo> rules,
      Catalogue catalogue,
      Map<String, Item> items,
      Units units,
      Problems problems) {
    measured(rules, code -> catalogue.details().get(catalogue.indicators().meaning(code)))
        .forEach((rule, indicator) -> new UnitLint(rule, items, units, problems)
            .check(indicator.unitOfMeasure().vi()));
  }

  /** The formulas of a sound pack whose unit can't be told from how they are written. */
  static List<PackProblem> untold(RulePack pack) {
    Framework framework = pack.framework();
    Problems notes = new Problems();
    notes.within(new PackFiles(pack.files()));
    measured(
            pack.rules(),
            code -> framework
                .node(code)
                .flatMap(node -> framework.indicator(node.id()))
                .orElse(null))
        .forEach((rule, indicator) -> new UnitLint(rule, pack.items(), Units.standard(), notes)
            .tellUnknown(indicator.unitOfMeasure().vi()));
    return notes.all();
  }

  /** The rules that give the value of an indicator whose unit is known. */
  private static Map<RuleInfo, Indicator> measured(
      List<RuleInfo> rules, Function<String, @Nullable Indicator> indicators) {
    Map<RuleInfo, Indicator> measured = new LinkedHashMap<>();
    for (RuleInfo rule : rules) {
      Given given = Given.by(rule).orElse(null);
      Indicator indicator =
          given == null || given.isPart() ? null : indicators.apply(given.indicator());
      if (indicator != null && !indicator.unitOfMeasure().vi().isEmpty()) {
        measured.put(rule, indicator);
      }
    }
    return measured;
  }

  private void tellUnknown(String wanted) {
    Written written = Written.of(rule).orElse(null);
    if (written == null) {
      problems.then(rule, "Value", "rule.unit-unknown", rule.consequence().strip(), wanted);
      return;
    }
    formula
        .unknown(written)
        .filter(part -> !formula.isUnmeasured(part))
        .findFirst()
        .ifPresent(
            part -> problems.then(rule, part.text(), "rule.unit-unknown", part.text(), wanted));
  }

  private void check(String wanted) {
    Written written = Written.of(rule).orElse(null);
    if (written == null || formula.unknown(written).findAny().isPresent()) {
      return;
    }
    Measured whole = formula.measured(written).orElse(null);
    if (whole == null) {
      return;
    }
    Optional<Factor> missing = whole.unit().to(units.unit(wanted));
    if (missing.isEmpty()) {
      tellMismatch(written, whole, wanted);
    } else if (!missing.get().isOne()) {
      Factor had = FormulaUnits.factor(written).orElse(Factor.ONE);
      problems.then(
          rule,
          start(written),
          "rule.unit-factor",
          had.toString(),
          wanted,
          had.by(missing.get()).toString());
    }
  }

  private void tellMismatch(Written written, Measured whole, String wanted) {
    if (FormulaUnits.factor(written).isEmpty()) {
      problems.then(rule, start(written), "rule.unit-other", whole.text(), wanted);
      return;
    }
    problems.then(
        rule,
        start(written),
        "rule.unit-mismatch",
        text(FormulaUnits.above(written)),
        text(FormulaUnits.below(written)),
        wanted);
  }

  private String text(Written written) {
    return formula.measured(written).map(Measured::text).orElse(written.text());
  }

  private static String start(Written written) {
    return written.function().isEmpty() ? written.text() : written.function();
  }
}
