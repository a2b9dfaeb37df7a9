package vn.chiso.fact;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an agency computed for an indicator by itself (kết quả cơ quan tự tính): compared with ours,
 * never used in its place.
 *
 * @param locality code of the locality
 * @param indicator code or id of the indicator, as written
 * @param agency code of the agency, or empty
 * @param kind whether it is the indicator's value or its score
 * @param typed what was typed
 * @param value what was understood, null where it couldn't be (a finding says why)
 * @param note a note, or empty
 * @param origin where it stands
 */
public record OwnFigure(
    String locality,
    String indicator,
    String agency,
    Kind kind,
    String typed,
    @Nullable BigDecimal value,
    String note,
    Origin origin) {

  /** What an agency computed. */
  public enum Kind {
    /** Giá trị chỉ số. */
    VALUE,
    /** Điểm chỉ số. */
    SCORE;

    /** The name used in files: {@code value}, {@code score}. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
