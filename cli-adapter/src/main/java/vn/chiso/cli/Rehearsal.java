package vn.chiso.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Does what commands do and prints nothing. The launcher's {@code warm-up} runs it to learn which
 * classes a run needs, and puts them into an archive that later runs start from.
 */
final class Rehearsal {
  private Rehearsal() {}

  /** Rehearses the commands without data, then those on each of the given datasets. */
  public static void main(String[] datasets) {
    chiso("--version");
    chiso("--help");
    chiso("pack", "list");
    chiso("evaluate", "-", "--unknown");
    for (String dataset : datasets) {
      for (String format : List.of("table", "csv", "json")) {
        chiso("evaluate", dataset, "--format", format);
      }
      chiso("validate", dataset, "--lang", "en");
      chiso("explain", dataset, "--locality", "33", "--indicator", "2.2.4");
    }
  }

  private static void chiso(String... args) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Chiso.run(args, new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
  }
}
