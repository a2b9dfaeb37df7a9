package vn.chiso.evaluate;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the calling thread has used up so far, in time and memory. */
interface Meter {
  /** Nanoseconds from some moment on. */
  long nanos();

  /** The bytes it has allocated since it began; always 0 where that can't be known. */
  long bytes();

  /** That of the JVM. */
  static Meter ofJvm() {
    return OfJvm.INSTANCE;
  }

  /** Asks the JVM, as far as it has the module {@code jdk.management}. */
  final class OfJvm implements Meter {
    static final Meter INSTANCE = new OfJvm();

    private final @Nullable ThreadMXBean threads = threads();

    private OfJvm() {}

    private static @Nullable ThreadMXBean threads() {
      Logger log = LoggerFactory.getLogger(Meter.class);
      try {
        if (ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
            && bean.isThreadAllocatedMemorySupported()
            && bean.isThreadAllocatedMemoryEnabled()) {
          return bean;
        }
      } catch (LinkageError e) {
        log.debug("No module jdk.management", e);
      }
      log.warn("This JVM doesn't tell what a thread allocates: the memory of rules isn't bounded");
      return null;
    }

    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public long bytes() {
      return threads == null ? 0 : threads.getCurrentThreadAllocatedBytes();
    }
  }
}
