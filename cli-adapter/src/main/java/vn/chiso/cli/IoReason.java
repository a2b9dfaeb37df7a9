package vn.chiso.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import vn.chiso.text.Text;

/** Why a file can't be read or written, in words. */
final class IoReason {
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
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return Text.same(Objects.requireNonNullElse(reason, e.getClass().getSimpleName()));
  }
}
