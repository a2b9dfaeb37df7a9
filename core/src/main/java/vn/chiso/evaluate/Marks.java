package vn.chiso.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.DataStatus;
import vn.chiso.score.Mark;

/** Sets of marks as bits while scores are computed, and as shared sets in the results. */
@SuppressWarnings("EnumOrdinal") // The bits live as long as the process.
final class Marks {
  private static final Mark[] ALL = Mark.values();
  private static final AtomicReferenceArray<@Nullable Set<Mark>> SETS =
      new AtomicReferenceArray<>(1 << ALL.length);
  private static final Map<DataStatus, Integer> OF_STATUS = ofStatus();

  private Marks() {}

  /** The bit of a mark. */
  static int bit(Mark mark) {
    return 1 << mark.ordinal();
  }

  /** The bit of a mark if it applies, otherwise none. */
  static int bit(Mark mark, boolean applies) {
    return applies ? bit(mark) : 0;
  }

  /** The bit a figure of that status brings along. */
  static int of(DataStatus status) {
    return OF_STATUS.getOrDefault(status, 0);
  }

  /** The marks of the bits, in their order; the same immutable set every time. */
  static Set<Mark> set(int bits) {
    Set<Mark> known = SETS.getPlain(bits);
    if (known == null) {
      SETS.compareAndSet(bits, null, newSet(bits));
      known = Objects.requireNonNull(SETS.get(bits));
    }
    return known;
  }

  private static Set<Mark> newSet(int bits) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Mark mark : ALL) {
      if ((bits & bit(mark)) != 0) {
        marks.add(mark);
      }
    }
    return Collections.unmodifiableSet(marks);
  }

  private static Map<DataStatus, Integer> ofStatus() {
    Map<DataStatus, Integer> bits = new EnumMap<>(DataStatus.class);
    for (DataStatus status : DataStatus.values()) {
      int bit = switch (status) {
        case ILLUSTRATIVE -> bit(Mark.DATA_ILLUSTRATIVE);
        case SYNTHETIC -> bit(Mark.DATA_SYNTHETIC);
        case ESTIMATED -> bit(Mark.DATA_ESTIMATED);
        case UNSTATED -> bit(Mark.DATA_UNSTATED);
        case OFFICIAL, PUBLISHED -> 0;
      };
      bits.put(status, bit);
    }
    return bits;
  }
}
