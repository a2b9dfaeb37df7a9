package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Origin;

/** The rows of one made-up locality while its dataset is put together. Not thread-safe. */
final class Rows {
  private static final List<String> DOCUMENT = List.of("d1");
  private static final LocalDate DATE = LocalDate.of(2023, 7, 1);

  private final String locality;
  private final int year;
  // Shared by the rows of a locality, so that a hundred thousand of them fit into memory.
  private final Origin origin;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Evidence> documents = new ArrayList<>();

  Rows(String locality, int year) {
    this.locality = locality;
    this.year = year;
    this.origin = new Origin("data.csv", locality);
    document("GT-" + locality);
  }

  List<Entry> entries() {
    return entries;
  }

  List<Evidence> documents() {
    return documents;
  }

  /** Adds a figure. */
  void add(String item, BigDecimal value, boolean documented) {
    entries.add(entry(item, value.toPlainString(), value, documented ? DOCUMENT : List.of()));
  }

  /** Adds a row whose number can't be read. */
  void addUnreadable(String item) {
    entries.add(entry(item, "n/a", null, List.of()));
  }

  private Entry entry(
      String item, String typed, @Nullable BigDecimal value, List<String> evidence) {
    return new Entry(
        locality, item, year, typed, value, DataStatus.SYNTHETIC, "", evidence, "", origin);
  }

  /** Adds a document of that number. */
  void document(String number) {
    documents.add(new Evidence(
        DOCUMENT.get(0),
        locality,
        number,
        DATE,
        "",
        "Made up",
        "",
        "",
        DataStatus.SYNTHETIC,
        "",
        origin));
  }

  /** The figure of an item. */
  BigDecimal value(String item) {
    BigDecimal value = entries.get(place(item)).value();
    if (value == null) {
      throw new IllegalStateException(item + " has no value");
    }
    return value;
  }

  /** Gives an item another figure. */
  void set(String item, BigDecimal value) {
    change(item, entry -> entry(item, value.toPlainString(), value, entry.evidence()));
  }

  /** Changes the row of an item. */
  void change(String item, UnaryOperator<Entry> change) {
    int place = place(item);
    entries.set(place, change.apply(entries.get(place)));
  }

  /** Removes the row of an item. */
  void remove(String item) {
    entries.remove(place(item));
  }

  private int place(String item) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).item().equals(item)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No row of " + item);
  }
}
