package vn.chiso.verify;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.score.Reason;
import vn.chiso.text.Language;
import vn.chiso.text.Messages;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/**
 * Something that comes out, or should, as files and as people write it.
 *
 * @param plain as cases and JSON have it: {@code 1234.5}, {@code missing-data}
 * @param text for a reader
 */
public record Shown(String plain, Text text) {
  private static final Messages MESSAGES = Messages.of(Shown.class);

  /** Nothing at all. */
  static final Shown NOTHING = word("nothing");

  static Shown of(BigDecimal number) {
    return new Shown(
        Numbers.plain(number),
        new Text(Numbers.format(number, Language.VI), Numbers.format(number, Language.EN)));
  }

  static Shown of(Reason reason) {
    return of(reason, List.of());
  }

  /** Why there is no figure, and what exactly. */
  static Shown of(Reason reason, List<String> details) {
    String more = details.isEmpty() ? reason.tag() : reason.tag() + " " + details;
    return new Shown(reason.tag(), MESSAGES.text("shown.unscored", reason.text(), more));
  }

  /** A word of our own. */
  static Shown word(String word) {
    return new Shown(word, MESSAGES.text("shown." + word));
  }

  /** Where something lies: its least and its greatest figure. */
  static Shown between(BigDecimal minimum, BigDecimal maximum) {
    Shown least = of(minimum);
    Shown most = of(maximum);
    return new Shown(
        least.plain() + ".." + most.plain(),
        MESSAGES.text("shown.between", least.text(), most.text()));
  }

  /** A finding of a check, on these items if there are any. */
  static Shown finding(String check, List<String> items) {
    return items.isEmpty()
        ? new Shown(check, Text.same(check))
        : new Shown(
            check + " [" + String.join(", ", items) + "]",
            MESSAGES.text("shown.finding", check, items));
  }

  /** Several at once, or nothing. */
  static Shown all(List<Shown> each) {
    return each.isEmpty()
        ? NOTHING
        : new Shown(
            String.join("; ", each.stream().map(Shown::plain).toList()),
            new Text(joined(each, Language.VI), joined(each, Language.EN)));
  }

  private static String joined(List<Shown> each, Language language) {
    return String.join("; ", each.stream().map(one -> one.text().in(language)).toList());
  }
}
