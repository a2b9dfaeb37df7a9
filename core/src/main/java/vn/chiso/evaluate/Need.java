package vn.chiso.evaluate;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule wants of a fact before it looks at it.
 *
 * @param property the part of the fact
 * @param least what it must reach, null if it need only be there
 * @param included whether to reach that much is enough, or it must be more
 */
record Need(String property, @Nullable BigDecimal least, boolean included) {
  Need(String property) {
    this(property, null, true);
  }

  /** Whether a fact has the part, but not as it is wanted. */
  boolean isUnmetBy(Object fact) {
    RecordComponent part = part(fact, property);
    if (part == null) {
      return false;
    }
    Object there = value(fact, part);
    if (least == null) {
      return there == null;
    }
    if (!(there instanceof Number number)) {
      return there == null;
    }
    int order = new BigDecimal(number.toString()).compareTo(least);
    return included ? order < 0 : order <= 0;
  }

  /** A part of a fact that is text; empty if it has no such part. */
  static String text(Object fact, String name) {
    RecordComponent part = part(fact, name);
    return part != null && value(fact, part) instanceof String text ? text : "";
  }

  private static @Nullable RecordComponent part(Object fact, String name) {
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        return component;
      }
    }
    return null;
  }

  private static @Nullable Object value(Object fact, RecordComponent part) {
    try {
      return part.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Facts are public records", e);
    }
  }
}
