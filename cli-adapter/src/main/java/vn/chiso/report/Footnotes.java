package vn.chiso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.chiso.score.Mark;

/** Marks as letters in a table, explained below it as far as they occur. Not thread-safe. */
final class Footnotes {
  private final List<Mark> known = new ArrayList<>();

  /** The letters of some marks: {@code a, c}. */
  String letters(Set<Mark> marks) {
    List<String> letters = new ArrayList<>();
    for (Mark mark : marks) {
      if (!known.contains(mark)) {
        known.add(mark);
      }
      letters.add(letter(known.indexOf(mark)));
    }
    return String.join(", ", letters.stream().sorted().toList());
  }

  private static String letter(int index) {
    return String.valueOf((char) ('a' + index));
  }

  void write(Html html, Phrases words) {
    if (known.isEmpty()) {
      return;
    }
    html.open("ul", "class", "footnotes");
    for (int i = 0; i < known.size(); i++) {
      Mark mark = known.get(i);
      html.open("li").element("sup", letter(i)).text(" " + words.say(mark.text()));
      html.text(mark.isProvisional() ? " " + words.say("footnote.provisional") : "");
      html.close("li");
    }
    html.close("ul");
  }
}
