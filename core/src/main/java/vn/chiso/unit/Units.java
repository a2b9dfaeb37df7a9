package vn.chiso.unit;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words units are written in, and what they mean. A word that isn't here stands for itself, so
 * that whatever is counted is a unit: {@code doanh nghiệp}, {@code sản phẩm}.
 *
 * <p>Written are a number, words of size and a noun, with one stroke before each divisor:
 * {@code triệu đồng/người}, {@code đơn/10.000 dân}, {@code %}. What stands in parentheses explains
 * and doesn't count. Immutable and thread-safe.
 */
public final class Units {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private static final Map<String, BigDecimal> SIZES = Map.ofEntries(
      Map.entry("trăm", BigDecimal.valueOf(100)),
      Map.entry("nghìn", THOUSAND),
      Map.entry("ngàn", THOUSAND),
      Map.entry("vạn", BigDecimal.valueOf(10_000)),
      Map.entry("triệu", MILLION),
      Map.entry("tỷ", BILLION),
      Map.entry("tỉ", BILLION),
      Map.entry("thousand", THOUSAND),
      Map.entry("thousands", THOUSAND),
      Map.entry("million", MILLION),
      Map.entry("billion", BILLION),
      Map.entry("trillion", BILLION.multiply(THOUSAND)));

  private static final Units STANDARD = standard(Map.ofEntries(
      Map.entry("dân", Meaning.of("người", "1")),
      Map.entry("vnđ", Meaning.of("đồng", "1")),
      Map.entry("vnd", Meaning.of("đồng", "1")),
      Map.entry("ha", Meaning.of("m2", "10000")),
      Map.entry("héc-ta", Meaning.of("m2", "10000")),
      Map.entry("m²", Meaning.of("m2", "1")),
      Map.entry("km2", Meaning.of("m2", "1000000")),
      Map.entry("km²", Meaning.of("m2", "1000000")),
      Map.entry("km", Meaning.of("m", "1000")),
      Map.entry("tạ", Meaning.of("kg", "100")),
      Map.entry("tấn", Meaning.of("kg", "1000")),
      Map.entry("%", Meaning.of("", "0.01")),
      Map.entry("phần trăm", Meaning.of("", "0.01")),
      Map.entry("percent", Meaning.of("", "0.01")),
      Map.entry("‰", Meaning.of("", "0.001")),
      Map.entry("lần", Meaning.of("", "1")),
      Map.entry("hệ số", Meaning.of("", "1")),
      Map.entry("tỷ lệ", Meaning.of("", "1")),
      Map.entry("tỷ số", Meaning.of("", "1"))));

  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern PER = Pattern.compile("\\s+per\\s+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,3}(?:[.,]\\d{3})+|\\d+)(?:\\s+|$)(.*)");

  private final Map<String, Meaning> meanings;

  private Units(Map<String, Meaning> meanings) {
    this.meanings = Map.copyOf(meanings);
  }

  private record Meaning(String noun, BigDecimal size) {
    static Meaning of(String noun, String size) {
      return new Meaning(noun, new BigDecimal(size));
    }
  }

  private static Units standard(Map<String, Meaning> meanings) {
    return new Units(meanings);
  }

  /** The words that are the same everywhere. */
  public static Units standard() {
    return STANDARD;
  }

  /**
   * These and one more word.
   *
   * @param word the word
   * @param size how many of the other unit it is: 1 where both mean the same
   * @param other the other unit
   * @throws IllegalArgumentException if the size isn't above zero
   */
  public Units with(String word, BigDecimal size, String other) {
    if (size.signum() <= 0) {
      throw new IllegalArgumentException("No unit is so small: " + size);
    }
    Meaning known = meanings.getOrDefault(plain(other), new Meaning(plain(other), BigDecimal.ONE));
    Map<String, Meaning> more = new HashMap<>(meanings);
    more.put(plain(word), new Meaning(known.noun(), known.size().multiply(size)));
    return new Units(more);
  }

  /** The unit a text means. Any text means one; an empty text a plain number. */
  public Unit unit(String text) {
    String[] parts = plain(text).split("/", -1);
    Unit unit = part(parts[0].strip());
    for (int i = 1; i < parts.length; i++) {
      unit = unit.over(part(parts[i].strip()));
    }
    return unit;
  }

  private static String plain(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String bare = BRACKETS.matcher(composed).replaceAll(" ");
    return SPACES.matcher(PER.matcher(bare).replaceAll("/")).replaceAll(" ").strip();
  }

  private Unit part(String text) {
    BigDecimal size = BigDecimal.ONE;
    String rest = text;
    while (!rest.isEmpty() && !meanings.containsKey(rest)) {
      Matcher number = NUMBER.matcher(rest);
      String first = rest.split(" ", 2)[0];
      if (number.matches()) {
        size = size.multiply(new BigDecimal(number.group(1).replaceAll("[.,]", "")));
        rest = number.group(2);
      } else if (SIZES.containsKey(first)) {
        size = size.multiply(SIZES.getOrDefault(first, BigDecimal.ONE));
        rest = rest.substring(first.length()).strip();
      } else {
        break;
      }
    }
    Meaning meaning = meanings.getOrDefault(rest, new Meaning(rest, BigDecimal.ONE));
    return Unit.of(size.multiply(meaning.size()), meaning.noun());
  }
}
