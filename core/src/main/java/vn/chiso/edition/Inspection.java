package vn.chiso.edition;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.chiso.evaluate.PackCheck;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.verify.RuleCase;
import vn.chiso.verify.RuleCases;

/**
 * What a look at a whole pack has found (kết quả soát bộ quy tắc): its texts, its rules compiled,
 * its cases read, and which rules the cases don't try. The cases aren't run; that is what
 * {@link vn.chiso.verify.PackVerifier} does.
 *
 * <p>Immutable and thread-safe. Making one takes as long as creating an evaluator.
 *
 * @param pack the pack's id, or the name of its folder where that can't be told
 * @param problems everything that is wrong with it, by file and line
 * @param gaps rules that lack a case that fires, one that just doesn't, or an edge, by file and
 *     line; such a pack can be used
 * @param notes formulas whose unit couldn't be checked, by file and line; such a pack can be used
 * @param rules how many rules there are; 0 if the pack couldn't be read
 * @param cases how many cases there are; 0 if they couldn't be read
 */
public record Inspection(
    String pack,
    List<PackProblem> problems,
    List<PackProblem> gaps,
    List<PackProblem> notes,
    int rules,
    int cases) {
  public Inspection {
    problems = problems.stream().sorted().distinct().toList();
    gaps = gaps.stream().sorted().toList();
    notes = notes.stream().sorted().toList();
  }

  /**
   * Looks at a pack; throws nothing because of what is wrong with it.
   *
   * @param reading reads the pack; its {@link RulePackException} is part of what is found
   */
  public static Inspection of(Supplier<RulePack> reading) {
    RulePack pack;
    try {
      pack = reading.get();
    } catch (RulePackException e) {
      return new Inspection(e.pack(), e.problems(), List.of(), List.of(), 0, 0);
    }
    List<PackProblem> problems = PackCheck.of(pack);
    int rules = pack.rules().size();
    try {
      List<RuleCase> cases = RuleCases.of(pack);
      return new Inspection(
          pack.id(), problems, RuleCases.gaps(pack, cases), pack.notes(), rules, cases.size());
    } catch (RulePackException e) {
      List<PackProblem> all =
          Stream.concat(problems.stream(), e.problems().stream()).toList();
      return new Inspection(pack.id(), all, List.of(), pack.notes(), rules, 0);
    }
  }

  /** Whether the pack can be used. */
  public boolean sound() {
    return problems.isEmpty();
  }
}
