package vn.chiso.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A server may load the library once and the packs with each program that uses them. */
class ClassLoadersTest {
  private static final String COMPILER = "vn.chiso.evaluate.RuleCompiler";

  @Test
  void packs_whose_module_has_a_loader_of_its_own_are_used_as_they_ship() throws Exception {
    assertThat(compilesToEvaluate("pii-2023", name -> false)).isFalse();
  }

  @Test
  void a_pack_whose_compiled_rules_cannot_be_loaded_is_compiled() throws Exception {
    assertThat(compilesToEvaluate("pii-2025", name -> name.startsWith("pii2025.")))
        .isTrue();
  }

  /** Whether making an evaluator loads the compiler, where the packs' loader hides some classes. */
  private static boolean compilesToEvaluate(String id, Predicate<String> hidden) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    String packs = location();
    List<String> others =
        Arrays.stream(classPath()).filter(entry -> !entry.equals(packs)).toList();
    try (Loader core = new Loader(others, ClassLoader.getPlatformClassLoader(), name -> false);
        Loader module = new Loader(List.of(packs), core, hidden)) {
      thread.setContextClassLoader(module);
      Class<?> packType = core.loadClass("vn.chiso.pack.RulePack");
      Object pack = packType.getMethod("builtIn", String.class).invoke(null, id);
      Class<?> evaluator = core.loadClass("vn.chiso.evaluate.Evaluator");
      assertThat(evaluator.getMethod("of", packType).invoke(null, pack)).isNotNull();
      return core.hasLoaded(COMPILER);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Where the packs lie, as the class path says it. */
  private static String location() throws Exception {
    return Path.of(ShippedPacks.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toURI())
        .toString();
  }

  /** The tests' own class path, even where it is hidden in the manifest of a jar. */
  private static String[] classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return path.split(Pattern.quote(File.pathSeparator));
  }

  private static final class Loader extends URLClassLoader {
    private final Predicate<String> hidden;

    Loader(List<String> classPath, ClassLoader parent, Predicate<String> hidden)
        throws IOException {
      super(urls(classPath), parent);
      this.hidden = hidden;
    }

    private static URL[] urls(List<String> classPath) throws IOException {
      URL[] urls = new URL[classPath.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = Path.of(classPath.get(i)).toUri().toURL();
      }
      return urls;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (hidden.test(name)) {
        throw new ClassNotFoundException(name);
      }
      return super.findClass(name);
    }

    boolean hasLoaded(String name) {
      return findLoadedClass(name) != null;
    }
  }
}
