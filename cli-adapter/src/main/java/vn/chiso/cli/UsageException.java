package vn.chiso.cli;

import vn.chiso.text.Language;
import vn.chiso.text.Text;

/** The command can't do what it was asked for, and the user can change that. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  UsageException(String key, Object... arguments) {
    this(Words.text(key, arguments));
  }

  private UsageException(Text text) {
    super(text.vi());
    this.text = text;
  }

  String in(Language language) {
    return text.in(language);
  }
}
