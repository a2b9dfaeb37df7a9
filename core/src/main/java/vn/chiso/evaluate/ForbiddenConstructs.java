package vn.chiso.evaluate;

import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reports what DRL offers but a pack must not use: control flow, state and foreign code. */
final class ForbiddenConstructs {
  private static final String OURS = "vn.chiso.";

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

  private void condition(BaseDescr descr) {
    if (descr instanceof EvalDescr) {
      problems.forbidden(line(descr), "eval");
    } else if (descr instanceof NamedConsequenceDescr || descr instanceof ConditionalBranchDescr) {
      problems.forbidden(line(descr), "do[...]");
    } else if (descr instanceof PatternDescr pattern) {
      if (pattern.getSource() != null) {
        problems.forbidden(line(pattern), source(pattern));
      }
      if (!pattern.getBehaviors().isEmpty()) {
        problems.forbidden(line(pattern), "over");
      }
    }
  }

  private static String source(PatternDescr pattern) {
    if (pattern.getSource() instanceof AccumulateDescr) {
      return "accumulate";
    }
    return pattern.getSource() instanceof CollectDescr ? "collect" : "from";
  }

  private void all(List<? extends BaseDescr> descrs, String construct) {
    descrs.forEach(descr -> problems.forbidden(line(descr), construct));
  }

  private static int line(BaseDescr descr) {
    return Math.max(0, descr.getLine());
  }
}
