package vn.chiso.evaluate;

import java.nio.file.Path;
import java.util.List;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;

/**
 * Looks for everything that is wrong with a rule pack, texts and rules alike (soát bộ quy tắc), and
 * throws nothing because of it. Takes as long as creating an {@link Evaluator}, or longer where
 * there are mistakes.
 *
 * <p>Who wants to use a sound pack needs no check before: {@link RulePack#of(Path)} and
 * {@link Evaluator#of} refuse a pack with the same problems.
 */
public final class PackCheck {
  private PackCheck() {}

  /**
   * What is wrong with the pack in a folder or an archive: its texts, and its rules as far as they
   * can be compiled.
   *
   * @return every problem, by file and line; none if the pack can be used
   */
  public static List<PackProblem> of(Path path) {
    try {
      return of(RulePack.of(path));
    } catch (RulePackException e) {
      return e.problems();
    }
  }

  /**
   * What is wrong with the rules of a pack that was read, whose texts are therefore sound.
   *
   * @return every problem, by file and line; none if the pack can be used
   */
  public static List<PackProblem> of(RulePack pack) {
    try {
      EngineLoader.with(() -> pack.compiledRules(() -> RuleCompiler.compile(pack)));
      return List.of();
    } catch (RulePackException e) {
      return e.problems();
    }
  }
}
