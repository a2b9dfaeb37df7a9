package vn.chiso.evaluate;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.base.common.NetworkNode;
import org.drools.core.common.BetaConstraints;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaNode;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/**
 * Puts a {@link Watch} where the engine combines facts. It works out all combinations a rule asks
 * for before the first of them fires, and hears neither a halt nor an interrupt meanwhile.
 */
final class WatchedJoins {
  private WatchedJoins() {}

  /** Has every combination of facts looked after. */
  static void in(KieBase base) {
    Set<NetworkNode> seen = new HashSet<>();
    ((InternalRuleBase) base).getRete().getObjectTypeNodes().forEach(type -> in(type, seen));
  }

  private static void in(NetworkNode node, Set<NetworkNode> seen) {
    if (!seen.add(node)) {
      return;
    }
    if (node instanceof BetaNode join) {
      watch(join);
    }
    // Null at the ends of the network.
    NetworkNode @Nullable [] next = node.getSinks();
    if (next != null) {
      Arrays.stream(next).forEach(each -> in(each, seen));
    }
  }

  private static void watch(BetaNode node) {
    try {
      Field constraints = BetaNode.class.getDeclaredField("constraints");
      constraints.setAccessible(true);
      constraints.set(
          node, new WatchedConstraints<>(constraints(node), name(node.getAssociatedRules())));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Not the engine this was written for", e);
    }
  }

  @SuppressWarnings("unchecked")
  private static BetaConstraints<Object> constraints(BetaNode node) {
    return node.getRawConstraints();
  }

  /** The rule a node works for, the first of them where it works for several. */
  private static String name(Rule[] rules) {
    List<String> names = Arrays.stream(rules).map(Rule::getName).sorted().toList();
    return names.isEmpty() ? "?" : names.get(0);
  }
}
