package vn.chiso.xlsx;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.chiso.fact.DataStatus;
import vn.chiso.text.Language;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/** The words of forms and of what is found in them. */
final class FormText {
  private static final Messages MESSAGES = Messages.of(FormText.class);

  private FormText() {}

  static Text text(String key, Object... arguments) {
    return MESSAGES.text(key, arguments);
  }

  static String say(String key, Language language, Object... arguments) {
    return MESSAGES.text(key, arguments).in(language);
  }

  /** The statuses one may choose. */
  static List<DataStatus> statuses() {
    return Stream.of(DataStatus.values())
        .filter(status -> status != DataStatus.UNSTATED)
        .toList();
  }

  static Text status(DataStatus status) {
    return text("status." + status.tag());
  }

  /** Whether a text that was typed is one of a form, in either language. */
  static boolean isMeant(Text meant, String typed) {
    return fold(meant.vi()).equals(fold(typed)) || fold(meant.en()).equals(fold(typed));
  }

  private static String fold(String text) {
    return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
