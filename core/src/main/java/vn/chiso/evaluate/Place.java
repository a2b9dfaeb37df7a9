package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;

/**
 * One node of the tree with everything about it that doesn't depend on data.
 *
 * @param node the node
 * @param position its place in reading order, from 0
 * @param indicator what the edition says about it; null unless it is an indicator
 * @param children its children
 * @param required the least weight that must be scored among the children
 * @param marks the marks of its place in the tree and of what is missing below it
 * @param items the data items its rules mention
 */
record Place(
    Node node,
    int position,
    @Nullable Indicator indicator,
    List<Place> children,
    BigDecimal required,
    int marks,
    List<String> items) {}
