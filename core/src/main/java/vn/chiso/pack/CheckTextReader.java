package vn.chiso.pack;

import java.util.HashMap;
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

/**
 * Reads the words of checks, from {@code messages.csv} and from beside the rules, and resolves the
 * placeholders in them.
 */
final class CheckTextReader {
  private static final String FILE = "messages.csv";
  private static final List<String> COLUMNS =
      List.of("message_vi", "message_en", "instruction_vi", "instruction_en");
  private static final String THRESHOLD = "threshold:";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> OF_DATA = Set.of(
      "locality",
      "localities",
      "indicator",
      "document",
      "item",
      "value",
      "minimum",
      "maximum",
      "unit");
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
   * The texts that stand beside rules, as annotations named like the columns of the file.
   *
   * @param there what the file has
   */
  static Reading beside(List<RuleInfo> rules, Catalogue there, Problems problems) {
    CheckTextReader reader = new CheckTextReader(there.values(), there.thresholds());
    Map<String, CheckText> texts = new LinkedHashMap<>(there.checkTexts());
    Codes codes = new Codes(FILE, true);
    for (RuleInfo rule : rules) {
      Map<String, String> cells = new HashMap<>(rule.metadata());
      COLUMNS.forEach(column -> cells.putIfAbsent(column, ""));
      Row row = new Row(rule.file(), rule.line(), cells, problems);
      if (COLUMNS.stream().anyMatch(column -> !row.text(column).isEmpty())
          && !row.text("check").isEmpty()) {
        String check = row.slug("check");
        codes.add(row, check, check);
        if (texts.putIfAbsent(check, reader.text(row)) != null) {
          problems.report(rule, "messages.beside-twice", check);
        }
      }
    }
    return new Reading(texts, there.checks().and(codes));
  }

  private CheckText text(Row row) {
    return new CheckText(row.text("check"), text(row, "message"), text(row, "instruction"));
  }

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
      texts.putIfAbsent(row.slug("check"), reader.text(row));
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
