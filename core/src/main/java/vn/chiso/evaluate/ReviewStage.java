package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.dataset.Acceptance;
import vn.chiso.fact.OwnFigure;
import vn.chiso.finding.Fault;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/**
 * The last stage, run only when somebody asks for it: what a person should look at, seen beside
 * assignments, submissions, earlier years and other localities. It changes no result.
 */
final class ReviewStage {
  private final Evaluation evaluation;
  private final Background background;
  private final RulePack pack;
  private final ReviewRules rules;
  private final Acceptances acceptances;

  ReviewStage(Evaluation evaluation, Background background) {
    this.evaluation = evaluation;
    this.background = background;
    this.pack = evaluation.pack();
    this.rules = background.evaluator().compiled().reviews();
    this.acceptances = new Acceptances(pack, background.dataset().acceptances());
  }

  /**
   * What came of it.
   *
   * @param findings what was found, in no order
   * @param failing the rules that found something, by locality
   * @param looked what there was to look at, by locality
   */
  record Result(
      List<Finding> findings, Map<String, Set<String>> failing, Map<String, Looked> looked) {}

  /**
   * What there was to look at.
   *
   * @param types the types of facts there were
   * @param unjudged why a rule couldn't judge all of them, by its full name and the type of facts
   */
  record Looked(Set<String> types, Map<String, Map<String, Text>> unjudged) {
    static final Looked AT_NOTHING = new Looked(Set.of(), Map.of());
  }

  Result run() {
    ReviewFacts facts = new ReviewFacts(evaluation, background);
    List<LocalRun> runs = background.runs();
    List<Part> every = new ArrayList<>(Workers.of(background.options())
        .each(runs.size(), i -> local(runs.get(i).local(), facts)));
    every.add(across(runs));
    return result(every);
  }

  /** What came of one locality, or of comparing them. */
  private record Part(String locality, Looked looked, List<Finding> findings, List<Found> found) {}

  /** A rule that found something. */
  private record Found(String rule, Finding finding) {}

  private Part local(Checked local, ReviewFacts facts) {
    String code = local.locality().code();
    List<Object> some = facts.of(local);
    Set<String> types = new HashSet<>();
    for (Object fact : some) {
      types.add(fact.getClass().getSimpleName());
      if (fact instanceof OwnFigure own) {
        types.add(own.kind().name());
      }
    }
    Unjudged unjudged = new Unjudged(pack, local.facts().get(), some);
    return part(code, new Looked(types, unjudged.reasons()), rules.local().fire(some));
  }

  private Part across(List<LocalRun> runs) {
    RuleFacts named = rules.across().facts();
    List<Object> facts = new ArrayList<>(named.reference());
    for (LocalRun run : runs) {
      if (named.names("Evidence", "Locality")) {
        facts.addAll(named.of(run.local().facts().get()));
      }
      if (named.names("Published")) {
        facts.addAll(ReviewFacts.published(run.local()));
      }
    }
    return part("", Looked.AT_NOTHING, rules.across().fire(facts));
  }

  private Part part(String locality, Looked looked, StageRules.Run run) {
    List<Finding> findings = new ArrayList<>();
    List<Found> found = new ArrayList<>();
    IntakeFindings failures = new IntakeFindings(pack, new Hints());
    run.failure().ifPresent(failure -> failures.ruleFailed(failure, locality));
    findings.addAll(failures.found());
    for (Insertion insertion : run.insertions()) {
      if (insertion.fact() instanceof Fault fault) {
        Finding finding = accepted(FindingReferences.resolve(
            pack, FaultText.of(pack, insertion.rule().info(), fault, locality)));
        findings.add(finding);
        found.add(new Found(insertion.rule().info().qualifiedName(), finding));
      }
    }
    return new Part(locality, looked, findings, found);
  }

  private Finding accepted(Finding finding) {
    Set<Acceptance> accepting = new LinkedHashSet<>();
    for (String locality : finding.localities()) {
      for (String item : finding.items().isEmpty() ? List.of("") : finding.items()) {
        Set<Acceptance> found = acceptances.of(locality, finding.check(), item);
        if (found.isEmpty()) {
          return finding;
        }
        accepting.addAll(found);
      }
    }
    acceptances.use(accepting);
    return accepting.isEmpty()
        ? finding
        : finding.toBuilder()
            .acceptedBy(accepting.stream()
                .map(Acceptance::words)
                .distinct()
                .collect(Collectors.joining("; ")))
            .build();
  }

  private Result result(List<Part> parts) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Set<String>> failing = new HashMap<>();
    Map<String, Looked> looked = new HashMap<>();
    for (Part part : parts) {
      findings.addAll(part.findings());
      looked.put(part.locality(), part.looked());
      for (Found found : part.found()) {
        for (String locality : found.finding().localities()) {
          failing.computeIfAbsent(locality, code -> new HashSet<>()).add(found.rule());
        }
      }
    }
    SetFindings useless = new SetFindings(pack, new Hints());
    acceptances.reportUnusedOfReviews(findings, useless);
    findings.addAll(useless.found());
    return new Result(findings, failing, looked);
  }
}
