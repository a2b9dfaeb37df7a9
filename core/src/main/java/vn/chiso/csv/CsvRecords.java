package vn.chiso.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV text, one after the other, each with the line it begins at.
 *
 * <p>After a record whose quotes are wrong, reading goes on at the line below, so that it costs no
 * other; but not forever where quotes are wrong everywhere. Not thread-safe.
 */
public final class CsvRecords {
  /** How many characters are looked at in vain before the rest of a text is given up. */
  private static final long MOST_IN_VAIN = 1L << 26;

  private final String text;
  private final RecordCells cells;
  private final RecordEnds ends;
  private int start;
  private long line = 1;
  private long inVain;

  /** The records of a text, from its first line. */
  public CsvRecords(String text, char separator) {
    this.text = text;
    this.cells = new RecordCells(separator);
    this.ends = new RecordEnds(text, separator);
  }

  /**
   * A record.
   *
   * @param line the line it begins at, from 1
   * @param cells its cells as they stand there, null if quotes are wrong
   */
  public record CsvRecord(long line, @Nullable List<String> cells) {
    /** Whether nothing stands in it. */
    public boolean isBlank() {
      return cells != null && cells.stream().allMatch(String::isBlank);
    }
  }

  /** The next record, or null if there is none. */
  public @Nullable CsvRecord next() {
    if (start >= text.length() || isGivenUp()) {
      return null;
    }
    long first = line;
    int end = ends.end(start);
    List<String> found = end < 0 ? null : cells.of(text.substring(start, end));
    if (found == null) {
      goBelow(start);
      inVain += Math.max(0, ends.looked() - start);
    } else {
      goBelow(end);
    }
    return new CsvRecord(first, found);
  }

  /** Whether quotes are wrong so often that what follows the last record isn't read. */
  public boolean isGivenUp() {
    return inVain > MOST_IN_VAIN;
  }

  /** Goes to the line below the one on which a place is, counting the lines left behind. */
  private void goBelow(int place) {
    boolean below = false;
    while (!below && start < text.length()) {
      char c = text.charAt(start++);
      boolean half = c == '\r' && start < text.length() && text.charAt(start) == '\n';
      if (!half && (c == '\n' || c == '\r')) {
        line++;
        below = start > place;
      }
    }
  }
}
