package vn.chiso.verify;

import java.util.List;

/**
 * What came of trying a pack (kết quả thử bộ quy tắc): every case beside its rules, then every
 * figure under {@code golden}.
 *
 * @param pack the pack's id
 * @param trials each of them, by file and line, cases first
 */
public record Verification(String pack, List<Trial> trials) {
  public Verification {
    trials = List.copyOf(trials);
  }

  /** Whether all passed. */
  public boolean passed() {
    return trials.stream().allMatch(Trial::passed);
  }

  /** Those that failed. */
  public List<Trial> failed() {
    return trials.stream().filter(trial -> !trial.passed()).toList();
  }

  /** Those of one kind. */
  public List<Trial> trials(Trial.Kind kind) {
    return trials.stream().filter(trial -> trial.kind() == kind).toList();
  }
}
