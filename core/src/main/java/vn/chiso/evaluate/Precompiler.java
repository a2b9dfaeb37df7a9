package vn.chiso.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import vn.chiso.pack.RulePack;

/**
 * Compiles the packs on the class path while the module that ships them is built, so that neither
 * a parser nor a compiler is needed when they are used.
 */
public final class Precompiler {
  private Precompiler() {}

  /**
   * Compiles those packs whose compiled rules are not on the class path yet.
   *
   * @param args the folder of the module's classes
   */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    for (String id : RulePack.builtInIds()) {
      RulePack pack = RulePack.builtIn(id);
      pack.precompile(classes, () -> RuleCompiler.compile(pack));
    }
  }
}
