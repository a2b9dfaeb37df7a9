package vn.chiso.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.finding.Severity;
import vn.chiso.framework.Provenance;

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
      at(
          "indicator",
          "rule.indicator-unknown",
          indicator,
          catalogue.indicators().suggestion(indicator));
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
            .forEach(rubric -> at(
                "provenance",
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
      at("check", "rule.check-unknown", check, catalogue.checks().suggestion(check));
    }
    CheckText text = catalogue.checkTexts().get(check);
    if (text != null) {
      CheckTextReader.itemsShown(text).stream()
          .filter(item -> !rule.itemsRead().contains(item))
          .filter(catalogue.values()::has)
          .forEach(item -> at("check", "rule.item-shown", check, item));
    }
  }

  /** A review comes too late to keep data out of the formulas, so it can't call them an error. */
  private void severity() {
    word("severity", Words.SEVERITY)
        .filter(severity -> severity == Severity.ERROR && rule.stage().isReviewing())
        .ifPresent(severity -> at("severity", "rule.review-error"));
    if (!rule.annotation("accept").isEmpty() && rule.isAcceptable()) {
      String word = rule.annotation("accept");
      at("accept", "rule.annotation-word", "accept", word, Suggestion.of(word, Set.of("never")));
    }
  }

  private void follows() {
    others("follows", rule.follows());
    others("explains", rule.explains());
  }

  private void others(String annotation, List<String> checks) {
    checks.stream()
        .filter(check -> !check.contains("."))
        .filter(catalogue.checks()::lacks)
        .forEach(check ->
            at(annotation, "rule.check-unknown", check, catalogue.checks().suggestion(check)));
  }

  private <T> Optional<T> word(String annotation, Map<String, T> words) {
    String word = rule.annotation(annotation);
    Optional<T> meaning = Optional.ofNullable(words.get(word));
    if (want(annotation) && meaning.isEmpty()) {
      at(annotation, "rule.annotation-word", annotation, word, Suggestion.of(word, words.keySet()));
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

  /** On the line of an annotation. */
  private void at(String annotation, String key, Object... arguments) {
    problems.in(rule, '@' + annotation, key, arguments);
  }

  private void report(String key, Object... arguments) {
    problems.report(rule, key, arguments);
  }
}
