package vn.chiso.formula;

/** Anything a formula can compute with: a datum, a part of an indicator, or another figure. */
@FunctionalInterface
public interface Quantity {
  /** The number behind this quantity, or why there is none. */
  Figure figure();
}
