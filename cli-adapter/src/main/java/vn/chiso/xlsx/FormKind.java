package vn.chiso.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheets of a form that are filled in, with the keys and the names of their columns. */
enum FormKind {
  /** Thông tin. */
  INFO(
      Keys.INFO,
      "sheet.info",
      Map.of(Keys.NAME, "info.what", Keys.VALUE, "info.answer"),
      "info.hint"),
  /** Số liệu. */
  FIGURES(
      Keys.FIGURES,
      "sheet.figures",
      Map.of(
          Keys.NAME, "figures.name",
          Keys.YEAR, "figures.year",
          Keys.VALUE, "figures.value",
          Keys.EVIDENCE_IDS, "figures.evidence",
          Keys.STATUS, "figures.status",
          Keys.NOTE, "figures.note"),
      "figures.number",
      "figures.unit",
      "figures.basis",
      "figures.deadline",
      "figures.previous"),
  /** Minh chứng. */
  EVIDENCE(Keys.EVIDENCE, "sheet.evidence", evidence()),
  /** Tự chấm. */
  OWN(
      Keys.OWN,
      "sheet.own",
      Map.of(Keys.VALUE, "own.value", Keys.SCORE, "own.score", Keys.NOTE, "own.note"),
      "own.code",
      "own.name",
      "own.unit");

  private final String key;
  private final String sheet;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Map<String, String> columns;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final List<String> forPeople;

  FormKind(String key, String sheet, Map<String, String> columns, String... forPeople) {
    this.key = key;
    this.sheet = sheet;
    this.columns = columns;
    this.forPeople = List.of(forPeople);
  }

  private static Map<String, String> evidence() {
    Map<String, String> columns = new LinkedHashMap<>();
    EvidenceSheet.KEYS.forEach(key -> columns.put(key, EvidenceSheet.label(key)));
    return columns;
  }

  /** What is hidden in its first cell. */
  String key() {
    return key;
  }

  /** The columns' names by key, as keys of messages. */
  Map<String, String> columns() {
    return columns;
  }

  /** The message that names it. */
  String sheet() {
    return sheet;
  }

  boolean isNamed(String name) {
    return FormText.isMeant(FormText.text(sheet), name);
  }

  /** The key of the column of that name, in either language. */
  Optional<String> keyOf(String name) {
    return columns.entrySet().stream()
        .filter(column -> FormText.isMeant(FormText.text(column.getValue()), name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether that is the name of a column that only people read. */
  boolean isForPeople(String name) {
    return forPeople.stream().anyMatch(key -> FormText.isMeant(FormText.text(key), name));
  }
}
