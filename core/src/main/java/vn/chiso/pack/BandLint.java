package vn.chiso.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Item;
import vn.chiso.text.Numbers;

/**
 * Checks that the bands of one rubric stand upwards, touch without overlapping, and leave out no
 * amount their data items are known to reach.
 */
final class BandLint {
  private final List<RubricRowReader.Band> bands;
  private final Map<String, Item> items;

  private BandLint(List<RubricRowReader.Band> bands, Map<String, Item> items) {
    this.bands = bands;
    this.items = items;
  }

  /** Reports what is wrong; bands that can't be read are left out of account. */
  static void check(List<RubricRowReader.Band> bands, Map<String, Item> items) {
    boolean sound = bands.stream().allMatch(band -> band.row().isSound());
    BandLint lint = new BandLint(bands, items);
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i - 1).row().isSound() && bands.get(i).row().isSound()) {
        lint.neighbours(bands.get(i - 1), bands.get(i));
      }
    }
    if (sound) {
      lint.ends();
    }
  }

  private void neighbours(RubricRowReader.Band before, RubricRowReader.Band band) {
    Row row = band.row();
    if (!band.items().equals(before.items()) || !band.unless().equals(before.unless())) {
      row.report("items", "bands.items-differ", before.row().line());
    } else if (band.from() == null) {
      row.report("from", "bands.open-below", before.row().line());
    } else if (before.to() == null) {
      before.row().report("to", "bands.open-above", row.line(), Numbers.plain(band.from()));
    } else if (before.from() == null || BandOrder.isUpwards(row, before.from(), band.from())) {
      touching(before.to(), row, band.from(), before.row().line());
    }
  }

  private static void touching(BigDecimal end, Row row, BigDecimal from, int line) {
    int order = from.compareTo(end);
    if (order < 0) {
      row.report("from", "bands.overlap", Numbers.plain(from), Numbers.plain(end), line);
    } else if (order > 0) {
      row.report("from", "bands.gap", Numbers.plain(end), Numbers.plain(from), line);
    }
  }

  /** What items are known to reach and no band has. */
  private void ends() {
    RubricRowReader.Band first = bands.get(0);
    RubricRowReader.Band last = bands.get(bands.size() - 1);
    BigDecimal least = sum(first.items(), true);
    if (first.from() != null && least != null && least.compareTo(first.from()) < 0) {
      first
          .row()
          .report("from", "bands.none-below", Numbers.plain(first.from()), Numbers.plain(least));
    }
    BigDecimal most = sum(last.items(), false);
    if (last.to() != null && most != null && most.compareTo(last.to()) >= 0) {
      String key = most.compareTo(last.to()) == 0 ? "bands.none-at" : "bands.none-above";
      last.row().report("to", key, Numbers.plain(last.to()), Numbers.plain(most));
    }
  }

  /** The least or the most some items can amount to, null if the pack doesn't say. */
  private @Nullable BigDecimal sum(List<String> codes, boolean least) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String code : codes) {
      Item item = items.get(code);
      BigDecimal bound = item == null ? null : least ? item.minimum() : item.maximum();
      if (bound == null) {
        return null;
      }
      sum = sum.add(bound);
    }
    return sum;
  }
}
