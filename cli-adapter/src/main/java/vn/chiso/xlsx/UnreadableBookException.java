package vn.chiso.xlsx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file isn't a workbook that can be read; why is a finding. */
final class UnreadableBookException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String check;
  private final transient List<Object> arguments;

  UnreadableBookException(String check, @Nullable Throwable cause, Object... arguments) {
    super(check, cause);
    this.check = check;
    this.arguments = List.of(arguments);
  }

  String check() {
    return check;
  }

  List<Object> arguments() {
    return arguments;
  }
}
