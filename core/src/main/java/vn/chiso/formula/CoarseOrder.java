package vn.chiso.formula;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Sorts places by a number each, without objects where the numbers allow it. */
final class CoarseOrder {
  private CoarseOrder() {}

  /** The places of the numbers, that of the least number first. */
  static int[] of(long[] numbers) {
    if (numbers.length == 0) {
      return new int[0];
    }
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (long number : numbers) {
      least = Math.min(least, number);
      greatest = Math.max(greatest, number);
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(numbers.length);
    long range = greatest - least;
    return range >= 0 && range <= Long.MAX_VALUE >> bits
        ? packed(numbers, least, bits)
        : boxed(numbers);
  }

  /** Number and place in one long each, which sorts quickest. */
  private static int[] packed(long[] numbers, long least, int bits) {
    long[] keys = new long[numbers.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (numbers[i] - least) << bits | i;
    }
    Arrays.sort(keys);
    long mask = (1L << bits) - 1;
    int[] order = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      order[i] = (int) (keys[i] & mask);
    }
    return order;
  }

  private static int[] boxed(long[] numbers) {
    return IntStream.range(0, numbers.length)
        .boxed()
        .sorted(Comparator.comparingLong(place -> numbers[place]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
