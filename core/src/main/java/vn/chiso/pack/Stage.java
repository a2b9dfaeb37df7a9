package vn.chiso.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stages whose statements are rules. The file's name tells the stage. */
public enum Stage {
  /** {@code checks*.drl}: validation of one locality's data. */
  CHECK("checks"),
  /** {@code formulas*.drl}: from one locality's data to indicator values. */
  FORMULA("formulas"),
  /** {@code cross-checks*.drl}: validation across localities. */
  CROSS_CHECK("cross-checks"),
  /**
   * {@code reviews*.drl}: what else a person should look at in one locality, when all is computed.
   * A review changes no result, so it is made only when asked for.
   */
  REVIEW("reviews"),
  /** {@code cross-reviews*.drl}: the same across localities. */
  CROSS_REVIEW("cross-reviews");

  private final String filePrefix;

  Stage(String filePrefix) {
    this.filePrefix = filePrefix;
  }

  /** The stage of a DRL file, told by the beginning of its name; empty where it tells none. */
  public static Optional<Stage> of(PackFile file) {
    return Arrays.stream(values())
        .filter(stage -> file.name().startsWith(stage.filePrefix))
        .findFirst();
  }

  /** Whether its rules say what is wrong with data, and give nothing else. */
  public boolean isChecking() {
    return this != FORMULA;
  }

  /** Whether its rules only ask a person to look, and are run only when asked for. */
  public boolean isReviewing() {
    return this == REVIEW || this == CROSS_REVIEW;
  }

  /** The name used in messages: {@code check}, {@code formula}, {@code cross-check} … */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
