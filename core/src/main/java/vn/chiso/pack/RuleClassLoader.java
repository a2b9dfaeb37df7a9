package vn.chiso.pack;

import java.util.Map;

/**
 * Loads the classes of one pack's rules from memory. Prefers them to classes of the same name on
 * the class path, which a pack has there that is a shipped one with changes.
 */
final class RuleClassLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;

  RuleClassLoader(Map<String, byte[]> classes, ClassLoader parent) {
    super(parent);
    this.classes = classes;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte[] code = classes.get(name);
    if (code == null) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defineClass(name, code, 0, code.length) : loaded;
    }
  }
}
