package vn.chiso.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.EvaluationOptions;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/**
 * The heap an evaluation keeps: what is in use with it less what is in use without, after garbage
 * collection. The dataset is dropped in between, so what the evaluation keeps of that counts too.
 */
final class RetainedHeap {
  private static final int LOCALITIES = 10_000;
  private static final int COLLECTIONS = 4;
  private static final int REPETITIONS = 3;
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private final RulePack pack = BenchmarkPack.read(LOCALITIES);
  private final Evaluator evaluator = Evaluator.of(pack);

  private RetainedHeap() {}

  /** Prints bytes a locality, with derivations and without, a line a repetition. */
  public static void main(String[] arguments) {
    RetainedHeap heap = new RetainedHeap();
    heap.retained(EvaluationOptions.DEFAULT);
    for (int i = 0; i < REPETITIONS; i++) {
      double all = heap.retained(EvaluationOptions.DEFAULT);
      double bare = heap.retained(EvaluationOptions.DEFAULT.withoutDerivations());
      System.out.println(all + " " + bare);
    }
  }

  private double retained(EvaluationOptions options) {
    @Nullable Evaluation[] kept = {evaluate(options)};
    long with = used();
    kept[0] = null;
    return (double) (with - used()) / LOCALITIES;
  }

  private Evaluation evaluate(EvaluationOptions options) {
    Dataset dataset = BenchmarkData.of(pack, BenchmarkData.FEW);
    return evaluator.evaluate(dataset, options);
  }

  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return MEMORY.getHeapMemoryUsage().getUsed();
  }
}
