package vn.chiso.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import vn.chiso.audit.Statistic;
import vn.chiso.text.Numbers;

/** Statistics as cells: for people with few decimals, for programs with twelve digits. */
final class Figures {
  private static final MathContext TWELVE = new MathContext(12);

  private Figures() {}

  static String shown(double number, int decimals, Words words) {
    BigDecimal exact = new BigDecimal(number).round(TWELVE);
    String text = Numbers.format(exact.abs(), decimals, words.language());
    boolean zero = Numbers.format(BigDecimal.ZERO, decimals, words.language()).equals(text);
    return exact.signum() < 0 && !zero ? "−" + text : text;
  }

  /** The number, or a dash. */
  static String shown(Statistic statistic, int decimals, Words words) {
    return statistic instanceof Statistic.Known known ? shown(known.value(), decimals, words) : "—";
  }

  /** A share as per cent. */
  static String percent(double share, Words words) {
    return shown(share * 100, 1, words) + " %";
  }

  /** A share as per cent, without decimals it doesn't need. */
  static String share(double share, Words words) {
    return Numbers.format(hundredfold(share), words.language()) + " %";
  }

  /** The percentiles between which so great a share lies. */
  static String percentiles(double share, Words words) {
    double tail = (1 - share) / 2;
    return Numbers.format(hundredfold(tail), words.language()) + "–" + share(1 - tail, words);
  }

  private static BigDecimal hundredfold(double share) {
    return new BigDecimal(share * 100).setScale(2, RoundingMode.HALF_UP);
  }

  /** A rank: whole, or with the half that fractional ranks have. */
  static String rank(double rank, Words words) {
    return Numbers.format(BigDecimal.valueOf(rank), words.language());
  }

  /** A rank, or a dash. */
  static String rank(OptionalDouble rank, Words words) {
    return rank.isPresent() ? rank(rank.getAsDouble(), words) : "—";
  }

  /** So many ranks, or a dash. */
  static String rank(Statistic ranks, Words words) {
    return ranks instanceof Statistic.Known known ? rank(known.value(), words) : "—";
  }

  /** The number; an empty cell where there is none. */
  static String plain(OptionalDouble number) {
    return number.isPresent() ? plain(number.getAsDouble()) : "";
  }

  static String plain(double number) {
    return Numbers.plain(new BigDecimal(number).round(TWELVE));
  }

  /** The number; an empty cell where there is none. */
  static String plain(Statistic statistic) {
    return statistic instanceof Statistic.Known known ? plain(known.value()) : "";
  }

  /** Why there is no number; empty where there is one. */
  static String lack(Statistic statistic) {
    return statistic instanceof Statistic.None none ? none.lack().tag() : "";
  }
}
