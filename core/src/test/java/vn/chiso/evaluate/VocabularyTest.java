package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules can reach, step by step, is facts, figures and a few of Java's values. */
class VocabularyTest {
  private static final Vocabulary WORDS = Vocabulary.ofRules();
  private static final Set<Class<?>> VALUES = Set.of(
      String.class,
      BigDecimal.class,
      Collection.class,
      List.class,
      Set.class,
      Map.class,
      Optional.class,
      LocalDate.class,
      Integer.class);

  @Test
  void nothing_else_can_be_reached() {
    Set<String> others = new TreeSet<>();
    for (Class<?> type : Vocabulary.reachable()) {
      callable(type).map(Method::getReturnType).forEach(result -> addOther(result, others));
    }
    assertThat(others).isEmpty();
  }

  private static Stream<Method> callable(Class<?> type) {
    return Stream.of(type.getMethods()).filter(method -> WORDS.isMember(method.getName()));
  }

  private static void addOther(Class<?> result, Set<String> others) {
    Class<?> type = result.isArray() ? result.getComponentType() : result;
    boolean ours = type.getName().startsWith("vn.chiso.");
    if (!ours && !type.isPrimitive() && !VALUES.contains(type)) {
      others.add(type.getName());
    }
  }

  @Test
  void of_the_values_of_java_only_what_looks_can_be_called() {
    Set<String> callable = new TreeSet<>();
    VALUES.forEach(type -> callable(type).map(Method::getName).forEach(callable::add));
    assertThat(callable)
        .containsExactlyInAnyOrder(
            "abs",
            "compareTo",
            "contains",
            "containsKey",
            "empty",
            "endsWith",
            "equals",
            "equalsIgnoreCase",
            "get",
            "getMonthValue",
            "getYear",
            "isAfter",
            "isBefore",
            "isBlank",
            "isEmpty",
            "isEqual",
            "isPresent",
            "length",
            "lines",
            "negate",
            "of",
            "signum",
            "size",
            "startsWith",
            "substring",
            "sum",
            "with");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "getClass",
        "class",
        "wait",
        "notify",
        "notifyAll",
        "hashCode",
        "toString",
        "pow",
        "setScale",
        "scaleByPowerOfTen",
        "movePointRight",
        "multiply",
        "repeat",
        "concat",
        "matches",
        "replaceAll",
        "split",
        "format",
        "formatted",
        "intern",
        "getBytes",
        "stream",
        "forEach",
        "iterator",
        "add",
        "remove",
        "clear",
        "getDeclaringClass",
        "declaringClass",
        "valueOf",
        "values",
        "drools",
        "kcontext"
      })
  void what_makes_changes_or_reaches_out_is_withheld(String name) {
    assertThat(WORDS.isMember(name)).isFalse();
    assertThat(WORDS.isWithheld(name)).isTrue();
  }
}
