package vn.chiso.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to type. */
public final class Nearest {
  private Nearest() {}

  /**
   * The known word closest to what was typed, if any is close enough to be worth suggesting.
   *
   * <p>One slip is a letter too many, missing, wrong or swapped with its neighbour; a third of the
   * letters may be slips, and always at least one. Upper and lower case count as the same. Among
   * words equally close the first in alphabetical order wins.
   *
   * @param typed what was typed
   * @param known the words there are
   */
  public static Optional<String> to(String typed, Collection<String> known) {
    int most = Math.max(1, typed.length() / 3);
    String wanted = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(word -> Math.abs(word.length() - typed.length()) <= most)
        .map(word -> new Candidate(word, distance(wanted, word.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.distance() <= most)
        .min(Comparator.comparing(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  /** The least number of slips that turn one word into the other (Damerau and Levenshtein). */
  static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] current = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int wrong = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(last[j - 1] + wrong, Math.min(last[j], current[j - 1]) + 1);
        if (isSwap(from, i, to, j)) {
          current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = current;
      current = free;
    }
    return last[to.length()];
  }

  private static boolean isSwap(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }

  private record Candidate(String word, int distance) {}
}
