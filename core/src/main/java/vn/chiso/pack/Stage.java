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
  CROSS_CHECK("cross-checks");

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

  /** The name used in messages: {@code check}, {@code formula}, {@code cross-check}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
