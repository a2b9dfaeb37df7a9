package vn.chiso.fact;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Provenance;

/**
 * The least and the greatest value an indicator is normalised between (giá trị nhỏ nhất và lớn
 * nhất).
 *
 * @param indicator id of the indicator
 * @param minimum the least value
 * @param maximum the greatest value
 * @param year the year they are of, null where that isn't stated or they are of several
 * @param basis where they come from
 * @param provenance how well they are founded
 * @param source the document they come from
 * @param origin where they stand in the dataset or the pack
 */
public record Goalposts(
    String indicator,
    BigDecimal minimum,
    BigDecimal maximum,
    @Nullable Integer year,
    Basis basis,
    Provenance provenance,
    String source,
    Origin origin) {

  /** Goalposts whose year isn't stated. */
  public Goalposts(
      String indicator,
      BigDecimal minimum,
      BigDecimal maximum,
      Basis basis,
      Provenance provenance,
      String source,
      Origin origin) {
    this(indicator, minimum, maximum, null, basis, provenance, source, origin);
  }

  /** Where goalposts come from. */
  public enum Basis {
    /** From the pack's reference data. */
    PACK,
    /** From a file given with the dataset. */
    DATASET,
    /** The least and greatest value of the localities evaluated together. */
    SET,
    /** The least and greatest value of the localities evaluated together and in earlier years. */
    PANEL,
    /** The least and greatest value of the localities in a reference year. */
    YEAR;

    /** The name used in files: {@code pack}, {@code dataset} … */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
