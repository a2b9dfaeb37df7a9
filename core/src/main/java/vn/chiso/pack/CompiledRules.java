package vn.chiso.pack;

import java.util.List;
import java.util.Map;

/**
 * The compiled form of a pack's rules: classes that describe them to the rule engine.
 *
 * <p>Immutable and thread-safe.
 */
public final class CompiledRules {
  private final List<String> models;
  private final Map<String, byte[]> classes;
  private final ClassLoader around;

  /**
   * What a compiler made.
   *
   * @param models names of the classes that describe rules, one for each DRL package
   * @param classes the byte code of all classes by name; the bytes must not be changed any more.
   *     Empty if they lie on the class path
   */
  public CompiledRules(List<String> models, Map<String, byte[]> classes) {
    this(models, classes, CompiledRules.class.getClassLoader());
  }

  private CompiledRules(List<String> models, Map<String, byte[]> classes, ClassLoader around) {
    this.models = List.copyOf(models);
    this.classes = Map.copyOf(classes);
    this.around = around;
  }

  /** The same rules, on the class path of another loader, which must know this library. */
  CompiledRules within(ClassLoader loader) {
    return new CompiledRules(models, classes, loader);
  }

  /** Names of the classes that describe rules. */
  public List<String> models() {
    return models;
  }

  /**
   * A loader that finds the classes: a new one for those in memory, so that they go when whoever
   * uses them goes, or else that of the module that ships them.
   */
  public ClassLoader loader() {
    return classes.isEmpty() ? around : new RuleClassLoader(classes, GuardedLoader.running(around));
  }

  /** The byte code by class name. */
  Map<String, byte[]> classes() {
    return classes;
  }
}
