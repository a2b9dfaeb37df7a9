package vn.chiso.xlsx;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Item;
import vn.chiso.framework.Node;
import vn.chiso.text.Text;

/**
 * One figure a form asks for (dòng số liệu): a data item, or an indicator whose value enters
 * directly.
 *
 * @param code the code it is read back by
 * @param name its name
 * @param unitOfMeasure unit of its values
 * @param type what kind of number it is
 * @param minimum the least value that can be right, null where there is no such limit
 * @param maximum the greatest value that can be right, null where there is no such limit
 * @param evidenceRequired whether a document must back it
 * @param source where its definition stands
 */
record FormLine(
    String code,
    Text name,
    Text unitOfMeasure,
    Item.Type type,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    boolean evidenceRequired,
    String source) {

  static FormLine of(Item item) {
    return new FormLine(
        item.code(),
        item.name(),
        item.unitOfMeasure(),
        item.type(),
        item.minimum(),
        item.maximum(),
        item.evidenceRequired(),
        item.source());
  }

  static FormLine of(Node node, Indicator indicator) {
    return new FormLine(
        node.id(),
        node.name(),
        indicator.unitOfMeasure(),
        Item.Type.NUMBER,
        null,
        null,
        false,
        indicator.source());
  }

  boolean isWhole() {
    return type == Item.Type.COUNT;
  }
}
