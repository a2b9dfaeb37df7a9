package vn.chiso.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Objects;
import vn.chiso.text.Text;

/** Why a file can't be read or written, in words. */
final class IoReason {
  /** What the operating system says where Java has no exception of its own. */
  private static final Map<String, String> KEYS =
      Map.of("Is a directory", "io.directory", "No space left on device", "io.full");

  private IoReason() {}

  static Text of(UncheckedIOException e) {
    return of(Objects.requireNonNull(e.getCause()));
  }

  static Text of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return Words.text("io.missing");
    }
    if (e instanceof AccessDeniedException) {
      return Words.text("io.denied");
    }
    if (e instanceof FileAlreadyExistsException) {
      return Words.text("io.exists");
    }
    String reason = reason(e);
    String key = KEYS.get(reason);
    return key == null ? Text.same(reason) : Words.text(key);
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return Objects.requireNonNullElse(reason, e.getClass().getSimpleName());
  }
}
