package vn.chiso.evaluate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;

/**
 * A figure that takes the place of those for the same item of the same locality.
 *
 * @param entry the figure
 * @param earlier what was replaced before, null if nothing was
 */
record Replacement(Entry entry, @Nullable Replacement earlier) {

  /** The replacements in one locality, null if there are none. */
  @Nullable
  Replacement about(String locality) {
    Deque<Entry> latestFirst = new ArrayDeque<>();
    for (Replacement each = this; each != null; each = each.earlier) {
      if (each.entry.locality().equals(locality)) {
        latestFirst.add(each.entry);
      }
    }
    Replacement about = null;
    while (!latestFirst.isEmpty()) {
      about = new Replacement(latestFirst.removeLast(), about);
    }
    return about;
  }

  /** The dataset with all replacements made; of several for one item the last counts. */
  Dataset in(Dataset dataset, Intake intake) {
    Set<String> replaced = new HashSet<>();
    Deque<Entry> inOrder = new ArrayDeque<>();
    for (Replacement each = this; each != null; each = each.earlier) {
      if (replaced.add(each.entry.locality() + ' ' + intake.item(each.entry.item()))) {
        inOrder.push(each.entry);
      }
    }
    Dataset edited = dataset;
    for (Entry figure : inOrder) {
      String item = intake.item(figure.item());
      edited = edited.replacing(
          old -> old.locality().equals(figure.locality())
              && intake.item(old.item()).equals(item),
          figure);
    }
    return edited;
  }
}
