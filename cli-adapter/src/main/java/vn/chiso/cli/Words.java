package vn.chiso.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import vn.chiso.pack.Manifest;
import vn.chiso.score.NodeResult;
import vn.chiso.text.Language;
import vn.chiso.text.Messages;
import vn.chiso.text.Nearest;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/** Words and numbers of the command line, in the language of its user. */
record Words(Language language) {
  private static final Messages MESSAGES = Messages.of(Words.class);
  /** A table shows no more digits of a long number than a reader can use. */
  private static final int DIGITS = 4;

  static Text text(String key, Object... arguments) {
    return MESSAGES.text(key, arguments);
  }

  /** A question whether a known word was meant, or nothing if none is near. */
  static Text nearest(String typed, Collection<String> known) {
    return Nearest.to(typed, known).map(near -> text("nearest", near)).orElse(Text.same(""));
  }

  String say(String key, Object... arguments) {
    return say(text(key, arguments));
  }

  String say(Text text) {
    return text.in(language);
  }

  String status(Manifest.Status status) {
    return say("status." + status.name().toLowerCase(Locale.ROOT));
  }

  /** A text with its days as the language writes them: 15/07/2023 in Vietnamese. */
  String days(String text) {
    return Messages.days(text, language);
  }

  /** A rank; nothing where there is none. */
  String rank(NodeResult result) {
    BigDecimal rank = result.exactRank();
    return rank == null ? "" : Numbers.format(rank, language);
  }

  /** A score with the decimals it was published with. */
  String score(BigDecimal published) {
    return Numbers.format(published, published.scale(), language);
  }

  /** By how much a score changed, with its sign. */
  String change(BigDecimal difference) {
    String sign = difference.signum() < 0 ? "−" : "+";
    return sign + score(difference.abs());
  }

  /** A value, rounded to four decimals, or to four digits where it is smaller than that. */
  String value(BigDecimal exact) {
    int decimals = Math.max(DIGITS, exact.scale() - exact.precision() + DIGITS);
    return exact.scale() <= decimals
        ? Numbers.format(exact, language)
        : Numbers.format(exact.setScale(decimals, RoundingMode.HALF_UP), language);
  }
}
