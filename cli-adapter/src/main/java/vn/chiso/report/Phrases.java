package vn.chiso.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.framework.Agency;
import vn.chiso.pack.RulePack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.Value;
import vn.chiso.text.Language;
import vn.chiso.text.Messages;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/** Words and numbers of reports, in one language. */
record Phrases(Language language) {
  private static final Messages MESSAGES = Messages.of(Phrases.class);
  private static final int DECIMALS = 4;

  String say(String key, Object... arguments) {
    return MESSAGES.text(key, arguments).in(language);
  }

  String say(Text text) {
    return text.in(language);
  }

  /** Headings of columns; {@code #} before the key of a column of numbers stays there. */
  List<String> columns(String... keys) {
    return Stream.of(keys)
        .map(key ->
            key.startsWith("#") ? "#" + say("column." + key.substring(1)) : say("column." + key))
        .toList();
  }

  String published(BigDecimal score) {
    return Numbers.asPublished(score).in(language);
  }

  /** A number with so many decimals at most, marked where some were left out. */
  String number(BigDecimal number) {
    return Numbers.approximate(number, DECIMALS).in(language);
  }

  /** The score, or a dash. */
  String score(NodeResult result) {
    return result.published() == null ? "—" : published(result.published());
  }

  /** Why there is no score; empty where there is one. */
  String unscored(NodeResult result) {
    return result.score() instanceof Score.Unscored unscored
        ? say(unscored.reason().text())
        : "";
  }

  String value(NodeResult result) {
    return result.value() instanceof Value.Known known ? number(known.exact()) : "";
  }

  String rank(NodeResult result) {
    return result.rank() == null ? "" : result.rank() + "/" + result.ranked();
  }

  /** The agency's name; its code where the pack doesn't know it. */
  String agency(RulePack pack, String code) {
    if (code.isEmpty()) {
      return say("no-agency");
    }
    Agency agency = pack.agencies().get(code);
    return agency == null ? code : say(agency.name());
  }
}
