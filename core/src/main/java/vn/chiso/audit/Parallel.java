package vn.chiso.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Does numbered pieces of work on several threads; each writes only what is its own. */
final class Parallel {
  private static final int CHUNK = 16;

  private Parallel() {}

  static void each(int count, int threads, IntConsumer work) {
    if (threads == 1 || count <= CHUNK) {
      for (int i = 0; i < count; i++) {
        work.accept(i);
      }
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads, piece -> {
      Thread thread = new Thread(piece, "chiso-audit");
      thread.setDaemon(true);
      return thread;
    });
    try {
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(workers.submit(() -> chunks(count, next, work)));
      }
      all.forEach(Parallel::await);
    } finally {
      workers.shutdownNow();
    }
  }

  private static void chunks(int count, AtomicInteger next, IntConsumer work) {
    for (int from = next.getAndAdd(CHUNK); from < count; from = next.getAndAdd(CHUNK)) {
      for (int i = from; i < Math.min(count, from + CHUNK); i++) {
        work.accept(i);
      }
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted during an audit", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
