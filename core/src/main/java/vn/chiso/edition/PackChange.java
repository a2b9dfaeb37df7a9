package vn.chiso.edition;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chiso.text.Text;

/**
 * One thing that differs between two editions (thay đổi).
 *
 * @param area what it belongs to
 * @param kind whether it was added, removed or changed
 * @param node id of the node of the tree it is about, or empty
 * @param code the node's code, in the newer edition where it is there; empty where there is none
 * @param subject code of the item, agency, locality, check, threshold or setting, or empty
 * @param aspect which property changed, such as {@code weight}; empty for added and removed
 * @param before what it was, null where it wasn't there
 * @param after what it is now, null where it isn't there any more
 * @param message the change in words
 */
public record PackChange(
    Area area,
    Kind kind,
    String node,
    String code,
    String subject,
    String aspect,
    @Nullable Text before,
    @Nullable Text after,
    Text message) {

  /** What a change belongs to, in the order in which changes are told. */
  public enum Area {
    /** Thông tin chung của phiên bản. */
    EDITION,
    /** Phương pháp tính. */
    METHOD,
    /** Khung chỉ số: a node, its name, place, weight or aggregation. */
    TREE,
    /** Đơn vị, chiều, cách nhập của chỉ số. */
    INDICATOR,
    /** Công thức. */
    FORMULA,
    /** Thang điểm. */
    RUBRIC,
    /** Giá trị nhỏ nhất và lớn nhất. */
    GOALPOSTS,
    /** Mục số liệu. */
    ITEM,
    /** Khoảng hợp lý của số liệu. */
    PLAUSIBLE,
    /** Phép kiểm tra, rà soát và lời của chúng. */
    CHECK,
    /** Ngưỡng. */
    THRESHOLD,
    /** Phân công và thời hạn. */
    ASSIGNMENT,
    /** Cơ quan. */
    AGENCY,
    /** Địa phương. */
    LOCALITY,
    /** Phần còn thiếu của khung. */
    GAP,
    /** Mức chắc chắn của nguồn. */
    PROVENANCE;

    /** The name used in files: {@code edition}, {@code tree} … */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called. */
    public Text text() {
      return Phrases.text("area." + tag());
    }
  }

  /** What happened. */
  public enum Kind {
    /** Thêm. */
    ADDED,
    /** Bỏ. */
    REMOVED,
    /** Đổi. */
    CHANGED,
    /** Mã cũ nay mang nghĩa khác: a code now stands for something else. */
    REUSED;

    /** The name used in files: {@code added}, {@code removed} … */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it can change a value, a score or a rank. */
  public boolean reachesResults() {
    return switch (area) {
      case METHOD, TREE, INDICATOR, FORMULA, RUBRIC, GOALPOSTS, ITEM, CHECK, THRESHOLD, LOCALITY ->
        !aspect.equals("name") && !aspect.equals("code");
      case EDITION, PLAUSIBLE, ASSIGNMENT, AGENCY, GAP, PROVENANCE -> false;
    };
  }
}
