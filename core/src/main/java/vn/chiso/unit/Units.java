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

  private static final Units STANDARD = new Units(Map.ofEntries(
      Map.entry("dân", Meaning.of("1", "người")),
      Map.entry("vnđ", Meaning.of("1", "đồng")),
      Map.entry("vnd", Meaning.of("1", "đồng")),
      Map.entry("ha", Meaning.of("10000", "m2")),
      Map.entry("héc-ta", Meaning.of("10000", "m2")),
      Map.entry("km2", Meaning.of("1000000", "m2")),
      Map.entry("km", Meaning.of("1000", "m")),
      Map.entry("lít", Meaning.of("0.001", "m3")),
      Map.entry("tạ", Meaning.of("100", "kg")),
      Map.entry("tấn", Meaning.of("1000", "kg")),
      Map.entry("%", Meaning.of("0.01", "")),
      Map.entry("phần trăm", Meaning.of("0.01", "")),
      Map.entry("percent", Meaning.of("0.01", "")),
      Map.entry("‰", Meaning.of("0.001", "")),
      Map.entry("phần nghìn", Meaning.of("0.001", "")),
      Map.entry("lần", Meaning.of("1", "")),
      Map.entry("hệ số", Meaning.of("1", ""))));

  /** Words for a plain number, whatever stands behind them: {@code % dân số}. */
  private static final Pattern SHARE =
      Pattern.compile("(?:điểm )?(%|‰|phần trăm|phần nghìn)(?: .*)?");

  /** The same, where the number is a share only if what stands behind says so. */
  private static final Pattern RATIO = Pattern.compile("t[ỷỉ] (?:lệ|số|suất|trọng)(?: (.*))?");

  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern PER = Pattern.compile("\\s+per\\s+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,3}(?:[.,]\\d{3})+|\\d+)(?:\\s+|$)(.*)");

  private static final Pattern SQUARE = Pattern.compile("\\b(k?m)(?:²|\\^2)");
  private static final Pattern CUBE = Pattern.compile("\\bm(?:³|\\^3)");
  private static final Pattern NO_WORD = Pattern.compile(".*/.*|[\\d.,]*");

  private final Map<String, Meaning> meanings;

  private Units(Map<String, Meaning> meanings) {
    this.meanings = Map.copyOf(meanings);
  }

  /** So many of what a text means, which is looked up only when it is asked for. */
  private record Meaning(BigDecimal size, String text) {
    static Meaning of(String size, String text) {
      return new Meaning(new BigDecimal(size), text);
    }
  }

  /** The words that are the same everywhere. */
  public static Units standard() {
    return STANDARD;
  }

  /**
   * These and one more word. In which order words are added makes no difference to what they mean.
   *
   * @param word the word
   * @param size how many of the other unit it is: 1 where both mean the same
   * @param other the other unit, which may be a multiple or a quotient
   * @throws IllegalArgumentException if the size isn't above zero, if no unit can be called that,
   *     or if the other unit is explained by this word
   */
  public Units with(String word, BigDecimal size, String other) {
    if (size.signum() <= 0 || !isWord(word) || isCircular(word, other)) {
      throw new IllegalArgumentException("No unit: " + word + " = " + size + " " + other);
    }
    Map<String, Meaning> more = new HashMap<>(meanings);
    more.put(plain(word), new Meaning(size, plain(other)));
    return new Units(more);
  }

  /** Whether a unit can be called that: a word without a stroke, and not a number. */
  public static boolean isWord(String text) {
    return !NO_WORD.matcher(plain(text)).matches();
  }

  /** Whether explaining a word by another unit would explain it by itself. */
  public boolean isCircular(String word, String other) {
    return isReached(plain(word), plain(other));
  }

  private boolean isReached(String word, String text) {
    for (String each : text.split("/", -1)) {
      String rest = part(each.strip(), word).rest();
      Meaning meaning = meanings.get(known(rest));
      if (rest.equals(word)
          || rest.startsWith(word + " ")
          || (meaning != null && isReached(word, meaning.text()))) {
        return true;
      }
    }
    return false;
  }

  /** The word itself, or the one before what is measured in it: {@code ha} of {@code ha đất}. */
  private String known(String rest) {
    String first = first(rest);
    return meanings.containsKey(rest) || !meanings.containsKey(first) ? rest : first;
  }

  /** The unit a text means. Any text means one; an empty text a plain number. */
  public Unit unit(String text) {
    String[] parts = plain(text).split("/", -1);
    Unit unit = unitOf(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      unit = unit.over(unitOf(parts[i]));
    }
    return unit;
  }

  /** A word as it is compared: however its letters, blanks and powers are written. */
  public static String plain(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String bare = BRACKETS.matcher(composed).replaceAll(" ");
    String powers = CUBE.matcher(SQUARE.matcher(bare).replaceAll("$12")).replaceAll("m3");
    return SPACES.matcher(PER.matcher(powers).replaceAll("/")).replaceAll(" ").strip();
  }

  private Unit unitOf(String text) {
    Part part = part(text.strip(), "");
    return noun(part.rest()).times(part.size());
  }

  private record Part(BigDecimal size, String rest) {}

  /** Takes numbers and words of size off the front of a text, up to a word that is known. */
  private Part part(String text, String word) {
    BigDecimal size = BigDecimal.ONE;
    String rest = text;
    while (!rest.isEmpty()
        && !rest.equals(word)
        && !meanings.containsKey(rest)
        && !RATIO.matcher(rest).matches()) {
      Matcher number = NUMBER.matcher(rest);
      String first = first(rest);
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
    return new Part(size, rest);
  }

  private static String first(String text) {
    return text.split(" ", 2)[0];
  }

  private Unit noun(String text) {
    Meaning meaning = meanings.get(text);
    if (meaning != null) {
      return unit(meaning.text()).times(meaning.size());
    }
    Matcher share = SHARE.matcher(text);
    if (share.matches()) {
      return unit(share.group(1));
    }
    Matcher ratio = RATIO.matcher(text);
    if (ratio.matches()) {
      String behind = ratio.group(1) == null ? "" : ratio.group(1);
      return SHARE.matcher(behind).matches() ? noun(behind) : Unit.of("");
    }
    String first = first(text);
    return meanings.containsKey(first) && !first.equals(text)
        ? noun(first).of(text, text.substring(first.length()))
        : Unit.of(text);
  }
}
