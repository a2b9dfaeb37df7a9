package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private final Workers alone = Workers.of(EvaluationOptions.DEFAULT.sequential());
  private final Workers together = Workers.of(EvaluationOptions.DEFAULT);

  @Test
  void do_every_task_once_and_keep_the_order() {
    for (int tasks : new int[] {0, 1, 2, 63, 64, 65, 1_000, 20_011}) {
      AtomicIntegerArray done = new AtomicIntegerArray(tasks);

      List<Integer> outcome = together.each(tasks, task -> {
        done.incrementAndGet(task);
        return task;
      });

      assertThat(outcome).isEqualTo(IntStream.range(0, tasks).boxed().toList());
      assertThat(outcome).isEqualTo(alone.each(tasks, task -> task));
      assertThat(IntStream.range(0, tasks).map(done::get)).allMatch(times -> times == 1);
    }
  }

  @Test
  void work_in_the_callers_own_pool() throws Exception {
    ForkJoinPool own = new ForkJoinPool(3);
    try {
      List<Boolean> inIt = own.submit(() -> Workers.of(EvaluationOptions.DEFAULT)
              .each(
                  500,
                  task -> Thread.currentThread() instanceof ForkJoinWorkerThread worker
                      && worker.getPool() == own))
          .get();

      assertThat(inIt).doesNotContain(false);
    } finally {
      own.shutdown();
    }
  }

  @Test
  void pass_on_what_a_task_throws() {
    for (Workers workers : List.of(alone, together)) {
      assertThatThrownBy(() -> workers.each(1_000, task -> {
            if (task == 700) {
              throw new IllegalStateException("task 700");
            }
            return task;
          }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("task 700");
    }
  }
}
