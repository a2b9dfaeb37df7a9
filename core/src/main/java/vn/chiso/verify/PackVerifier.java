package vn.chiso.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePackException;
import vn.chiso.text.Text;

/**
 * Tries a pack on all it brings along to be tried on (bộ thử bộ quy tắc): the cases beside its
 * rules, and the datasets under {@code golden} with the figures that must come out of them.
 *
 * <p>Knows no test framework. Immutable and thread-safe; costs one small evaluation a case and one
 * evaluation a dataset.
 */
public final class PackVerifier {
  private static final int MOST_NOTES = 5;

  private final Evaluator evaluator;

  private PackVerifier(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** A verifier of the evaluator's pack, wherever that comes from. */
  public static PackVerifier of(Evaluator evaluator) {
    return new PackVerifier(evaluator);
  }

  /**
   * Tries everything; never stops at a failure.
   *
   * @throws RulePackException if a file of cases or of figures isn't sound; lists every problem
   */
  public Verification run() {
    List<RuleCase> cases = RuleCases.of(evaluator.pack());
    List<GoldenSet> golden = GoldenReader.read(evaluator.pack());
    Map<String, RuleInfo> rules = evaluator.pack().rules().stream()
        .collect(Collectors.toMap(RuleInfo::name, Function.identity(), (first, same) -> first));
    RuleVerifier verifier = RuleVerifier.of(evaluator);
    List<Trial> trials = new ArrayList<>(cases.parallelStream()
        .map(each -> verifier.trial(each, place(rules.get(each.rule()))))
        .toList());
    GoldenVerifier figures = new GoldenVerifier(evaluator);
    golden.forEach(set -> trials.addAll(figures.run(set)));
    return new Verification(evaluator.pack().id(), trials);
  }

  static String place(@Nullable RuleInfo rule) {
    return rule == null ? "" : rule.file() + ":" + rule.line();
  }

  /** Why data weren't used: what is wrong with them beyond what is only worth a look. */
  static List<Text> refused(Evaluation evaluation) {
    return evaluation.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::message)
        .distinct()
        .limit(MOST_NOTES)
        .toList();
  }
}
