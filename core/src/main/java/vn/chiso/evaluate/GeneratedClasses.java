package vn.chiso.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.modelcompiler.CanonicalKieModule;
import vn.chiso.pack.CompiledRules;

/** Takes what the compiler of Drools has made out of its hands. */
final class GeneratedClasses {
  private static final String CLASS = ".class";
  /** Made for each module, and needed only by a container of Drools. */
  private static final String OF_CONTAINER = "org/drools/project/";

  private GeneratedClasses() {}

  static CompiledRules of(InternalKieModule module) {
    Map<String, byte[]> classes = new TreeMap<>();
    for (String file : module.getFileNames()) {
      if (file.endsWith(CLASS) && !file.startsWith(OF_CONTAINER)) {
        String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
        classes.put(name, module.getBytes(file));
      }
    }
    return new CompiledRules(models(module), classes);
  }

  /** The list the compiler keeps: a line with its version, then a class on each. */
  private static List<String> models(InternalKieModule module) {
    String list = CanonicalKieModule.getModelFileWithGAV(module.getReleaseId());
    return new String(module.getBytes(list), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .sorted()
        .toList();
  }
}
