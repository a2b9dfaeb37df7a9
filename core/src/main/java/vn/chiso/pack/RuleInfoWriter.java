package vn.chiso.pack;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes what is known of rules, for {@link RuleInfoReader}. */
final class RuleInfoWriter {
  private final DataOutput out;

  RuleInfoWriter(DataOutput out) {
    this.out = out;
  }

  void all(List<RuleInfo> rules) throws IOException {
    out.writeInt(rules.size());
    for (RuleInfo rule : rules) {
      one(rule);
    }
  }

  private void one(RuleInfo rule) throws IOException {
    text(rule.stage().name());
    text(rule.packageName());
    text(rule.name());
    text(rule.file());
    out.writeInt(rule.line());
    out.writeInt(rule.metadata().size());
    for (Map.Entry<String, String> entry : new TreeMap<>(rule.metadata()).entrySet()) {
      text(entry.getKey());
      text(entry.getValue());
    }
    texts(new TreeSet<>(rule.itemsRead()));
    texts(new TreeSet<>(rule.itemsExcluded()));
    out.writeInt(rule.patterns().size());
    for (RuleInfo.Pattern pattern : rule.patterns()) {
      text(pattern.name());
      text(pattern.type());
      out.writeBoolean(pattern.negated());
      texts(pattern.constraints());
    }
    text(rule.consequence());
  }

  private void texts(Collection<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(text);
    }
  }

  /** Not {@link DataOutput#writeUTF}, which knows no text of more than 65,535 bytes. */
  private void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
