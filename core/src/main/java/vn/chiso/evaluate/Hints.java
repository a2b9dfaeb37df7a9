package vn.chiso.evaluate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.chiso.text.Nearest;
import vn.chiso.text.Text;

/**
 * What a word that isn't known may have been meant to be. Words that recur in a thousand rows are
 * looked up once for each sort of code they stand for. Thread-safe.
 */
final class Hints {
  private static final Text NOTHING = Text.same("");

  private final Map<String, Text> hints = new ConcurrentHashMap<>();

  Text to(String sort, String word, Stream<String> known) {
    return hints.computeIfAbsent(
        sort + ' ' + word,
        unknown -> Nearest.to(word, known.toList())
            .map(near -> Wording.text("nearest", near))
            .orElse(NOTHING));
  }
}
