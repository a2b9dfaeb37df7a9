package vn.chiso.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Node;
import vn.chiso.text.Language;
import vn.chiso.text.Messages;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/** Words of this package. */
final class Phrases {
  static final Text NONE = Text.same("");

  private static final Messages MESSAGES = Messages.of(Phrases.class);

  private Phrases() {}

  static Text text(String key, Object... arguments) {
    return MESSAGES.text(key, arguments);
  }

  /** A word a pack's files use, in words where there are any. */
  static Text word(String group, String tag) {
    String key = group + '.' + tag;
    return MESSAGES.has(key) ? MESSAGES.text(key) : Text.same(tag);
  }

  static Text quoted(Text text) {
    return text.vi().isEmpty() ? text : MESSAGES.text("quoted", text);
  }

  static Text number(@Nullable BigDecimal number) {
    return number == null
        ? NONE
        : new Text(Numbers.format(number, Language.VI), Numbers.format(number, Language.EN));
  }

  static Text of(@Nullable Object value) {
    return value == null ? NONE : MESSAGES.text("as-is", value);
  }

  /** The texts in a row. */
  static Text joined(String between, List<Text> texts) {
    return new Text(
        joined(between, texts, text -> text.in(Language.VI)),
        joined(between, texts, text -> text.in(Language.EN)));
  }

  private static String joined(String between, List<Text> texts, Function<Text, String> in) {
    return String.join(between, texts.stream().map(in).toList());
  }

  /** A node by code and name. */
  static Text node(Node node) {
    return node.code().isEmpty()
        ? quoted(node.name())
        : MESSAGES.text("node", node.code(), node.name());
  }

  /** A thing by name and code. */
  static Text named(Text name, String code) {
    return MESSAGES.text("named", name, code);
  }
}
