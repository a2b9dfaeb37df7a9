package vn.chiso.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chiso.pack.RuleReader;
import vn.chiso.pack.Suggestion;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/** Understands what the compiler of Java says of the {@code then} part of a rule. */
final class JavaErrors {
  private static final Messages MESSAGES = Messages.of(RuleReader.class);
  private static final Pattern NO_METHOD =
      Pattern.compile("The method (\\w+)\\(.*\\) is undefined for the type ([\\w.]+)");
  private static final Pattern ARGUMENTS = Pattern.compile(
      "The method (\\w+)\\(.*\\) in the type ([\\w.]+) is not applicable for the arguments \\((.*)\\)");
  private static final Pattern NO_VARIABLE =
      Pattern.compile("(\\S+) cannot be resolved to a variable");
  private static final Pattern NO_FIELD =
      Pattern.compile("(\\w+) cannot be resolved or is not a field");
  private static final Pattern NO_TYPE =
      Pattern.compile("(\\$?\\w+) cannot be resolved(?: to a type)?");
  private static final Pattern PARSE =
      Pattern.compile("(?s)Unable to parse consequence caused by: .*?Found {1,2}\"(.*?)\" .*");
  private static final Map<String, String> WORDS = Map.of(
      "int", "whole",
      "long", "whole",
      "String", "text",
      "BigDecimal", "number",
      "boolean", "yes-no");

  private final RuleScope scope;

  JavaErrors(RuleScope scope) {
    this.scope = scope;
  }

  Optional<Told> told(String error) {
    Matcher method = NO_METHOD.matcher(error);
    Matcher arguments = ARGUMENTS.matcher(error);
    Matcher variable = NO_VARIABLE.matcher(error);
    Matcher field = NO_FIELD.matcher(error);
    Matcher type = NO_TYPE.matcher(error);
    Matcher parse = PARSE.matcher(error);
    if (method.matches()) {
      return Optional.of(method(method.group(1), method.group(2)));
    }
    if (arguments.matches()) {
      return Optional.of(arguments(arguments.group(1), arguments.group(2), arguments.group(3)));
    }
    if (variable.matches()) {
      return Optional.of(variable(variable.group(1)));
    }
    if (field.matches()) {
      return Optional.of(field(field.group(1)));
    }
    if (type.matches()) {
      return Optional.of(variable(type.group(1)));
    }
    return parse.matches()
        ? Optional.of(Told.then(parse.group(1), "compile.syntax", parse.group(1)))
        : Optional.empty();
  }

  private static Told method(String name, String type) {
    Text hint = FactTypes.of(type)
        .map(known -> Suggestion.of(name, FactTypes.calls(known)))
        .orElse(CompileErrors.NONE);
    return Told.then(name, "compile.method", name, type, hint);
  }

  private static Told arguments(String name, String type, String given) {
    List<String> ways = FactTypes.of(type).stream()
        .flatMap(known -> FactTypes.parameters(known, name).stream())
        .map(parameters -> name
            + parameters.stream()
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"))
                .replace("[]", "..."))
        .distinct()
        .sorted()
        .toList();
    return Told.then(name, "compile.arguments", type + '.' + name, words(given), ways);
  }

  /** Kinds of values by words a reader knows; the names of facts are known. */
  private static Object words(String types) {
    if (types.isBlank()) {
      return MESSAGES.text("compile.type.none");
    }
    return List.of(types.split(", ")).stream()
        .<Object>map(type ->
            WORDS.containsKey(type) ? MESSAGES.text("compile.type." + WORDS.get(type)) : type)
        .toList();
  }

  private Told variable(String name) {
    String key = scope.isAbsent(name) ? "compile.absent" : "compile.variable";
    Text hint = Suggestion.of(name, scope.variables());
    return Told.then(name, key, name, hint);
  }

  /** Of what it was to be read isn't said: of a variable that stands before it. */
  private Told field(String name) {
    Matcher owner = Pattern.compile("(\\$?\\w+)\\s*\\.\\s*" + name + "\\b")
        .matcher(scope.rule().consequence());
    Optional<Class<?>> type = owner.find()
        ? scope.typeOf(owner.group(1)).or(() -> FactTypes.of(owner.group(1)))
        : Optional.empty();
    return Told.then(
        name,
        "compile.field",
        name,
        type.map(Class::getSimpleName).orElse("?"),
        type.map(known -> calls(name, known)).orElse(CompileErrors.NONE));
  }

  /** In {@code then}, a property is called. */
  private static Text calls(String name, Class<?> type) {
    return Suggestion.of(
        name + "()", FactTypes.calls(type).stream().map(each -> each + "()").toList());
  }
}
