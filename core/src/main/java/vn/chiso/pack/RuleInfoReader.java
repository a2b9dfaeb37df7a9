package vn.chiso.pack;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what {@link RuleInfoWriter} wrote. */
final class RuleInfoReader {
  private final DataInputStream in;

  RuleInfoReader(DataInputStream in) {
    this.in = in;
  }

  List<RuleInfo> all() throws IOException {
    List<RuleInfo> rules = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      rules.add(one());
    }
    return List.copyOf(rules);
  }

  private RuleInfo one() throws IOException {
    return new RuleInfo(
        Stage.valueOf(text()),
        text(),
        text(),
        text(),
        in.readInt(),
        metadata(),
        Set.copyOf(texts()),
        Set.copyOf(texts()),
        patterns(),
        text());
  }

  private Map<String, String> metadata() throws IOException {
    Map<String, String> metadata = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      metadata.put(text(), text());
    }
    return metadata;
  }

  private List<RuleInfo.Pattern> patterns() throws IOException {
    List<RuleInfo.Pattern> patterns = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      patterns.add(new RuleInfo.Pattern(text(), text(), in.readBoolean(), texts()));
    }
    return patterns;
  }

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(text());
    }
    return texts;
  }

  private String text() throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
