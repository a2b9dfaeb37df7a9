package vn.chiso.pack;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.finding.Severity;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Text;

/** Checks what a rule says about itself: its name and its annotations. */
final class MetadataLint {
  private static final String GENERAL = "all indicators";

  private final RuleInfo rule;
  private final Catalogue catalogue;
  private final Problems problems;

  private MetadataLint(RuleInfo rule, Catalogue catalogue, Problems problems) {
    this.rule = rule;
    this.catalogue = catalogue;
    this.problems = problems;
  }

  static void check(RuleInfo rule, Catalogue catalogue, Problems problems) {
    MetadataLint lint = new MetadataLint(rule, catalogue, problems);
    lint.want("source");
    lint.indicator();
    if (rule.stage() == Stage.FORMULA) {
      lint.formula();
    } else {
      lint.checkId();
      lint.severity();
      lint.follows();
    }
  }

  private void indicator() {
    String indicator = rule.annotation("indicator");
    if (indicator.isEmpty()) {
      if (rule.stage() == Stage.FORMULA && !rule.isGeneric()) {
        report("rule.annotation-missing", "indicator");
      } else if (!startsWith(GENERAL) && !catalogue.indicators().has(firstWord())) {
        report("rule.name-general", GENERAL);
      }
    } else if (catalogue.indicators().lacks(indicator)) {
      report("rule.indicator-unknown", indicator, catalogue.indicators().suggestion(indicator));
    } else if (!startsWith(indicator)) {
      report("rule.name-start", indicator);
    }
  }

  private String firstWord() {
    return rule.name().split(" ", 2)[0];
  }

  private boolean startsWith(String beginning) {
    return rule.name().startsWith(beginning + " ");
  }

  private void formula() {
    word("provenance", Words.PROVENANCE).ifPresent(this::rubrics);
  }

  /** A formula is no better founded than the points it counts by. */
  private void rubrics(Provenance own) {
    for (RuleInfo.Pattern pattern : rule.patterns()) {
      if (pattern.type().equals("Rubric")) {
        catalogue.rubricsOf(pattern).stream()
            .filter(rubric -> rubric.provenance().compareTo(own) > 0)
            .forEach(rubric -> report(
                "rule.provenance-rubric",
                own.tag(),
                rubric.indicator() + rubric.part(),
                rubric.provenance().tag()));
      }
    }
  }

  private void checkId() {
    String check = rule.annotation("check");
    if (want("check") && catalogue.checks().lacks(check)) {
      report("rule.check-unknown", check, catalogue.checks().suggestion(check));
    }
    CheckText text = catalogue.checkTexts().get(check);
    if (text != null) {
      CheckTextReader.itemsShown(text).stream()
          .filter(item -> !rule.itemsRead().contains(item))
          .filter(catalogue.values()::has)
          .forEach(item -> report("rule.item-shown", check, item));
    }
  }

  /** A review comes too late to keep data out of the formulas, so it can't call them an error. */
  private void severity() {
    word("severity", Words.SEVERITY)
        .filter(severity -> severity == Severity.ERROR && rule.stage().isReviewing())
        .ifPresent(severity -> report("rule.review-error"));
    if (!rule.annotation("accept").isEmpty() && rule.isAcceptable()) {
      report("rule.annotation-word", "accept", rule.annotation("accept"), Text.same("never"));
    }
  }

  private void follows() {
    Stream.concat(rule.follows().stream(), rule.explains().stream())
        .filter(check -> !check.contains("."))
        .filter(catalogue.checks()::lacks)
        .forEach(
            check -> report("rule.check-unknown", check, catalogue.checks().suggestion(check)));
  }

  private <T> Optional<T> word(String annotation, Map<String, T> words) {
    String word = rule.annotation(annotation);
    Optional<T> meaning = Optional.ofNullable(words.get(word));
    if (want(annotation) && meaning.isEmpty()) {
      report("rule.annotation-word", annotation, word, Problems.suggestion(word, words.keySet()));
    }
    return meaning;
  }

  private boolean want(String annotation) {
    boolean there = !rule.annotation(annotation).isBlank();
    if (!there) {
      report("rule.annotation-missing", annotation);
    }
    return there;
  }

  private void report(String key, Object... arguments) {
    problems.report(rule, key, arguments);
  }
}
