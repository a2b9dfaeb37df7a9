package vn.chiso.fact;

/**
 * Where something stands, so that a person can find it.
 *
 * @param file the file's name, relative to the dataset or pack
 * @param place the place in it: {@code row 12}, a line number or a JSON pointer; may be empty
 */
public record Origin(String file, String place) implements Comparable<Origin> {
  /** Made in memory by a program. */
  public static final Origin MEMORY = new Origin("(memory)", "");

  /** A line of a text file. */
  public static Origin line(String file, long line) {
    return new Origin(file, Long.toString(line));
  }

  @Override
  public int compareTo(Origin other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLength = Integer.compare(place.length(), other.place.length());
    return byLength != 0 ? byLength : place.compareTo(other.place);
  }

  @Override
  public String toString() {
    return place.isEmpty() ? file : file + ":" + place;
  }
}
