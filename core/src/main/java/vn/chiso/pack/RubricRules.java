package vn.chiso.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.RubricRow;
import vn.chiso.text.Numbers;

/**
 * The rules that rows of rubrics mean: one rule a row, on the line of that row, in a file of the
 * rubric's own name, so that whatever names a rule's place names the row.
 */
final class RubricRules {
  private static final String HEAD = "package rubrics; import vn.chiso.fact.Datum"
      + " import vn.chiso.fact.RubricRow import vn.chiso.score.IndicatorValue"
      + " import vn.chiso.score.PartValue";
  private static final int LONGEST_SOURCE = 1_500;

  private RubricRules() {}

  /** The files of rules, by path. */
  static List<PackFile> files(List<RubricRow> rows) {
    Map<String, Map<Integer, String>> byFile = new TreeMap<>();
    for (RubricRow row : rows) {
      byFile
          .computeIfAbsent(row.origin().file(), file -> new TreeMap<>())
          .put(Integer.parseInt(row.origin().place()), rule(row));
    }
    List<PackFile> files = new ArrayList<>();
    byFile.forEach((path, rules) -> files.add(new PackFile(path, text(rules))));
    return files;
  }

  /** The name of a row's rule, by what it gives points for and by its bounds. */
  static String name(
      String indicator, String part, @Nullable BigDecimal least, @Nullable BigDecimal below) {
    String band = least == null ? "" : " from " + Numbers.plain(least);
    if (below != null) {
      band += (least == null ? " below " : " to ") + Numbers.plain(below);
    } else if (least == null) {
      band = " any";
    }
    return indicator + " rubric:" + (part.isEmpty() ? "" : ' ' + part + ',') + band;
  }

  private static String text(Map<Integer, String> rules) {
    StringBuilder text = new StringBuilder(HEAD);
    int line = 1;
    for (Map.Entry<Integer, String> rule : rules.entrySet()) {
      text.append("\n".repeat(rule.getKey() - line)).append(rule.getValue());
      line = rule.getKey();
    }
    return text.append('\n').toString();
  }

  private static String rule(RubricRow row) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (String item : row.items()) {
      figures.put("$figure" + (figures.size() + 1), item);
    }
    String data = String.join(", ", figures.keySet());
    StringBuilder rule = new StringBuilder("rule \"").append(row.name()).append('"');
    annotation("indicator", row.indicator(), rule);
    annotation("source", row.source(), rule);
    annotation("provenance", row.provenance().tag(), rule);
    rule.append(" when ");
    if (!row.unless().isEmpty()) {
      rule.append("not Datum( item == \"").append(row.unless()).append("\" ) ");
    }
    figures.forEach((name, item) ->
        rule.append(name).append(" : Datum( item == \"").append(item).append("\" ) "));
    rule.append("$row : RubricRow( name == \"")
        .append(row.name())
        .append("\", holds(")
        .append(data)
        .append(") ) then insert( ")
        .append(row.part().isEmpty() ? "IndicatorValue" : "PartValue")
        .append(".of(\"")
        .append(row.indicator())
        .append(row.part().isEmpty() ? "" : "\", \"" + row.part())
        .append("\", $row.points(")
        .append(data)
        .append(")) ); end");
    return rule.toString();
  }

  private static void annotation(String name, String text, StringBuilder rule) {
    rule.append(" @").append(name).append("(\"").append(quotable(text)).append("\")");
  }

  /** A source is free text; what a parser could take for something else goes. */
  private static String quotable(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").replace('\\', '/');
    return plain.substring(0, Math.min(plain.length(), LONGEST_SOURCE)).replace("\"", "\\\"");
  }
}
