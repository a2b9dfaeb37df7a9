package vn.chiso.framework;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chiso.text.Text;

/**
 * A data item (mục số liệu) formulas read, such as the population.
 *
 * @param code its code, such as {@code population}
 * @param name its name
 * @param unitOfMeasure unit of its values; counted with as it is written in Vietnamese
 * @param type what kind of number it is
 * @param minimum the least value that can be right, null where there is no such limit
 * @param maximum the greatest value that can be right, null where there is no such limit
 * @param evidenceRequired whether a document must back each value
 * @param provenance how well the definition is founded
 * @param source where it stands
 */
public record Item(
    String code,
    Text name,
    Text unitOfMeasure,
    Type type,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    boolean evidenceRequired,
    Provenance provenance,
    String source) {

  /** Kinds of numbers. */
  public enum Type {
    /** Số đếm: a whole number. */
    COUNT,
    /** Số tiền. */
    AMOUNT,
    /** Diện tích, khối lượng: a measured magnitude. */
    MEASURE,
    /** Phần trăm. */
    PERCENT,
    /** Điểm. */
    SCORE,
    /** Any other number. */
    NUMBER;

    /** The name used in files: {@code count}, {@code amount} … */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether its values must be whole numbers. */
  public boolean isWhole() {
    return type == Type.COUNT;
  }
}
