package vn.chiso.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.chiso.fact.DataStatus;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Suggestion;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/** Reads one file of cases, strictly. */
final class CaseReader {
  private static final Messages MESSAGES = Messages.of(CaseReader.class);
  private static final YAMLMapper YAML = YAMLMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();
  /** Quotes keep the zeros a number was typed with. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private static final Set<String> KEYS = Set.of(
      "case",
      "rule",
      "kind",
      "given",
      "across",
      "evidence",
      "submissions",
      "own",
      "previous",
      "published",
      "goalposts",
      "expect");

  private static final Set<String> EXPECTED = Set.of("value", "unscored", "part", "finding", "on");

  private final RulePack pack;
  private final PackFile file;
  private final Consumer<PackProblem> problems;
  private int line;

  CaseReader(RulePack pack, PackFile file, Consumer<PackProblem> problems) {
    this.pack = pack;
    this.file = file;
    this.problems = problems;
  }

  List<RuleCase> read() {
    JsonNode root;
    try {
      root = YAML.readTree(file.text());
    } catch (JacksonException e) {
      line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      problem("case.not-yaml", stumbled(e));
      return List.of();
    }
    List<Integer> lines = lines();
    List<RuleCase> cases = new ArrayList<>();
    for (JsonNode each : root) {
      line = cases.size() < lines.size() ? lines.get(cases.size()) : 0;
      cases.add(one(each));
    }
    return cases;
  }

  /** Of what the parser says only the last: over what it stumbled. */
  private static String stumbled(JacksonException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(each -> !each.isBlank() && !each.startsWith(" "))
        .reduce("", (earlier, last) -> last)
        .strip();
  }

  private List<Integer> lines() {
    List<String> all = file.text().lines().toList();
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).startsWith("- ")) {
        lines.add(i + 1);
      }
    }
    return lines;
  }

  private RuleCase one(JsonNode node) {
    node.propertyNames().stream()
        .filter(key -> !KEYS.contains(key))
        .forEach(key -> problem("case.unknown-key", key, Suggestion.of(key, KEYS)));
    String rule = node.path("rule").asString("");
    List<String> names = pack.rules().stream().map(RuleInfo::name).toList();
    if (!names.contains(rule)) {
      problem("case.unknown-rule", rule, Suggestion.of(rule, names));
    }
    return new RuleCase(
        node.path("case").asString(""),
        rule,
        kind(node.path("kind").asString("")),
        file.path(),
        line,
        given(node),
        documents(node),
        new BesideReader(pack, firstLocality(), file.path(), line, this::number).read(node),
        expected(node.path("expect")));
  }

  private RuleCase.Kind kind(String word) {
    for (RuleCase.Kind kind : RuleCase.Kind.values()) {
      if (kind.tag().equals(word)) {
        return kind;
      }
    }
    problem("case.unknown-kind", word);
    return RuleCase.Kind.EDGE;
  }

  private String firstLocality() {
    return pack.localities().keySet().iterator().next();
  }

  private Map<String, List<RuleCase.GivenDatum>> given(JsonNode node) {
    Map<String, List<RuleCase.GivenDatum>> byLocality = new LinkedHashMap<>();
    if (node.path("across").asBoolean(false)) {
      node.path("given")
          .properties()
          .forEach(each -> byLocality.put(each.getKey(), data(each.getValue())));
    } else {
      byLocality.put(firstLocality(), data(node.path("given")));
    }
    return byLocality;
  }

  private List<RuleCase.GivenDatum> data(JsonNode given) {
    List<RuleCase.GivenDatum> data = new ArrayList<>();
    given.properties().forEach(each -> {
      if (each.getValue().isArray()) {
        each.getValue().forEach(one -> data.add(datum(each.getKey(), one)));
      } else {
        data.add(datum(each.getKey(), each.getValue()));
      }
    });
    return data;
  }

  private RuleCase.GivenDatum datum(String item, JsonNode value) {
    if (!value.isObject()) {
      return new RuleCase.GivenDatum(item, number(value), DataStatus.UNSTATED, "", List.of());
    }
    return new RuleCase.GivenDatum(
        item,
        number(value.path("value")),
        status(value.path("status").asString("unstated")),
        value.path("agency").asString(""),
        value.path("evidence").valueStream().map(JsonNode::asString).toList());
  }

  private DataStatus status(String word) {
    try {
      return DataStatus.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      problem("case.unknown-status", word);
      return DataStatus.UNSTATED;
    }
  }

  private List<RuleCase.GivenDocument> documents(JsonNode node) {
    return node.path("evidence")
        .valueStream()
        .map(each -> new RuleCase.GivenDocument(
            each.path("locality").asString(firstLocality()),
            each.path("id").asString(""),
            each.path("number").asString(""),
            each.has("date") ? each.path("date").asString("") : null,
            each.path("issuer").asString(""),
            each.path("title").asString("")))
        .toList();
  }

  private RuleCase.Expected expected(JsonNode expect) {
    boolean nothing = expect.isString() && expect.asString().equals("nothing");
    if (!nothing && !expect.isObject()) {
      problem("case.no-expectation");
    }
    expect.propertyNames().stream()
        .filter(key -> !EXPECTED.contains(key))
        .forEach(key -> problem("case.unknown-key", key, Suggestion.of(key, EXPECTED)));
    Map<String, String> unscored = new LinkedHashMap<>();
    expect
        .path("unscored")
        .properties()
        .forEach(each -> unscored.put(each.getKey(), each.getValue().asString()));
    return new RuleCase.Expected(
        numbers(expect.path("value")),
        unscored,
        numbers(expect.path("part")),
        expect.path("finding").asString(""),
        expect.path("on").valueStream().map(JsonNode::asString).toList(),
        nothing);
  }

  private Map<String, BigDecimal> numbers(JsonNode node) {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    node.properties().forEach(each -> {
      String number = number(each.getValue());
      if (!number.isEmpty()) {
        numbers.put(each.getKey(), new BigDecimal(number));
      }
    });
    return numbers;
  }

  /**
   * The number as text; empty where there is none, which is a problem unless nothing is written.
   */
  private String number(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().toPlainString();
    }
    String text = value.asString("");
    if (text.isEmpty() || NUMBER.matcher(text).matches()) {
      return text;
    }
    problem("case.not-a-number", text);
    return "";
  }

  private void problem(String key, Object... arguments) {
    String hint = key + ".hint";
    problems.accept(new PackProblem(
        file.path(),
        line,
        MESSAGES.text(key, arguments),
        MESSAGES.has(hint) ? MESSAGES.text(hint, arguments) : Text.same("")));
  }
}
