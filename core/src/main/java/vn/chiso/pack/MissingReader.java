package vn.chiso.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.MissingData.Method;

/**
 * Reads what is done where figures are missing: for all indicators in {@code pack.yaml}, for one of
 * them in {@code reference/imputation.csv}.
 */
final class MissingReader {
  static final String FILE = "reference/imputation.csv";

  private static final int OLDEST = 50;

  private final MissingData byDefault;
  private final Map<String, MissingData> own = new HashMap<>();

  private MissingReader(MissingData byDefault) {
    this.byDefault = byDefault;
  }

  /**
   * Reads the file.
   *
   * @param settings the scoring method, null where it couldn't be read
   * @param groupings the names of the groupings there are
   */
  static MissingReader read(
      PackFiles files,
      Codes indicators,
      @Nullable Settings settings,
      Set<String> groupings,
      Problems problems) {
    MissingData byDefault = settings == null ? MissingData.NONE : settings.missing();
    if (byDefault.method().usesGroups()) {
      GroupReader.check(SettingsReader.IMPUTATION, byDefault.by(), files, groupings, problems);
    }
    if (settings != null && !settings.rankWithin().isEmpty()) {
      GroupReader.check("within", settings.rankWithin(), files, groupings, problems);
    }
    MissingReader reader = new MissingReader(byDefault);
    Table table = Table.optional(
        files, FILE, problems, "indicator", "method", "by", "oldest", "provenance", "source");
    table.unique(indicators, "indicator");
    for (Row row : table.rows()) {
      MissingData missing = of(row);
      if (missing.method().usesGroups() && row.isSound() && !groupings.contains(missing.by())) {
        row.report("by", "groups.unknown", missing.by(), Suggestion.of(missing.by(), groupings));
      }
      reader.own.put(indicators.resolve(row, "indicator"), missing);
    }
    return reader;
  }

  /** What is done about one indicator. */
  MissingData of(String indicator) {
    return own.getOrDefault(indicator, byDefault);
  }

  /** What a row or a section says. */
  static MissingData of(Fields fields) {
    Method method = fields.word("method", Words.IMPUTATION);
    String by = fields.text("by");
    if (method.usesGroups()) {
      fields.required("by");
    } else {
      unused(fields, "by", method);
    }
    int oldest = 0;
    if (method.usesYears()) {
      oldest = Math.max(1, fields.whole("oldest", 1, OLDEST));
    } else {
      unused(fields, "oldest", method);
    }
    return new MissingData(method, by, oldest, fields.provenance(), fields.source());
  }

  private static void unused(Fields fields, String name, Method method) {
    Optional.of(fields.text(name))
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> fields.report(name, "imputation.unused", name, method.tag()));
  }
}
