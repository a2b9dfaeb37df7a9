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

  /**
   * A mark as it is explained.
   *
   * @param letter what stands for it
   * @param text what it means
   */
  record Note(String letter, String text) {}

  /** The marks that occurred, in order. */
  List<Note> notes(Phrases words) {
    List<Note> notes = new ArrayList<>();
    for (Mark mark : known) {
      String provisional = mark.isProvisional() ? " " + words.say("footnote.provisional") : "";
      notes.add(new Note(letter(notes.size()), words.say(mark.text()) + provisional));
    }
    return notes;
  }

  /** A cell with a number and the letters of its marks. */
  static void number(Html html, String number, String letters) {
    html.open("td", "class", "number").text(number);
    if (!letters.isEmpty()) {
      html.element("sup", letters);
    }
    html.close("td");
  }

  void write(Html html, Phrases words) {
    write(html, notes(words));
  }

  static void write(Html html, List<Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    html.open("ul", "class", "footnotes");
    for (Note note : notes) {
      html.open("li").element("sup", note.letter()).text(" " + note.text()).close("li");
    }
    html.close("ul");
  }
}
