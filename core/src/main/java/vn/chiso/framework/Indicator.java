package vn.chiso.framework;

import java.util.Locale;
import vn.chiso.formula.Direction;
import vn.chiso.text.Text;

/**
 * What an edition says about one indicator (chỉ số) beyond its place in the tree.
 *
 * @param id the id of its node
 * @param unitOfMeasure unit of its value, counted with as it is written in Vietnamese; empty where
 *     unknown
 * @param direction which end is the good one
 * @param suppliedBy who supplies the data
 * @param entersAs whether its value is computed by a formula or enters directly
 * @param normalisation how its values become scores
 * @param missing what is done where data are missing
 * @param outliers what is done about outliers
 * @param provenance how well unit, direction and formula are founded
 * @param source where they stand
 * @param note what a reader has to know, or empty
 */
public record Indicator(
    String id,
    Text unitOfMeasure,
    Direction direction,
    SuppliedBy suppliedBy,
    EntersAs entersAs,
    Normalisation normalisation,
    MissingData missing,
    OutlierTreatment outliers,
    Provenance provenance,
    String source,
    String note) {

  /** The same in another unit. */
  public Indicator measuredIn(Text unit) {
    return new Indicator(
        id,
        unit,
        direction,
        suppliedBy,
        entersAs,
        normalisation,
        missing,
        outliers,
        provenance,
        source,
        note);
  }

  /** Who supplies an indicator's data. */
  public enum SuppliedBy {
    /** Địa phương cung cấp. */
    PROVINCE,
    /** Trung ương cung cấp. */
    CENTRAL,
    /** Chưa rõ bên cung cấp. */
    UNKNOWN;

    /** The name used in files: {@code province}, {@code central}, {@code unknown}. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How an indicator's value comes about. */
  public enum EntersAs {
    /** By a formula rule over data items. */
    FORMULA,
    /** As a value in the dataset. */
    VALUE;

    /** The name used in files: {@code formula}, {@code value}. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
