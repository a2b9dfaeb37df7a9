package vn.chiso.cli;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.framework.Locality;
import vn.chiso.pack.Manifest;
import vn.chiso.score.ScoreCard;

/** What stands above every result: which data, by which rules. */
final class Heading {
  private final Evaluation evaluation;
  private final Words words;
  private final String packFolder;

  /** @param packFolder where the pack is; empty if it is built in */
  Heading(Evaluation evaluation, Words words, String packFolder) {
    this.evaluation = evaluation;
    this.words = words;
    this.packFolder = packFolder;
  }

  /** Of all localities. */
  List<String> lines() {
    List<ScoreCard> cards = evaluation.scoreCards();
    return cards.size() == 1
        ? of(cards.get(0).locality())
        : lines(words.say("heading.year", Integer.toString(year())));
  }

  /** Of one locality. */
  List<String> of(Locality locality) {
    return lines(
        words.say("heading.locality", locality.name(), locality.code(), Integer.toString(year())));
  }

  /** The dataset's own note, if it has one. */
  List<String> note() {
    List<String> lines = new ArrayList<>();
    String note = evaluation.dataset().note();
    if (!note.isEmpty()) {
      add(lines, words.say("heading.note", note));
    }
    return lines;
  }

  private List<String> lines(String about) {
    Dataset.Header dataset = evaluation.dataset();
    Manifest pack = evaluation.pack().manifest();
    List<String> lines = new ArrayList<>();
    String title = dataset.title().isEmpty() ? dataset.id() : dataset.title();
    if (!title.isEmpty()) {
      add(lines, title);
    }
    String key = packFolder.isEmpty() ? "heading.pack" : "heading.pack-folder";
    String status = words.status(pack.status());
    add(lines, words.say(key, pack.title(), pack.id(), status, packFolder));
    add(lines, about);
    return lines;
  }

  private int year() {
    int stated = evaluation.dataset().year();
    return stated == 0 ? evaluation.pack().manifest().dataYear() : stated;
  }

  private static void add(List<String> lines, String text) {
    lines.addAll(Display.wrap("", "  ", Display.line(text)));
  }
}
