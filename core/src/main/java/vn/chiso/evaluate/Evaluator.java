package vn.chiso.evaluate;

import java.util.stream.Stream;
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
    return of(pack, EvaluationLimits.DEFAULT);
  }

  /**
   * An evaluator for a pack whose rules may not do more than that.
   *
   * @throws RulePackException if the rules don't compile; lists every problem with file and line
   */
  static Evaluator of(RulePack pack, EvaluationLimits limits) {
    return new DroolsEvaluator(CompiledPack.compile(pack, Bounds.of(limits)));
  }

  /** The pack. */
  RulePack pack();

  /**
   * Evaluates a dataset: checks, values, scores and ranks of every locality in it. Keeps what
   * explaining needs and works on all cores.
   *
   * <p>Never throws because of data. The cost grows linearly with the localities.
   */
  default Evaluation evaluate(Dataset dataset) {
    return evaluate(dataset, EvaluationOptions.DEFAULT);
  }

  /** Evaluates a dataset in the way asked for. */
  Evaluation evaluate(Dataset dataset, EvaluationOptions options);

  /**
   * Evaluates datasets as they come, each by itself, in a heap that doesn't grow with their number
   * (đánh giá theo dòng): for more localities than fit into memory, one or a few a dataset.
   *
   * <p>Checks, values and scores are those of one evaluation of all, provided that goalposts are
   * given by the pack or with each dataset. What needs all localities at once sees one dataset at a
   * time: cross-checks, goalposts from the set, and ranks, which a locality alone doesn't have. The
   * evaluations have no derivations.
   *
   * @param datasets read lazily, and in parallel if it is a parallel stream; one of unknown size
   *     may then be read far ahead
   * @return one evaluation a dataset, in the order of the stream
   */
  Stream<Evaluation> evaluate(Stream<Dataset> datasets);
}
