package vn.chiso.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.text.Messages;

/** The cases of a pack: the {@code *.cases.yaml} files beside its rules. */
public final class RuleCases {
  private static final Messages MESSAGES = Messages.of(RuleCases.class);

  private RuleCases() {}

  /**
   * All cases, by file and line.
   *
   * @throws RulePackException if a file isn't sound; lists every problem
   */
  public static List<RuleCase> of(RulePack pack) {
    List<PackProblem> problems = new ArrayList<>();
    List<RuleCase> cases = new ArrayList<>();
    for (PackFile file : pack.caseFiles()) {
      cases.addAll(new CaseReader(pack, file, problems::add).read());
    }
    if (!problems.isEmpty()) {
      throw new RulePackException(pack.id(), problems);
    }
    return List.copyOf(cases);
  }

  /**
   * The rules that lack a case that fires, one that just doesn't, or an edge. A row of a rubric
   * needs but one that fires: beyond its bounds another row does.
   */
  public static List<PackProblem> gaps(RulePack pack, List<RuleCase> cases) {
    List<PackProblem> gaps = new ArrayList<>();
    for (RuleInfo rule : pack.rules()) {
      Set<RuleCase.Kind> lacking = EnumSet.allOf(RuleCase.Kind.class);
      if (rule.isTabular()) {
        lacking.clear();
      } else if (rule.isRubricRow()) {
        lacking.retainAll(EnumSet.of(RuleCase.Kind.FIRES));
      }
      cases.stream()
          .filter(each -> each.rule().equals(rule.name()))
          .map(RuleCase::kind)
          .forEach(lacking::remove);
      if (!lacking.isEmpty()) {
        String key = rule.isRubricRow() ? "case.gap-row" : "case.gap";
        String kinds = lacking.stream().map(RuleCase.Kind::tag).collect(Collectors.joining(", "));
        gaps.add(new PackProblem(
            rule.file(),
            rule.line(),
            "case.gap",
            rule.name(),
            "",
            MESSAGES.text(key, kinds),
            MESSAGES.text(key + ".hint", rule.name())));
      }
    }
    return gaps;
  }
}
