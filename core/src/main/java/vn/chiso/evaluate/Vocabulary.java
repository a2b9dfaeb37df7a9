package vn.chiso.evaluate;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.pack.RuleTypes;

/**
 * Which classes a rule may name, and what it may call on what it holds.
 *
 * <p>Only members of facts, formulas and what they give are allowed, and a few of Java's own; so
 * nothing else can be reached, step by step. A name that nothing reachable has means nothing, which
 * the compiler says better than a guard.
 */
final class Vocabulary {
  /** What may be called on values of Java's own types: all of it looks, none of it makes. */
  private static final Map<Class<?>, Set<String>> PLAIN = Map.of(
      String.class,
          Set.of(
              "length",
              "isEmpty",
              "isBlank",
              "startsWith",
              "endsWith",
              "equalsIgnoreCase",
              "substring"),
      BigDecimal.class, Set.of("signum", "abs", "negate", "compareTo"),
      Collection.class, Set.of("size", "isEmpty", "contains"),
      List.class, Set.of("get"),
      Map.class, Set.of("containsKey", "get"),
      Optional.class, Set.of("isPresent", "isEmpty"),
      LocalDate.class, Set.of("isBefore", "isAfter", "isEqual", "getYear", "getMonthValue"),
      Object.class, Set.of("equals"));

  private static final Pattern OURS =
      Pattern.compile("vn\\.chiso\\.(fact|finding|formula|framework|score|text)\\..+");
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("equals", "hashCode", "toString", "values", "valueOf");
  private static final Pattern GETTER = Pattern.compile("(?:get|is)(\\p{Lu})(.*)");

  private final Set<String> members = new HashSet<>();
  private final Set<String> constants = new HashSet<>();
  private final Set<String> withheld = new HashSet<>(Set.of("drools", "kcontext"));

  private Vocabulary() {
    for (Class<?> type : reachable()) {
      methods(type, Vocabulary::isOurs).map(Method::getName).forEach(name -> add(name, members));
      methods(type, any -> true).map(Method::getName).forEach(name -> add(name, withheld));
      for (Field field : type.getFields()) {
        withheld.add(field.getName());
      }
      if (type.isEnum()) {
        Arrays.stream(type.getEnumConstants())
            .forEach(each -> constants.add(((Enum<?>) each).name()));
      }
    }
    PLAIN.forEach((type, names) -> {
      names.forEach(name -> add(name, members));
      methods(type, any -> true).map(Method::getName).forEach(name -> add(name, withheld));
    });
    withheld.removeAll(members);
  }

  private static final class Holder {
    static final Vocabulary RULES = new Vocabulary();
  }

  /** That of rules. Made when a rule is first looked at, which shipped packs don't need. */
  static Vocabulary ofRules() {
    return Holder.RULES;
  }

  /** Whether a file of rules may import it. */
  boolean isImport(String qualified) {
    return RuleTypes.imports().contains(qualified);
  }

  boolean isType(String name) {
    return RuleTypes.qualified(name).isPresent();
  }

  boolean isConstant(String name) {
    return constants.contains(name);
  }

  boolean isMember(String name) {
    return members.contains(name);
  }

  /** Whether there is something of that name which rules must not use. */
  boolean isWithheld(String name) {
    return withheld.contains(name);
  }

  /** What may be called, by name; for tests. */
  Set<String> members() {
    return Set.copyOf(members);
  }

  /** Those of our types that can be reached from what rules name. */
  static Set<Class<?>> reachable() {
    Set<Class<?>> found = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(RuleTypes.classes());
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (found.add(type)) {
        methods(type, Vocabulary::isOurs)
            .map(Method::getGenericReturnType)
            .flatMap(result -> mentioned(result.getTypeName()))
            .forEach(open::add);
      }
    }
    return found;
  }

  private static Stream<Class<?>> mentioned(String type) {
    return Pattern.compile("[\\w.$]+")
        .matcher(type)
        .results()
        .map(name -> name.group())
        .filter(name -> OURS.matcher(name).matches())
        .map(Vocabulary::load);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Vocabulary.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isOurs(Method method) {
    return OURS.matcher(method.getDeclaringClass().getName()).matches()
        && !method.isSynthetic()
        && !OF_EVERY_OBJECT.contains(method.getName());
  }

  private static Stream<Method> methods(Class<?> type, Predicate<Method> wanted) {
    return Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(wanted);
  }

  /** A getter is called by its own name or by that of the property. */
  private static void add(String method, Set<String> names) {
    names.add(method);
    Matcher getter = GETTER.matcher(method);
    if (getter.matches()) {
      names.add(getter.group(1).toLowerCase(Locale.ROOT) + getter.group(2));
    }
  }

  /** Java's own methods that may be called, by type; for tests. */
  static Map<Class<?>, Set<String>> plain() {
    return PLAIN;
  }
}
