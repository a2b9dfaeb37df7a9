package vn.chiso.evaluate;

import java.util.Collection;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reports what DRL offers but a pack must not use: control flow, state and foreign code. */
final class ForbiddenConstructs {
  private static final String OURS = "vn.chiso.";
  private static final Set<Class<?>> GROUPS =
      Set.of(AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class, ForallDescr.class);

  private final DrlProblems problems;

  ForbiddenConstructs(DrlProblems problems) {
    this.problems = problems;
  }

  void in(PackageDescr descr) {
    descr.getImports().forEach(this::checkImport);
    all(descr.getFunctionImports(), "import function");
    all(descr.getAccumulateImports(), "import accumulate");
    all(descr.getGlobals(), "global");
    all(descr.getFunctions(), "function");
    all(descr.getTypeDeclarations(), "declare");
    all(descr.getEnumDeclarations(), "declare");
    all(descr.getEntryPointDeclarations(), "declare entry-point");
    all(descr.getWindowDeclarations(), "declare window");
    if (descr.getUnit() != null) {
      problems.forbidden(line(descr.getUnit()), "unit");
    }
    descr
        .getAttributes()
        .forEach(attribute -> problems.forbidden(line(attribute), attribute.getName()));
    descr.getRules().forEach(this::in);
  }

  private void checkImport(ImportDescr descr) {
    String target = descr.getTarget();
    if (!target.startsWith(OURS) || target.endsWith("*")) {
      problems.report(line(descr), "drl.import", target);
    }
  }

  private void in(RuleDescr rule) {
    if (rule.isQuery()) {
      problems.forbidden(line(rule), "query");
    }
    if (rule.hasParent()) {
      problems.forbidden(line(rule), "extends");
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      problems.forbidden(line(rule), "then[...]");
    }
    rule.getAttributes()
        .values()
        .forEach(attribute -> problems.forbidden(line(attribute), attribute.getName()));
    Conditions.each(rule.getLhs(), (descr, negated) -> condition(descr));
  }

  /** Refuses whatever is neither a plain pattern nor and, or, not, exists and forall. */
  private void condition(BaseDescr descr) {
    if (descr instanceof EvalDescr) {
      problems.forbidden(line(descr), "eval");
    } else if (descr instanceof PatternDescr pattern) {
      pattern(pattern);
    } else if (descr instanceof NamedConsequenceDescr || descr instanceof ConditionalBranchDescr) {
      problems.forbidden(line(descr), "do[...]");
    } else if (!GROUPS.contains(descr.getClass())) {
      problems.forbidden(line(descr), descr.getClass().getSimpleName().replace("Descr", ""));
    }
  }

  private void pattern(PatternDescr pattern) {
    if (pattern.getSource() != null) {
      problems.forbidden(line(pattern), source(pattern));
    } else if (pattern.isQuery()) {
      problems.forbidden(line(pattern), "?" + pattern.getObjectType());
    } else if (pattern.getObjectType() == null) {
      problems.forbidden(line(pattern), "/");
    }
    if (!pattern.getBehaviors().isEmpty()) {
      problems.forbidden(line(pattern), "over");
    }
    if (pattern.isUnification()) {
      problems.forbidden(line(pattern), ":=");
    }
    pattern
        .getAnnotations()
        .forEach(annotation -> problems.forbidden(line(pattern), "@" + annotation.getName()));
    for (BaseDescr constraint : pattern.getDescrs()) {
      boolean plain = constraint instanceof ExprConstraintDescr expression
          && expression.getType() == ExprConstraintDescr.Type.NAMED;
      if (!plain) {
        problems.forbidden(line(pattern), constraint.getText().strip() + ";");
      }
    }
  }

  private static String source(PatternDescr pattern) {
    if (pattern.getSource() instanceof AccumulateDescr) {
      return "accumulate";
    }
    return pattern.getSource() instanceof CollectDescr ? "collect" : "from";
  }

  private void all(Collection<? extends BaseDescr> descrs, String construct) {
    descrs.forEach(descr -> problems.forbidden(line(descr), construct));
  }

  private static int line(BaseDescr descr) {
    return Math.max(0, descr.getLine());
  }
}
