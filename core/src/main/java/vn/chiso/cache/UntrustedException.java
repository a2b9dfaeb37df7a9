package vn.chiso.cache;

import java.io.IOException;
import java.nio.file.Path;

/** Others may have written something that would be run. */
final class UntrustedException extends IOException {
  private static final long serialVersionUID = 1L;

  UntrustedException(Path path, String why) {
    super(path + " " + why);
  }
}
