package vn.chiso.evaluate;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.util.bitmask.BitMask;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The conditions under which facts are combined, as they are, with a {@link Watch} that hears of
 * each combination.
 */
// As the interface has it; nobody serialises rule bases.
@SuppressWarnings({"rawtypes", "unchecked", "serial"})
final class WatchedConstraints<C> implements BetaConstraints<C> {
  private static final long serialVersionUID = 1L;

  private final BetaConstraints<C> own;
  private final String rule;

  WatchedConstraints(BetaConstraints<C> own, String rule) {
    this.own = own;
    this.rule = rule;
  }

  @Override
  public boolean isAllowedCachedLeft(C context, FactHandle handle) {
    Watch.looked(rule);
    return own.isAllowedCachedLeft(context, handle);
  }

  @Override
  public boolean isAllowedCachedRight(BaseTuple tuple, C context) {
    Watch.looked(rule);
    return own.isAllowedCachedRight(tuple, context);
  }

  @Override
  public C createContext() {
    return own.createContext();
  }

  @Override
  public void updateFromTuple(C context, ValueResolver resolver, Tuple tuple) {
    own.updateFromTuple(context, resolver, tuple);
  }

  @Override
  public void updateFromFactHandle(C context, ValueResolver resolver, FactHandle handle) {
    own.updateFromFactHandle(context, resolver, handle);
  }

  @Override
  public BetaConstraint[] getConstraints() {
    return own.getConstraints();
  }

  @Override
  public BetaConstraints getOriginalConstraint() {
    return own.getOriginalConstraint();
  }

  @Override
  public boolean isIndexed() {
    return own.isIndexed();
  }

  @Override
  public int getIndexCount() {
    return own.getIndexCount();
  }

  @Override
  public boolean isEmpty() {
    return own.isEmpty();
  }

  @Override
  public BetaMemory createBetaMemory(RuleBaseConfiguration configuration, int nodeType) {
    return own.createBetaMemory(configuration, nodeType);
  }

  @Override
  public void resetTuple(C context) {
    own.resetTuple(context);
  }

  @Override
  public void resetFactHandle(C context) {
    own.resetFactHandle(context);
  }

  @Override
  public BitMask getListenedPropertyMask(
      Pattern pattern, ObjectType type, List<String> properties) {
    return own.getListenedPropertyMask(pattern, type, properties);
  }

  @Override
  public void init(BuildContext context, int nodeType) {
    own.init(context, nodeType);
  }

  @Override
  public void initIndexes(int depth, int nodeType, RuleBaseConfiguration configuration) {
    own.initIndexes(depth, nodeType, configuration);
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // As the interface has it.
  public <T> T cloneIfInUse() {
    return (T) this;
  }

  @Override
  public boolean isLeftUpdateOptimizationAllowed() {
    return own.isLeftUpdateOptimizationAllowed();
  }

  @Override
  public void registerEvaluationContext(BuildContext context) {
    own.registerEvaluationContext(context);
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw new UnsupportedOperationException("Rule bases aren't serialised");
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw new UnsupportedOperationException("Rule bases aren't serialised");
  }
}
