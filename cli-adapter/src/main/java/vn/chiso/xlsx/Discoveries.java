package vn.chiso.xlsx;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

/** What is found in one file, with where it stands. Not thread-safe. */
final class Discoveries {
  private static final int MOST = 1_000;
  private static final int LONGEST_QUOTE = 60;

  private final String file;
  private final List<Finding> found = new ArrayList<>();

  Discoveries(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  List<Finding> found() {
    return found;
  }

  Origin whole() {
    return new Origin(file, "");
  }

  Origin origin(Sheet sheet, int row, int column) {
    return new Origin(file, sheet.place(row, column));
  }

  void error(String check, Origin origin, Object... arguments) {
    add(check, Severity.ERROR, origin, "", arguments);
  }

  void warning(String check, Origin origin, Object... arguments) {
    add(check, Severity.WARNING, origin, "", arguments);
  }

  /** An error in the figure of an item. */
  void figure(String check, Origin origin, String item, Object... arguments) {
    add(check, Severity.ERROR, origin, item, arguments);
  }

  private void add(
      String check, Severity severity, Origin origin, String item, Object... arguments) {
    if (found.size() >= MOST) {
      return;
    }
    Object[] shown = new Object[arguments.length];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = arguments[i] instanceof String typed ? shown(typed) : arguments[i];
    }
    found.add(Finding.of(
            check, severity, FormText.text(check, shown), FormText.text(check + ".do", shown))
        .items(item.isEmpty() ? List.of() : List.of(item))
        .at(origin)
        .build());
  }

  private static String shown(String typed) {
    String line = typed.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }
}
