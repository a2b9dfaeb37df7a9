package vn.chiso.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.finding.Fault;
import vn.chiso.text.Text;

/** Reads {@code messages.csv} and resolves the placeholders in its texts. */
final class CheckTextReader {
  private static final String FILE = "messages.csv";
  private static final String THRESHOLD = "threshold:";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> OF_DATA =
      Set.of("locality", "localities", "document", "item", "value", "minimum", "maximum", "unit");
  private static final Set<String> GENERAL = Stream.concat(OF_DATA.stream(), Fault.DETAILS.stream())
      .collect(Collectors.toUnmodifiableSet());

  private final Codes values;
  private final Codes thresholds;

  private CheckTextReader(Codes values, Codes thresholds) {
    this.values = values;
    this.thresholds = thresholds;
  }

  /** The texts by check, in the order of the file, and the checks' ids. */
  record Reading(Map<String, CheckText> texts, Codes checks) {}

  /**
   * Reads the texts.
   *
   * @param values what a placeholder may name: data items and indicators
   */
  static Reading read(PackFiles files, Codes values, Codes thresholds, Problems problems) {
    Table table = Table.required(
        files,
        FILE,
        problems,
        "check",
        "message_vi",
        "message_en",
        "instruction_vi",
        "instruction_en");
    table.unique("check");
    CheckTextReader reader = new CheckTextReader(values, thresholds);
    Map<String, CheckText> texts = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      CheckText text = new CheckText(
          row.slug("check"), reader.text(row, "message"), reader.text(row, "instruction"));
      texts.putIfAbsent(text.check(), text);
    }
    return new Reading(texts, Codes.of(table, "check"));
  }

  /** The data items, and indicators that enter as values, whose values a text shows. */
  static Set<String> itemsShown(CheckText text) {
    Set<String> items = new TreeSet<>();
    for (Text words : List.of(text.message(), text.instruction())) {
      Matcher placeholder = PLACEHOLDER.matcher(words.vi() + words.en());
      while (placeholder.find()) {
        items.add(placeholder.group(1));
      }
    }
    items.removeAll(GENERAL);
    items.removeIf(name -> name.startsWith(THRESHOLD));
    return items;
  }

  private Text text(Row row, String name) {
    return new Text(template(row, name + "_vi"), template(row, name + "_en"));
  }

  private String template(Row row, String column) {
    String text = row.required(column);
    Matcher placeholder = PLACEHOLDER.matcher(text);
    while (placeholder.find()) {
      check(row, column, placeholder.group(1));
    }
    return text;
  }

  private void check(Row row, String column, String name) {
    boolean threshold = name.startsWith(THRESHOLD);
    Codes codes = threshold ? thresholds : values;
    String code = threshold ? name.substring(THRESHOLD.length()) : name;
    if (!GENERAL.contains(name) && codes.lacks(code)) {
      row.report(column, "messages.placeholder", name, codes.file(), codes.suggestion(code));
    }
  }
}
