package vn.chiso.audit;

import java.util.Locale;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/** A choice behind an index that could have been made otherwise (nguồn bất định). */
public enum Factor {
  /** The weights of all nodes (trọng số). */
  WEIGHTS,
  /** How indicators become scores (chuẩn hóa). */
  NORMALISATION,
  /** How scores of parts become one (tổng hợp). */
  AGGREGATION,
  /** What is done about outliers (xử lý giá trị ngoại lai). */
  TREATMENT,
  /** The figures themselves (sai số số liệu). */
  DATA;

  private static final Messages MESSAGES = Messages.of(Factor.class);

  /** The name used in files: {@code weights}, {@code normalisation} … */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The factor in words. */
  public Text text() {
    return MESSAGES.text("factor." + tag());
  }
}
