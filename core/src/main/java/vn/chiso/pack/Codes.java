package vn.chiso.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.chiso.text.Text;

/**
 * The codes a file declares, each with what it stands for: what references are resolved against.
 */
final class Codes {
  private final String file;
  private final boolean complete;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * No codes yet.
   *
   * @param file the file they stand in
   * @param complete whether a code that isn't declared really isn't there
   */
  Codes(String file, boolean complete) {
    this.file = file;
    this.complete = complete;
  }

  private record Entry(String meaning, int line) {}

  /** The codes in a column of a table. */
  static Codes of(Table table, String column) {
    Codes codes = new Codes(table.file(), table.isComplete());
    table.rows().forEach(row -> codes.add(row, row.text(column), row.text(column)));
    return codes;
  }

  void add(Row row, String code, String meaning) {
    if (!code.isEmpty()) {
      entries.putIfAbsent(code, new Entry(meaning, row.line()));
    }
  }

  /** These codes and the others, called by this file's name. */
  Codes and(Codes others) {
    Codes both = new Codes(file, complete && others.complete);
    both.entries.putAll(others.entries);
    both.entries.putAll(entries);
    return both;
  }

  /** The codes whose meaning passes. */
  Codes where(Predicate<String> meaning) {
    Codes some = new Codes(file, complete);
    entries.forEach((code, entry) -> {
      if (meaning.test(entry.meaning())) {
        some.entries.put(code, entry);
      }
    });
    return some;
  }

  String file() {
    return file;
  }

  Set<String> all() {
    return entries.keySet();
  }

  /** What the codes stand for, each once. */
  List<String> meanings() {
    return entries.values().stream().map(Entry::meaning).distinct().toList();
  }

  /** What a code stands for, itself where it isn't declared. */
  String meaning(String code) {
    Entry entry = entries.get(code);
    return entry == null ? code : entry.meaning();
  }

  /** The line a code is declared on, 0 where it isn't. */
  int line(String code) {
    Entry entry = entries.get(code);
    return entry == null ? 0 : entry.line();
  }

  boolean has(String code) {
    return entries.containsKey(code);
  }

  /** Whether a code is certainly not declared. */
  boolean lacks(String code) {
    return complete && !has(code);
  }

  Text suggestion(String code) {
    return Suggestion.of(code, entries.keySet());
  }

  /** What the code in a field stands for; reports a code that isn't declared, or none at all. */
  String resolve(Fields fields, String name) {
    String code = fields.required(name);
    if (!code.isEmpty()) {
      check(fields, name, code);
    }
    return meaning(code);
  }

  /** The codes in a list; reports those that aren't declared. */
  List<String> resolveAll(Fields fields, String name) {
    List<String> codes = fields.list(name);
    codes.forEach(code -> check(fields, name, code));
    return codes;
  }

  private void check(Fields fields, String name, String code) {
    if (lacks(code)) {
      fields.report(name, "field.reference", name, code, file, suggestion(code));
    }
  }
}
