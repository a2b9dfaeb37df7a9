package vn.chiso.pack;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the rules out of a DRL file without compiling them. Found by
 * {@link java.util.ServiceLoader}, so that packs can be checked as a whole while only one package
 * knows the rule engine.
 */
public interface RuleReader {
  /** Name and version of the engine, on which a compiled form depends. */
  String engine();

  /**
   * The rules of a file, in order.
   *
   * @param file the file
   * @param stage the stage its rules belong to
   * @param problems takes every problem found
   */
  Reading read(PackFile file, Stage stage, Consumer<PackProblem> problems);

  /**
   * Compiles rules and reports what keeps them from being compiled; keeps nothing. Takes seconds.
   *
   * @param files the files they stand in
   * @param rules the rules to compile; others in the files are passed over
   * @param problems takes every problem found
   */
  void compile(List<PackFile> files, List<RuleInfo> rules, Consumer<PackProblem> problems);

  /**
   * What could be read of a file.
   *
   * @param rules the rules that could be read, in order
   * @param unread the words of what couldn't be read because of syntax errors, which may therefore
   *     be in use; empty where all could be read
   */
  record Reading(List<RuleInfo> rules, Set<String> unread) {
    public Reading {
      rules = List.copyOf(rules);
      unread = Set.copyOf(unread);
    }

    /** Whether these are all rules of the file. */
    public boolean complete() {
      return unread.isEmpty();
    }
  }
}
