package vn.chiso.evaluate;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Does the same for many, on one core or on all of them.
 *
 * <p>Each core takes the next few when it is done with the last ones, so that none waits for
 * another that started late or has more to do. A parallel stream hands out four parts on two cores,
 * and the end waits for the slowest.
 */
final class Workers {
  private static final int MOST_AT_A_TIME = 64;
  private static final int TURNS = 16;

  private final int count;

  private Workers(int count) {
    this.count = count;
  }

  static Workers of(EvaluationOptions options) {
    return new Workers(options.parallel() ? cores() : 1);
  }

  private static int cores() {
    ForkJoinPool own = ForkJoinTask.getPool();
    return own == null ? ForkJoinPool.getCommonPoolParallelism() + 1 : own.getParallelism();
  }

  /** The outcome of the work for each number from 0, in that order. */
  <T> List<T> each(int tasks, IntFunction<T> work) {
    Object[] done = new Object[tasks];
    int atATime = Math.max(1, Math.min(MOST_AT_A_TIME, tasks / (count * TURNS)));
    AtomicInteger next = new AtomicInteger();
    IntStream all = IntStream.range(0, Math.min(count, tasks));
    (count > 1 ? all.parallel() : all).forEach(worker -> {
      for (int from = next.getAndAdd(atATime); from < tasks; from = next.getAndAdd(atATime)) {
        for (int task = from; task < Math.min(tasks, from + atATime); task++) {
          done[task] = work.apply(task);
        }
      }
    });
    @SuppressWarnings("unchecked") // nothing else was put in
    List<T> found = (List<T>) Arrays.asList(done);
    return Collections.unmodifiableList(found);
  }
}
