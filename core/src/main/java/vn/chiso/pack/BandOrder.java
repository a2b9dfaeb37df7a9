package vn.chiso.pack;

import java.math.BigDecimal;

/** Bands of a file run upwards, each row beginning above the one before it. */
final class BandOrder {
  private BandOrder() {}

  /** Whether a band begins above the one before; reports it where it doesn't. */
  static boolean isUpwards(Row row, BigDecimal before, BigDecimal from) {
    boolean upwards = from.compareTo(before) > 0;
    if (!upwards) {
      row.report("from", "normalisation.bands-order");
    }
    return upwards;
  }
}
