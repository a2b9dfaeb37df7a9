package vn.chiso.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.evaluate.Firing;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Verdict;
import vn.chiso.formula.Figure;
import vn.chiso.score.PartValue;
import vn.chiso.score.Value;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/**
 * Tries rules on cases (bộ thử quy tắc). Knows no test framework: a test asserts that {@link #run}
 * gives no differences.
 *
 * <p>Immutable and thread-safe; costs one small evaluation a case.
 */
public final class RuleVerifier {
  private static final Messages MESSAGES = Messages.of(RuleVerifier.class);

  private final Evaluator evaluator;

  private RuleVerifier(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** A verifier of the evaluator's rules. */
  public static RuleVerifier of(Evaluator evaluator) {
    return new RuleVerifier(evaluator);
  }

  /** Runs a case; answers every difference between what came out and what was expected. */
  public List<Text> run(RuleCase ruleCase) {
    Evaluation evaluation = evaluator.evaluate(dataset(ruleCase));
    List<Firing> firings = ruleCase.given().keySet().stream()
        .sorted()
        .flatMap(code -> evaluation.firings(code).stream())
        .toList();
    List<Text> differences = new ArrayList<>();
    fired(ruleCase, hasFired(ruleCase, evaluation, firings), differences);
    RuleCase.Expected expected = ruleCase.expected();
    String locality = ruleCase.given().keySet().iterator().next();
    expected
        .values()
        .forEach((node, number) -> value(evaluation, locality, node, number, differences));
    expected
        .unscored()
        .forEach((node, reason) -> reason(evaluation, locality, node, reason, differences));
    expected.parts().forEach((part, number) -> part(firings, part, number, differences));
    if (!expected.finding().isEmpty()) {
      List<Finding> findings =
          isReview(ruleCase) ? evaluation.review().findings() : evaluation.findings();
      finding(findings, expected, differences);
    }
    return differences;
  }

  private Dataset dataset(RuleCase ruleCase) {
    int year = evaluator.pack().manifest().dataYear();
    boolean set = ruleCase.beside().goalpostsFromSet();
    Dataset.Builder dataset =
        Dataset.builder(year).header(new Dataset.Header("", "", "", year, set, ""));
    ruleCase
        .given()
        .forEach((locality, data) ->
            data.forEach(datum -> dataset.entry(entry(ruleCase, locality, datum, year))));
    ruleCase.evidence().forEach(document -> dataset.evidence(document(ruleCase, document)));
    ruleCase.beside().submissions().forEach(dataset::submission);
    ruleCase.beside().own().forEach(dataset::own);
    ruleCase.beside().previous().forEach(dataset::previous);
    ruleCase.beside().published().forEach(dataset::score);
    return dataset.build();
  }

  private static Entry entry(
      RuleCase ruleCase, String locality, RuleCase.GivenDatum datum, int year) {
    return new Entry(
        locality,
        datum.item(),
        year,
        datum.value(),
        datum.value().isEmpty() ? null : new BigDecimal(datum.value()),
        datum.status(),
        datum.agency(),
        datum.evidence(),
        "",
        Origin.line(ruleCase.file(), ruleCase.line()));
  }

  private static Evidence document(RuleCase ruleCase, RuleCase.GivenDocument document) {
    return new Evidence(
        document.id(),
        document.locality(),
        document.number(),
        document.date() == null ? null : LocalDate.parse(document.date()),
        document.issuer(),
        document.title(),
        "",
        "",
        DataStatus.UNSTATED,
        "",
        Origin.line(ruleCase.file(), ruleCase.line()));
  }

  private boolean isReview(RuleCase ruleCase) {
    return evaluator.pack().rules().stream()
        .anyMatch(rule -> rule.stage().isReviewing() && rule.name().equals(ruleCase.rule()));
  }

  private boolean hasFired(RuleCase ruleCase, Evaluation evaluation, List<Firing> firings) {
    return isReview(ruleCase)
        ? evaluation.scoreCards().stream()
            .flatMap(card -> evaluation.checks(card.locality().code()).stream())
            .anyMatch(outcome ->
                outcome.rule().equals(ruleCase.rule()) && outcome.verdict() == Verdict.FAILS)
        : firings.stream().anyMatch(firing -> firing.rule().name().equals(ruleCase.rule()));
  }

  private static void fired(RuleCase ruleCase, boolean fired, List<Text> differences) {
    boolean must = ruleCase.kind() == RuleCase.Kind.FIRES;
    boolean mustNot =
        ruleCase.kind() == RuleCase.Kind.JUST_DOES_NOT || ruleCase.expected().nothing();
    if (fired && mustNot) {
      differences.add(MESSAGES.text("difference.fired"));
    } else if (!fired && must) {
      differences.add(MESSAGES.text("difference.not-fired"));
    }
  }

  private static Stream<Value> values(Evaluation evaluation, String locality, String node) {
    return evaluation.scoreCard(locality).flatMap(card -> card.result(node)).stream()
        .map(result -> result.value())
        .filter(value -> value != null);
  }

  private static void value(
      Evaluation evaluation,
      String locality,
      String node,
      BigDecimal expected,
      List<Text> differences) {
    Object actual = values(evaluation, locality, node)
        .map(value -> value instanceof Value.Known known
            ? known.exact()
            : ((Value.Unknown) value).reason().tag())
        .findFirst()
        .orElse("–");
    if (!(actual instanceof BigDecimal number) || number.compareTo(expected) != 0) {
      differences.add(MESSAGES.text("difference.value", node, expected, actual));
    }
  }

  private static void reason(
      Evaluation evaluation,
      String locality,
      String node,
      String expected,
      List<Text> differences) {
    Object actual = values(evaluation, locality, node)
        .map(value -> value instanceof Value.Unknown unknown
            ? unknown.reason().tag()
            : ((Value.Known) value).exact())
        .findFirst()
        .orElse("–");
    if (!actual.equals(expected)) {
      differences.add(MESSAGES.text("difference.value", node, expected, actual));
    }
  }

  private static void part(
      List<Firing> firings, String part, BigDecimal expected, List<Text> differences) {
    List<PartValue> given = firings.stream()
        .map(Firing::inserted)
        .filter(PartValue.class::isInstance)
        .map(PartValue.class::cast)
        .filter(each -> (each.indicator() + ' ' + each.part()).equals(part))
        .distinct()
        .toList();
    boolean met = given.size() == 1
        && given.get(0).figure() instanceof Figure.Known known
        && known.value().compareTo(expected) == 0;
    if (!met) {
      differences.add(MESSAGES.text("difference.value", part, expected, given));
    }
  }

  private static void finding(
      List<Finding> findings, RuleCase.Expected expected, List<Text> differences) {
    List<List<String>> found = findings.stream()
        .filter(finding -> finding.check().equals(expected.finding()))
        .map(finding -> finding.items())
        .toList();
    boolean met = expected.on().isEmpty()
        ? !found.isEmpty()
        : found.stream()
            .anyMatch(items -> new HashSet<>(items).equals(new HashSet<>(expected.on())));
    if (!met) {
      differences.add(
          MESSAGES.text("difference.finding", expected.finding(), expected.on(), found));
    }
  }
}
