package vn.chiso.edition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chiso.text.Text;

/**
 * Why a result differs between two editions (nguyên nhân).
 *
 * @param node id of the node it lies in: the node itself or one of its children
 * @param points how many points of the difference it makes, null where that can't be told
 * @param message the cause in words
 */
public record ResultCause(String node, @Nullable BigDecimal points, Text message) {}
