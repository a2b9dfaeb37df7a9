package vn.chiso.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
import vn.chiso.score.NodeResult;
import vn.chiso.score.PartValue;
import vn.chiso.score.Reason;
import vn.chiso.score.Value;
import vn.chiso.text.Text;

/**
 * Tries rules on cases (bộ thử quy tắc). Knows no test framework: a test asserts that {@link #run}
 * gives no differences.
 *
 * <p>Immutable and thread-safe; costs one small evaluation a case.
 */
public final class RuleVerifier {
  private final Evaluator evaluator;

  private RuleVerifier(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** A verifier of the evaluator's rules. */
  public static RuleVerifier of(Evaluator evaluator) {
    return new RuleVerifier(evaluator);
  }

  /** Runs a case; answers every difference between what came out and what was expected. */
  public List<Difference> run(RuleCase ruleCase) {
    return differences(ruleCase, evaluator.evaluate(dataset(ruleCase)));
  }

  /** Runs a case; answers what came of it. */
  Trial trial(RuleCase ruleCase, String rulePlace) {
    Evaluation evaluation = evaluator.evaluate(dataset(ruleCase));
    List<Difference> differences = differences(ruleCase, evaluation);
    return new Trial(
        Trial.Kind.CASE,
        ruleCase.name(),
        ruleCase.rule(),
        rulePlace,
        ruleCase.file(),
        ruleCase.line(),
        differences,
        differences.isEmpty() ? List.of() : PackVerifier.refused(evaluation));
  }

  private List<Difference> differences(RuleCase ruleCase, Evaluation evaluation) {
    List<Firing> firings = ruleCase.given().keySet().stream()
        .sorted()
        .flatMap(code -> evaluation.firings(code).stream())
        .toList();
    List<Difference> differences = new ArrayList<>();
    fired(ruleCase, hasFired(ruleCase, evaluation, firings), differences);
    RuleCase.Expected expected = ruleCase.expected();
    String locality = ruleCase.given().keySet().iterator().next();
    expected
        .values()
        .forEach((node, number) -> differ(
            Difference.Kind.VALUE,
            node,
            Shown.of(number),
            value(evaluation, locality, node),
            differences));
    expected
        .unscored()
        .forEach((node, reason) -> differ(
            Difference.Kind.VALUE,
            node,
            reason(reason),
            value(evaluation, locality, node),
            differences));
    expected
        .parts()
        .forEach((part, number) ->
            differ(Difference.Kind.PART, part, Shown.of(number), part(firings, part), differences));
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

  private static void fired(RuleCase ruleCase, boolean fired, List<Difference> differences) {
    boolean must = ruleCase.kind() == RuleCase.Kind.FIRES;
    boolean mustNot =
        ruleCase.kind() == RuleCase.Kind.JUST_DOES_NOT || ruleCase.expected().nothing();
    if (fired ? mustNot : must) {
      Shown fires = Shown.word("fires");
      Shown doesNot = Shown.word("does-not-fire");
      differences.add(new Difference(
          Difference.Kind.FIRING,
          ruleCase.rule(),
          fired ? doesNot : fires,
          fired ? fires : doesNot));
    }
  }

  /** Numbers are shown without needless zeros, so the same number is always shown the same. */
  private static void differ(
      Difference.Kind kind,
      String subject,
      Shown expected,
      Shown actual,
      List<Difference> differences) {
    if (!expected.plain().equals(actual.plain())) {
      differences.add(new Difference(kind, subject, expected, actual));
    }
  }

  private static Shown value(Evaluation evaluation, String locality, String node) {
    return evaluation
        .scoreCard(locality)
        .flatMap(card -> card.result(node))
        .map(NodeResult::value)
        .map(RuleVerifier::shown)
        .orElse(Shown.NOTHING);
  }

  private static Shown shown(Value value) {
    if (value instanceof Value.Unknown unknown) {
      return Shown.of(unknown.reason(), unknown.details());
    }
    return Shown.of(((Value.Known) value).exact());
  }

  private static Shown reason(String tag) {
    return Arrays.stream(Reason.values())
        .filter(reason -> reason.tag().equals(tag))
        .findFirst()
        .map(Shown::of)
        .orElseGet(() -> new Shown(tag, Text.same(tag)));
  }

  private static Shown part(List<Firing> firings, String part) {
    return Shown.all(firings.stream()
        .map(Firing::inserted)
        .filter(PartValue.class::isInstance)
        .map(PartValue.class::cast)
        .filter(each -> (each.indicator() + ' ' + each.part()).equals(part))
        .distinct()
        .map(each ->
            each.figure() instanceof Figure.Known known ? Shown.of(known.value()) : Shown.NOTHING)
        .toList());
  }

  private static void finding(
      List<Finding> findings, RuleCase.Expected expected, List<Difference> differences) {
    List<Finding> found = findings.stream()
        .filter(finding -> finding.check().equals(expected.finding()))
        .toList();
    boolean met = expected.on().isEmpty()
        ? !found.isEmpty()
        : found.stream()
            .anyMatch(finding -> Set.copyOf(finding.items()).equals(Set.copyOf(expected.on())));
    if (!met) {
      differences.add(new Difference(
          Difference.Kind.FINDING,
          expected.finding(),
          Shown.finding(expected.finding(), expected.on()),
          Shown.all((found.isEmpty() ? findings : found)
              .stream()
                  .map(finding -> Shown.finding(finding.check(), finding.items()))
                  .distinct()
                  .toList())));
    }
  }
}
