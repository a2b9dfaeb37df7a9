package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.Stage;

/** Turns what the parser says of a rule into what a pack wants to know of it. */
final class RuleDescription {
  private final RuleDescr rule;
  private final DrlProblems problems;
  private final List<RuleInfo.Pattern> patterns = new ArrayList<>();
  private final Set<String> read = new LinkedHashSet<>();
  private final Set<String> excluded = new LinkedHashSet<>();

  RuleDescription(RuleDescr rule, DrlProblems problems) {
    this.rule = rule;
    this.problems = problems;
  }

  RuleInfo info(PackFile file, Stage stage, String packageName) {
    Conditions.each(rule.getLhs(), this::condition);
    return new RuleInfo(
        stage,
        packageName,
        rule.getName(),
        file.path(),
        rule.getLine(),
        annotations(),
        read,
        excluded,
        patterns,
        String.valueOf(rule.getConsequence()).strip());
  }

  private Map<String, String> annotations() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      if (annotation.isDuplicated()) {
        problems.report(
            rule.getLine(), "drl.annotation-twice", rule.getName(), annotation.getName());
      }
      texts.put(annotation.getName(), unquoted(String.valueOf(annotation.getValue())));
    }
    return texts;
  }

  private static String unquoted(String text) {
    return AnnotationDescr.unquote(text.strip()).replace("\\\"", "\"");
  }

  private void condition(BaseDescr descr, boolean negated) {
    if (descr instanceof PatternDescr pattern && pattern.getSource() == null) {
      List<String> constraints = pattern.getDescrs().stream()
          .map(constraint -> constraint.getText().strip())
          .toList();
      RuleInfo.Pattern info = new RuleInfo.Pattern(
          Objects.requireNonNullElse(pattern.getIdentifier(), ""),
          Objects.requireNonNullElse(pattern.getObjectType(), ""),
          negated,
          constraints);
      patterns.add(info);
      if (info.type().equals("Datum")) {
        (negated ? excluded : read).addAll(info.equalTo("item"));
      }
    }
  }
}
