package vn.chiso.evaluate;

import vn.chiso.dataset.Dataset;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;

/**
 * Turns datasets into evaluations by the rules of one pack (bộ đánh giá).
 *
 * <p>Creating one compiles the pack's rules, which takes seconds unless they were compiled before
 * (a pack that ships, or one in a folder read with a cache): create it once and share it. Immutable
 * and thread-safe; every call works with sessions of its own.
 */
public sealed interface Evaluator permits DroolsEvaluator {

  /**
   * An evaluator for a pack.
   *
   * @throws RulePackException if the rules don't compile; lists every problem with file and line
   */
  static Evaluator of(RulePack pack) {
    return new DroolsEvaluator(CompiledPack.compile(pack));
  }

  /** The pack. */
  RulePack pack();

  /**
   * Evaluates a dataset: checks, values, scores and ranks of every locality in it.
   *
   * <p>Never throws because of data. The cost grows linearly with the localities.
   */
  Evaluation evaluate(Dataset dataset);
}
