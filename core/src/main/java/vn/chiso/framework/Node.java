package vn.chiso.framework;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chiso.text.Text;

/**
 * One node of the tree: the index, a sub-index, a pillar, a group or an indicator.
 *
 * @param id stable identifier, the same in every edition in which the node means the same
 * @param parent the parent's id, null for the root
 * @param level the level
 * @param code the code this edition gives it, such as {@code 2.2.4}; empty where it is unknown
 * @param codeProvenance how well the code is founded
 * @param name the name
 * @param weight relative weight among siblings, greater than 0 and at most 10
 * @param aggregation how the children's scores become this node's; unused in an indicator
 * @param coverage share of the children's weight, 0 to 1, that must be scored
 * @param provenance how well the node and its place in the tree are founded
 * @param source where it stands
 */
public record Node(
    String id,
    @Nullable String parent,
    Level level,
    String code,
    Provenance codeProvenance,
    Text name,
    BigDecimal weight,
    Aggregation aggregation,
    BigDecimal coverage,
    Provenance provenance,
    String source) {

  /** The code where there is one, otherwise the id. */
  public String reference() {
    return code.isEmpty() ? id : code;
  }

  /** The same with another weight. */
  public Node weighing(BigDecimal other) {
    return new Node(
        id,
        parent,
        level,
        code,
        codeProvenance,
        name,
        other,
        aggregation,
        coverage,
        provenance,
        source);
  }

  /** Whether this is a leaf of the tree. */
  public boolean isIndicator() {
    return level == Level.INDICATOR;
  }
}
