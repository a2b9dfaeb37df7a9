package vn.chiso.benchmarks;

import java.util.Comparator;
import java.util.List;

/**
 * A finding, reduced to what every contender tells.
 *
 * @param check the check
 * @param localities the localities it is about
 * @param items the data items it rests on
 */
record Found(String check, List<String> localities, List<String> items)
    implements Comparable<Found> {
  private static final Comparator<Found> ORDER = Comparator.comparing(Found::check)
      .thenComparing(found -> String.join(" ", found.localities()))
      .thenComparing(found -> String.join(" ", found.items()));

  static Found of(String check, String locality, String... items) {
    return new Found(check, List.of(locality), List.of(items));
  }

  @Override
  public int compareTo(Found other) {
    return ORDER.compare(this, other);
  }
}
