package vn.chiso.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one package, from {@code messages_vi.properties} and
 * {@code messages_en.properties} beside a class.
 *
 * <p>Placeholders are <code>{0}</code>, <code>{1}</code> …; quotes and other braces mean
 * themselves. Decimals and dates among the arguments are written as each language writes them.
 * Immutable and thread-safe.
 */
public final class Messages {
  private static final DateTimeFormatter VIETNAMESE_DATE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final Pattern ISO_DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Class<?> owner;
  private volatile @Nullable Templates templates;

  private Messages(Class<?> owner) {
    this.owner = owner;
  }

  private record Templates(Properties vi, Properties en) {}

  /** The messages that lie beside a class. They are read when the first is wanted. */
  public static Messages of(Class<?> owner) {
    return new Messages(owner);
  }

  /**
   * The message of that key, in both languages.
   *
   * @throws IllegalArgumentException if there is no such message (a bug)
   */
  public Text text(String key, Object... arguments) {
    return new Text(
        fill(template(templates().vi(), key), Language.VI, arguments),
        fill(template(templates().en(), key), Language.EN, arguments));
  }

  /**
   * A text in which days stand as files have them, with days as a language writes them: 2023-07-15
   * becomes 15/07/2023 in Vietnamese.
   */
  public static String days(String text, Language language) {
    return language == Language.VI ? ISO_DAY.matcher(text).replaceAll("$3/$2/$1") : text;
  }

  /** Whether there is a message of that key. */
  public boolean has(String key) {
    return templates().vi().containsKey(key);
  }

  /** Two threads may both read them; they read the same. */
  private Templates templates() {
    Templates known = templates;
    if (known == null) {
      known = new Templates(
          load(owner, "messages_vi.properties"), load(owner, "messages_en.properties"));
      if (!known.vi().keySet().equals(known.en().keySet())) {
        throw new IllegalStateException(
            "Messages of " + owner.getPackageName() + " differ between vi and en");
      }
      templates = known;
    }
    return known;
  }

  private String template(Properties properties, String key) {
    String template = properties.getProperty(key);
    if (template == null) {
      throw new IllegalArgumentException("No message '" + key + "' in " + owner.getPackageName());
    }
    return template;
  }

  private static String fill(String template, Language language, Object... arguments) {
    Matcher place = PLACE.matcher(template);
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      Object argument = arguments[Integer.parseInt(place.group(1))];
      place.appendReplacement(text, Matcher.quoteReplacement(write(argument, language)));
    }
    return place.appendTail(text).toString();
  }

  private static String write(Object argument, Language language) {
    if (argument instanceof BigDecimal number) {
      return Numbers.format(number, language);
    }
    if (argument instanceof LocalDate date) {
      return language == Language.VI ? VIETNAMESE_DATE.format(date) : date.toString();
    }
    if (argument instanceof Text text) {
      return text.in(language);
    }
    if (argument instanceof List<?> list) {
      return String.join(", ", list.stream().map(each -> write(each, language)).toList());
    }
    return Objects.toString(argument);
  }

  private static Properties load(Class<?> owner, String name) {
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(
        Objects.requireNonNull(owner.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
