package vn.chiso.evaluate;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.pack.RuleTypes;

/** What the classes a rule may name have: for hints about what isn't there. */
final class FactTypes {
  private FactTypes() {}

  /** The class of that name, short or as the compiler says it. */
  static Optional<Class<?>> of(String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return RuleTypes.qualified(simple).flatMap(FactTypes::load);
  }

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, FactTypes.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      int dot = name.lastIndexOf('.');
      String outer = name.substring(0, dot);
      boolean nested = Character.isUpperCase(outer.charAt(outer.lastIndexOf('.') + 1));
      return nested ? load(outer + '$' + name.substring(dot + 1)) : Optional.empty();
    }
  }

  /** The names a condition reads a type's properties by. */
  static Collection<String> properties(Class<?> type) {
    return methods(type)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
        .map(FactTypes::property)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of what can be called on a type or its values. */
  static Collection<String> calls(Class<?> type) {
    return methods(type).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a property is, if there is one of that name. */
  static Optional<Class<?>> propertyType(Class<?> type, String property) {
    return methods(type)
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> property(method).equals(property))
        .<Class<?>>map(Method::getReturnType)
        .findFirst();
  }

  /** How a method can be called: its parameters, once for each way. */
  static List<List<Class<?>>> parameters(Class<?> type, String method) {
    return methods(type)
        .filter(each -> each.getName().equals(method))
        .map(each -> List.of(each.getParameterTypes()))
        .toList();
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class && !method.isSynthetic())
        .filter(method -> !List.of("hashCode", "equals", "toString").contains(method.getName()));
  }

  private static String property(Method method) {
    String name = method.getName();
    boolean question = name.matches("is[A-Z].*") && method.getReturnType() == boolean.class;
    return question ? Character.toLowerCase(name.charAt(2)) + name.substring(3) : name;
  }
}
