package vn.chiso.evaluate;

import java.util.function.BiConsumer;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.NotDescr;

/** Walks through the conditions of a rule. */
final class Conditions {
  private Conditions() {}

  /** Visits each condition with whether it stands under {@code not}. */
  static void each(BaseDescr descr, BiConsumer<BaseDescr, Boolean> visitor) {
    each(descr, false, visitor);
  }

  private static void each(
      BaseDescr descr, boolean negated, BiConsumer<BaseDescr, Boolean> visitor) {
    visitor.accept(descr, negated);
    if (descr instanceof ConditionalElementDescr element) {
      boolean inside = negated != descr instanceof NotDescr;
      for (Object part : element.getDescrs()) {
        each((BaseDescr) part, inside, visitor);
      }
    }
  }
}
