package vn.chiso.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.text.Messages;
import vn.chiso.text.Nearest;
import vn.chiso.text.Text;

/** Words and collects what is wrong in the files of a dataset. */
final class Problems {
  private static final Messages MESSAGES = Messages.of(Problems.class);
  private static final int LONGEST_QUOTE = 60;

  private final int most;
  private final List<Finding> found = new ArrayList<>();

  Problems() {
    this(Integer.MAX_VALUE);
  }

  /** At most so many, and then one that says there are more. */
  Problems(int most) {
    this.most = most;
  }

  void error(String check, Place place, Object... arguments) {
    add(check, Severity.ERROR, place, arguments);
  }

  void warning(String check, Place place, Object... arguments) {
    add(check, Severity.WARNING, place, arguments);
  }

  void add(String check, Severity severity, Place place, Object... arguments) {
    if (hasRoom(place)) {
      found.add(finding(check, severity, place, arguments));
    }
  }

  void addAll(List<Finding> findings, Place place) {
    findings.stream().filter(finding -> hasRoom(place)).forEach(found::add);
  }

  private boolean hasRoom(Place place) {
    if (found.size() == most) {
      found.add(finding("findings.more", Severity.ERROR, Place.of(place.origin()), most));
    }
    return found.size() < most;
  }

  List<Finding> found() {
    return found;
  }

  static Finding finding(String check, Severity severity, Place place, Object... arguments) {
    Object[] shown = new Object[arguments.length];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = arguments[i] instanceof String typed ? shown(typed) : arguments[i];
    }
    return Finding.of(
            check, severity, MESSAGES.text(check, shown), MESSAGES.text(check + ".do", shown))
        .locality(place.locality())
        .indicator(place.indicator())
        .agency(place.agency())
        .items(place.item().isEmpty() ? List.of() : List.of(place.item()))
        .at(place.origin())
        .build();
  }

  static Text text(String key, Object... arguments) {
    return MESSAGES.text(key, arguments);
  }

  /** A sentence that asks for the nearest of the known words, or nothing if none is near. */
  static Text suggestion(String word, Collection<String> known) {
    return Nearest.to(word, known)
        .map(near -> MESSAGES.text("nearest", near))
        .orElse(Text.same(""));
  }

  /** What was typed, fit to be quoted in one line whatever it holds. */
  static String shown(String typed) {
    String line = typed.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }
}
