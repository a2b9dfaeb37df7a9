package vn.chiso.benchmarks;

import java.math.BigDecimal;

/** A datum of one locality as a fact. Public, with getters, for engines that look for those. */
public final class Figure {
  private final String locality;
  private final String item;
  private final BigDecimal value;
  private final boolean documented;

  /** A figure; whether a document backs it is told apart from the documents themselves. */
  public Figure(String locality, String item, BigDecimal value, boolean documented) {
    this.locality = locality;
    this.item = item;
    this.value = value;
    this.documented = documented;
  }

  /** The code of the locality. */
  public String getLocality() {
    return locality;
  }

  /** The code of the item. */
  public String getItem() {
    return item;
  }

  /** The number. */
  public BigDecimal getValue() {
    return value;
  }

  /** Whether a document backs it. */
  public boolean isDocumented() {
    return documented;
  }

  /** Whether it has no decimals. */
  public boolean isWhole() {
    return value.stripTrailingZeros().scale() <= 0;
  }
}
