package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;

/**
 * The first of two walls around the rules of a pack, which may come from a stranger: looks at the
 * syntax tree of a file before anything of it is compiled, and lets through only what rules need.
 * The second is the loader of the compiled classes.
 *
 * <p>What {@link ForbiddenConstructs} and the lint say in words closer to an analyst's is found
 * here too, so that this wall needs none of them.
 */
final class Wall {
  private static final Logger LOG = LoggerFactory.getLogger(Wall.class);
  private static final int MOST_PATTERNS = 12;
  private static final Pattern RULE_NAME = Pattern.compile("[^\"\\\\\\p{Cntrl}]{1,200}");
  private static final Pattern PACKAGE =
      Pattern.compile("(?!(?:java|javax|jdk|sun|org|com\\.sun|vn\\.chiso)\\b)"
          + "[a-z][a-z0-9_]{0,40}(?:\\.[a-z][a-z0-9_]{0,40}){0,8}");
  private static final Pattern TEXT =
      Pattern.compile("\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[\"\\\\]){0,2000}\"");
  /** The engine's own begin with a capital. */
  private static final Pattern ANNOTATION = Pattern.compile("[a-z][a-z_]{0,40}");

  private final DrlProblems problems;
  private final Vocabulary words = Vocabulary.ofRules();

  Wall(DrlProblems problems) {
    this.problems = problems;
  }

  /** What keeps files from being compiled, whoever has looked at them before. */
  static List<PackProblem> problems(List<PackFile> files) {
    List<PackProblem> found = new ArrayList<>();
    files.forEach(file -> whole(file, found::add));
    return found;
  }

  /** The text the compiler gets: without comments, which it could take for something else. */
  static String code(PackFile file) {
    return DrlText.pieces(file.text()).stream()
        .map(DrlText.Piece::code)
        .collect(Collectors.joining());
  }

  private static void whole(PackFile file, Consumer<PackProblem> found) {
    DrlProblems problems = new DrlProblems(file, found);
    if (!WallText.passes(file, problems)) {
      return;
    }
    DrlParser parser = new DrlParser();
    PackageDescr descr = null;
    try {
      descr = parser.parse(false, code(file));
    } catch (DroolsParserException | RuntimeException | AssertionError | StackOverflowError e) {
      LOG.debug("{} can't be parsed", file.path(), e);
    }
    if (descr == null || parser.hasErrors()) {
      int line = parser.getErrors().stream()
          .flatMapToInt(error -> Arrays.stream(error.getLines()))
          .findFirst()
          .orElse(0);
      problems.report(Math.max(0, line), "wall.unclear", file.path());
    } else {
      new ForbiddenConstructs(problems).in(descr);
      new Wall(problems).in(descr);
    }
  }

  /** Looks at a file, or a part of it. */
  void in(PackageDescr descr) {
    String name = descr.getName();
    if (!name.isEmpty() && !PACKAGE.matcher(name).matches()) {
      problems.report(line(descr, 1), "wall.package", name);
    }
    for (ImportDescr each : descr.getImports()) {
      if (!words.isImport(each.getTarget())) {
        problems.report(line(each, 1), "wall.import", each.getTarget());
      }
    }
    descr.getRules().forEach(this::rule);
  }

  private void rule(RuleDescr rule) {
    int line = line(rule, 1);
    if (!RULE_NAME.matcher(rule.getName()).matches()) {
      problems.report(line, "wall.rule-name");
    }
    rule.getAnnotations().forEach(annotation -> annotation(annotation, line));
    CodeWall code = new CodeWall(problems);
    List<PatternDescr> patterns = new ArrayList<>();
    Conditions.each(rule.getLhs(), (descr, negated) -> {
      if (descr instanceof PatternDescr pattern) {
        patterns.add(pattern);
      }
    });
    if (patterns.size() > MOST_PATTERNS) {
      problems.report(line, "wall.patterns", MOST_PATTERNS);
    }
    for (PatternDescr pattern : patterns) {
      pattern(pattern, code, line);
    }
    String consequence = String.valueOf(rule.getConsequence());
    int then = Math.max(line, rule.getConsequenceLine());
    int first = then + (problems.isAlone(then, "then") ? 1 : 0) + leadingLines(consequence);
    code.at(first).consequence(consequence);
  }

  private void pattern(PatternDescr pattern, CodeWall code, int line) {
    int own = line(pattern, line);
    CodeWall here = code.at(own);
    if (!words.isType(String.valueOf(pattern.getObjectType()))) {
      problems.report(own, "wall.code", pattern.getObjectType());
    }
    if (pattern.getIdentifier() != null) {
      here.variable(pattern.getIdentifier());
    }
    for (BaseDescr constraint : pattern.getDescrs()) {
      code.at(line(constraint, own)).condition(constraint.getText());
    }
  }

  /** An annotation is a word with one quoted text: anything else could be code. */
  private void annotation(AnnotationDescr annotation, int line) {
    Map<String, Object> values = annotation.getValueMap();
    boolean plain = ANNOTATION.matcher(annotation.getName()).matches()
        && values.keySet().equals(Set.of("value"))
        && TEXT.matcher(String.valueOf(values.get("value"))).matches();
    if (!plain) {
      String name = annotation.getName();
      problems.report(problems.lineOf(line, "@" + name), "wall.annotation", name);
    }
  }

  private static int leadingLines(String text) {
    int code = 0;
    int lines = 0;
    while (code < text.length() && Character.isWhitespace(text.charAt(code))) {
      lines += text.charAt(code++) == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static int line(BaseDescr descr, int otherwise) {
    return descr.getLine() > 0 ? descr.getLine() : otherwise;
  }
}
