package vn.chiso.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known of rules, to and from bytes. */
final class RuleInfoData {
  private RuleInfoData() {}

  static void write(RuleInfo rule, DataWriter out) {
    out.word(rule.stage());
    out.text(rule.packageName());
    out.text(rule.name());
    out.text(rule.file());
    out.number(rule.line());
    out.all(new TreeMap<>(rule.metadata()).entrySet(), entry -> {
      out.text(entry.getKey());
      out.text(entry.getValue());
    });
    out.all(new TreeSet<>(rule.itemsRead()), out::text);
    out.all(new TreeSet<>(rule.itemsExcluded()), out::text);
    out.all(rule.patterns(), pattern -> {
      out.text(pattern.name());
      out.text(pattern.type());
      out.yesOrNo(pattern.negated());
      out.all(pattern.constraints(), out::text);
    });
    out.text(rule.consequence());
  }

  static RuleInfo read(DataReader in) {
    return new RuleInfo(
        in.word(Stage.values()),
        in.text(),
        in.text(),
        in.text(),
        in.number(),
        metadata(in),
        Set.copyOf(in.all(in::text)),
        Set.copyOf(in.all(in::text)),
        in.all(() -> pattern(in)),
        in.text());
  }

  private static Map<String, String> metadata(DataReader in) {
    Map<String, String> metadata = new HashMap<>();
    List<Map.Entry<String, String>> entries = in.all(() -> Map.entry(in.text(), in.text()));
    entries.forEach(entry -> metadata.put(entry.getKey(), entry.getValue()));
    return metadata;
  }

  private static RuleInfo.Pattern pattern(DataReader in) {
    return new RuleInfo.Pattern(in.text(), in.text(), in.yesOrNo(), in.all(in::text));
  }
}
