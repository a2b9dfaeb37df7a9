package vn.chiso.evaluate;

import java.util.function.Supplier;

/**
 * Lets the engine find its own parts. It looks them up by the class loader of the thread, once and
 * for all; a thread of the common pool has one that doesn't know them where an application loads
 * its libraries itself, as web applications and plugins do.
 */
final class EngineLoader {
  private EngineLoader() {}

  /** Does something in this thread with the class loader of the engine. */
  static <T> T with(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(EngineLoader.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
