package vn.chiso.pack;

import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the rules out of a DRL file without compiling them. Found by {@link java.util.ServiceLoader},
 * so that packs can be checked as a whole while only one package knows the rule engine.
 */
public interface RuleReader {
  /**
   * The rules of a file, in order.
   *
   * @param file the file
   * @param stage the stage its rules belong to
   * @param problems takes every problem found; a file with syntax errors gives the rules that could be
   *     read
   */
  List<RuleInfo> read(PackFile file, Stage stage, Consumer<PackProblem> problems);
}
