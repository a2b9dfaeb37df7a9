package vn.chiso.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.audit.Statistic;
import vn.chiso.framework.Agency;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;
import vn.chiso.pack.Manifest;
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

  /** What a setting of a pack is called; as the pack has it where there is no word for it. */
  String setting(String name) {
    String key = "setting." + name;
    return MESSAGES.has(key) ? say(key) : name;
  }

  String upper(String text) {
    return text.toUpperCase(Locale.forLanguageTag(language.tag()));
  }

  /** How far the line below the motto is drawn in on both sides, so that it is as long, in mm. */
  int motto() {
    return language == Language.VI ? 18 : 14;
  }

  /** A day as files have it, as people write it; other text as it is. */
  String day(String date) {
    try {
      return say("date", LocalDate.parse(date));
    } catch (DateTimeParseException e) {
      return date;
    }
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

  /** A statistic with so many decimals, or a dash. */
  String statistic(Statistic statistic, int decimals) {
    return statistic instanceof Statistic.Known known ? rounded(known.value(), decimals) : "—";
  }

  /** A number with so many decimals. */
  String rounded(double number, int decimals) {
    BigDecimal rounded = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP);
    String text = Numbers.format(rounded.abs(), decimals, language);
    return rounded.signum() < 0 ? "−" + text : text;
  }

  /** A rank: whole, or with the half that fractional ranks have. */
  String rank(double rank) {
    return Numbers.format(BigDecimal.valueOf(rank), language);
  }

  /** So many ranks, or a dash. */
  String ranks(Statistic ranks) {
    return ranks instanceof Statistic.Known known ? rank(known.value()) : "—";
  }

  /** A share as per cent. */
  String percent(double share) {
    return rounded(share * 100, 1) + " %";
  }

  /** A share as per cent, without decimals it doesn't need. */
  String share(double share) {
    return Numbers.format(hundredfold(share), language) + " %";
  }

  /** The percentiles between which so great a share lies. */
  String percentiles(double share) {
    double tail = (1 - share) / 2;
    return Numbers.format(hundredfold(tail), language) + "–" + share(1 - tail);
  }

  private static BigDecimal hundredfold(double share) {
    return new BigDecimal(share * 100).setScale(2, RoundingMode.HALF_UP);
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
    return result.rank() == null ? "" : place(result) + "/" + result.ranked();
  }

  /** The unit of an indicator's values; empty where it isn't known or the node is none. */
  String unit(Framework framework, String reference) {
    return framework
        .node(reference)
        .flatMap(node -> framework.indicator(node.id()))
        .map(Indicator::unitOfMeasure)
        .map(this::say)
        .orElse("");
  }

  /** The lead agencies of an indicator in a locality. */
  String leads(RulePack pack, Node node, String locality) {
    return pack.assignments().stream()
        .filter(each -> each.indicator().equals(node.id()) || each.indicator().equals(node.code()))
        .filter(each -> each.holdsFor(locality))
        .flatMap(each -> each.lead().stream())
        .distinct()
        .map(code -> agency(pack, code))
        .collect(Collectors.joining("; "));
  }

  /** The edition's and the pack's names, its status and the year of its figures. */
  String pack(Manifest manifest) {
    return say(
        "header.pack",
        manifest.id(),
        say("status." + manifest.status().name().toLowerCase(Locale.ROOT)),
        manifest.dataYear() + "");
  }

  /** The locality's name; its code where the pack doesn't know it. */
  String locality(RulePack pack, String code) {
    Locality locality = pack.localities().get(code);
    return locality == null ? code : say(locality.name());
  }

  /** A rank by itself; a dash where there is none. */
  String place(NodeResult result) {
    return result.exactRank() == null ? "—" : number(result.exactRank());
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
