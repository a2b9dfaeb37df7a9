package vn.chiso.evaluate;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.Suggestion;

/** Understands what the compiler says of the conditions of a rule. */
final class ConditionErrors {
  private static final Pattern EXPRESSION = Pattern.compile(
      "(?s)Unable to (?:parse left part of expression:|Analyse Expression|parse) (.*?):?\\s*");
  private static final Pattern NO_FIELD =
      Pattern.compile("Unknown field (\\w+) on (?:class )?([\\w.$]+)");
  private static final Pattern NO_METHOD =
      Pattern.compile("Method (\\w+) on (?:class )?([\\w.$]+) with arguments .* is missing");
  private static final Pattern NO_CONDITION =
      Pattern.compile("(?s)Predicate '(.*)' must be a Boolean expression");
  private static final Pattern COMPARED = Pattern.compile(
      "Comparison operation requires compatible types\\. Found (?:class )?([\\w.$]+) and (?:class )?([\\w.$]+)");
  private static final Pattern NO_TYPE = Pattern.compile("Unable to find class: ([\\w.]+)");
  private static final Pattern NO_BOOLEAN = Pattern.compile(
      "Cannot coerce \\S+ to boolean!|Type mismatch: cannot convert from \\S+ to boolean");
  private static final Pattern NO_NUMBER = Pattern.compile(
      "Character .* is neither a decimal digit number.*|.*NumberFormat.*|For input string.*");
  private static final Pattern COMPARISON =
      Pattern.compile("[=!<>]=?|\\b(?:in|matches|contains|memberOf|not)\\b");
  private static final Pattern TEXT_FOR_NUMBER =
      Pattern.compile("(\\w+)\\s*(?:[<>]=?|[=!]=)\\s*(\"(?!-?\\d+(?:\\.\\d+)?\")[^\"]*\")");

  private final RuleScope scope;

  ConditionErrors(RuleScope scope) {
    this.scope = scope;
  }

  Optional<Told> told(String error) {
    Matcher expression = EXPRESSION.matcher(error);
    Matcher field = NO_FIELD.matcher(error);
    Matcher method = NO_METHOD.matcher(error);
    Matcher condition = NO_CONDITION.matcher(error);
    Matcher compared = COMPARED.matcher(error);
    Matcher type = NO_TYPE.matcher(error);
    if (expression.matches()) {
      return expression(expression.group(1));
    }
    if (field.matches()) {
      return Optional.of(property(field.group(1), simple(field.group(2))));
    }
    if (method.matches()) {
      return Optional.of(method(method.group(1), simple(method.group(2))));
    }
    if (condition.matches()) {
      return Optional.of(noCondition(condition.group(1)));
    }
    if (compared.matches()) {
      return Optional.of(compared(simple(compared.group(1)), simple(compared.group(2))));
    }
    if (type.matches()) {
      return Optional.of(Told.when(type.group(1), "compile.class", type.group(1)));
    }
    if (NO_BOOLEAN.matcher(error).matches()) {
      return constraint(text -> !COMPARISON.matcher(RuleScope.code(text)).find() && !isYesNo(text))
          .map(ConditionErrors::noCondition);
    }
    return NO_NUMBER.matcher(error).matches() ? textForNumber() : Optional.empty();
  }

  private Optional<Told> expression(String expression) {
    return scope
        .patternWith(expression)
        .flatMap(pattern -> scope
            .unknown(expression, pattern)
            .map(name -> name.property().isEmpty()
                ? unknown(name.name(), pattern)
                : property(
                    name.property(), scope.typeOf(name.name()).orElseThrow().getSimpleName())));
  }

  /** A word with a dollar sign should have been a variable, any other a property or a code. */
  private Told unknown(String name, RuleInfo.Pattern pattern) {
    return name.startsWith("$")
        ? Told.when(name, "compile.variable", name, Suggestion.of(name, scope.variables()))
        : property(name, pattern.type());
  }

  private static Told property(String name, String type) {
    return unknown("compile.property", name, type, FactTypes::properties);
  }

  private static Told method(String name, String type) {
    return unknown("compile.method", name, type, FactTypes::calls);
  }

  private static Told unknown(
      String key, String name, String type, Function<Class<?>, Collection<String>> names) {
    return Told.when(
        name,
        key,
        name,
        type,
        FactTypes.of(type)
            .map(known -> Suggestion.of(name, names.apply(known)))
            .orElse(CompileErrors.NONE));
  }

  /** A number with a decimal comma reads as a number and one condition more. */
  private static Told noCondition(String text) {
    return text.matches("\\d+")
        ? Told.when("," + text, "compile.decimal-comma", text)
        : Told.when(text, "compile.no-condition", text);
  }

  private Told compared(String left, String right) {
    String words = scope.variables().stream()
        .filter(name -> scope
            .typeOf(name)
            .filter(type -> type.getSimpleName().equals(right))
            .isPresent())
        .filter(name -> constraint(
                Pattern.compile(Pattern.quote(name) + "(?!\\w|\\s*\\.)").asPredicate())
            .isPresent())
        .findFirst()
        .orElse("");
    String constraint =
        words.isEmpty() ? "" : constraint(text -> text.contains(words)).orElse("");
    return Told.when(constraint, "compile.compared", left, right);
  }

  private Optional<Told> textForNumber() {
    return constraints()
        .map(TEXT_FOR_NUMBER::matcher)
        .filter(Matcher::find)
        .filter(text -> typeOf(text.group(1), text.group())
            .filter(type -> type != String.class)
            .isPresent())
        .map(text -> text.group(2))
        .findFirst()
        .map(text -> Told.when(text, "compile.text-for-number", text));
  }

  private boolean isYesNo(String constraint) {
    String name = constraint.replaceFirst("^!", "").strip();
    return typeOf(name, constraint).filter(type -> type == boolean.class).isPresent();
  }

  private Optional<Class<?>> typeOf(String property, String constraint) {
    return scope
        .patternWith(constraint)
        .flatMap(pattern -> FactTypes.of(pattern.type()))
        .flatMap(type -> FactTypes.propertyType(type, property));
  }

  private Optional<String> constraint(Predicate<String> wanted) {
    return constraints().filter(wanted).findFirst();
  }

  private Stream<String> constraints() {
    return scope.rule().patterns().stream().flatMap(pattern -> pattern.constraints().stream());
  }

  private static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }
}
