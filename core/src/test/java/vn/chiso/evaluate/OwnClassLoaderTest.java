package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import vn.chiso.pack.TestPack;

/** The library works where an application loads it itself, as web applications and plugins do. */
class OwnClassLoaderTest {

  /** Evaluates; run by another class loader than that of the tests. */
  public static final class Application implements Callable<Integer> {
    @Override
    public Integer call() {
      return Evaluator.of(TestPack.minimal().read())
          .evaluate(Evaluations.complete("33").build())
          .scoreCards()
          .size();
    }
  }

  @Test
  void the_engine_is_found_from_a_thread_that_does_not_know_its_class_loader() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Object application =
          loader.loadClass(Application.class.getName()).getDeclaredConstructor().newInstance();
      assertThat(inForeignThread((Callable<?>) application)).isEqualTo(1);
    }
  }

  private static Object inForeignThread(Callable<?> work)
      throws InterruptedException, ExecutionException {
    FutureTask<Object> task = new FutureTask<>(work::call);
    Thread thread = new Thread(task);
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    thread.start();
    return task.get();
  }

  private static URL[] classPath() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(Path.of(place).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
