package vn.chiso.edition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.fact.Threshold;
import vn.chiso.pack.CheckText;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Language;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/** What a check says, before there are figures to say it about: limits filled in, figures as …. */
final class CheckWords {
  private static final Pattern PLACE = Pattern.compile("\\{(threshold:)?([^{}]+)}");

  private CheckWords() {}

  static Optional<Text> message(RulePack pack, String check) {
    return pack.checkText(check).map(CheckText::message).map(text -> filled(pack, text));
  }

  static Optional<Text> instruction(RulePack pack, String check) {
    return pack.checkText(check).map(CheckText::instruction).map(text -> filled(pack, text));
  }

  private static Text filled(RulePack pack, Text text) {
    return new Text(filled(pack, text.vi(), Language.VI), filled(pack, text.en(), Language.EN));
  }

  private static String filled(RulePack pack, String text, Language language) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(
            place.group(1) == null ? "…" : limit(pack, place.group(2), language)));
  }

  private static String limit(RulePack pack, String code, Language language) {
    return pack.thresholds().stream()
        .filter(threshold -> threshold.code().equals(code))
        .map(Threshold::value)
        .map(value -> Numbers.format(value, language))
        .findFirst()
        .orElse("…");
  }
}
