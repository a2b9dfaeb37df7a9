package vn.chiso.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.pack.PackProblem;
import vn.chiso.text.Language;
import vn.chiso.text.Messages;
import vn.chiso.verify.Difference;
import vn.chiso.verify.Trial;
import vn.chiso.verify.Verification;

/**
 * What came of a new version of a pack (cập nhật bộ quy tắc).
 *
 * <p>Immutable and thread-safe.
 *
 * @param place the folder or archive it lies in
 * @param pack the pack's id, or the name of the place where that can't be read
 * @param outcome whether it went live
 * @param version the SHA-256 over its files, as {@code RulePack.contentHash()} gives it; empty
 *     where they can't be read
 * @param problems what is wrong with it; none if it went live
 * @param verification what came of its own cases and figures; without trials where it didn't get so
 *     far
 * @param olderServes whether an older version of the pack still serves
 */
public record PackUpdate(
    Path place,
    String pack,
    Outcome outcome,
    String version,
    List<PackProblem> problems,
    Verification verification,
    boolean olderServes) {
  private static final Messages MESSAGES = Messages.of(PackUpdate.class);

  public PackUpdate {
    problems = List.copyOf(problems);
  }

  /** What becomes of a version. */
  public enum Outcome {
    /** It serves from now on. */
    LIVE,
    /** It can't be used, or fails its own cases or figures. */
    REFUSED
  }

  /** Whether the version serves from now on. */
  public boolean isLive() {
    return outcome == Outcome.LIVE;
  }

  /** What happened, for a log: one line, and below it each problem and each case that failed. */
  public String message(Language language) {
    String key = isLive() ? "live" : olderServes ? "refused.older-serves" : "refused";
    List<String> lines = new ArrayList<>();
    lines.add(MESSAGES.text(key, pack, place).in(language));
    problems.forEach(problem -> lines.add("  " + problem.in(language)));
    for (Trial trial : verification.failed()) {
      for (Difference difference : trial.differences()) {
        lines.add("  " + trial.file() + ":" + trial.line() + "  " + trial.name() + "  "
            + difference.message().in(language));
      }
    }
    return String.join("\n", lines);
  }
}
