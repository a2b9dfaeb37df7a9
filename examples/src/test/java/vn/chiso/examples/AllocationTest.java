package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.EvaluationOptions;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/**
 * An evaluation makes no more garbage than it should. Unlike time, what a thread allocates hardly
 * depends on the machine, so a step back shows in every build.
 */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int LOCALITIES = 63;

  /** Half as much again as was measured (265 kB), in bytes a locality. */
  private static final long MOST_BYTES = 400_000;

  private static final int WARM_UPS = 10;
  private static final int RUNS = 5;

  private final Evaluator evaluator = Evaluator.of(RulePack.builtIn("pii-2023"));
  private final Dataset dataset = Dataset.read(Path.of("national-2023"));

  @Test
  void an_evaluation_allocates_no_more_than_it_should() {
    for (int i = 0; i < WARM_UPS; i++) {
      allocated();
    }
    long[] bytes = new long[RUNS];
    Arrays.setAll(bytes, run -> allocated());
    Arrays.sort(bytes);
    assertThat(bytes[RUNS / 2] / LOCALITIES).isLessThan(MOST_BYTES);
  }

  private long allocated() {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    int cards = evaluator
        .evaluate(dataset, EvaluationOptions.DEFAULT.sequential())
        .scoreCards()
        .size();
    long after = THREADS.getCurrentThreadAllocatedBytes();
    assertThat(cards).isEqualTo(LOCALITIES);
    return after - before;
  }
}
