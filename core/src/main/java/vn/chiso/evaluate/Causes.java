package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.finding.Cause;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RuleInfo;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Value;

/**
 * Which findings follow from which. What can't be read or used explains all else about a figure;
 * beyond that, rules say by {@code @follows} which checks explain what they find, and by {@code
 * @explains} what they explain.
 */
final class Causes {
  private final Evaluation evaluation;
  private final Map<String, Set<String>> follows = new HashMap<>();
  private final List<Finding> findings;
  private final Map<Finding, Finding> parents = new HashMap<>();
  private final Map<String, List<NodeResult>> withoutValue = new HashMap<>();

  private Causes(Evaluation evaluation, List<Finding> findings) {
    this.evaluation = evaluation;
    this.findings = findings;
    follow("data.unknown-evidence", "form.no-evidence");
    for (RuleInfo rule : evaluation.pack().rules()) {
      String check = rule.annotation("check");
      rule.follows().forEach(cause -> follow(check, cause));
      rule.explains().forEach(explained -> follow(explained, check));
    }
  }

  private void follow(String check, String cause) {
    follows.computeIfAbsent(check, key -> new HashSet<>()).add(cause);
  }

  /** The causes of findings, worst first. */
  static List<Cause> of(Evaluation evaluation, List<Finding> findings) {
    return new Causes(evaluation, findings).causes();
  }

  private List<Cause> causes() {
    Map<String, List<Finding>> byLocality = new HashMap<>();
    findings.forEach(finding -> byLocality
        .computeIfAbsent(finding.locality(), code -> new ArrayList<>())
        .add(finding));
    List<Finding> general = byLocality.getOrDefault("", List.of());
    byLocality.forEach((locality, some) -> link(some, locality.isEmpty() ? List.of() : general));
    FileCauses.of(findings).forEach(parents::putIfAbsent);
    Map<Finding, List<Finding>> followOns = new HashMap<>();
    for (Finding finding : findings) {
      if (parents.containsKey(finding)) {
        followOns.computeIfAbsent(root(finding), root -> new ArrayList<>()).add(finding);
      }
    }
    List<Cause> causes = new ArrayList<>();
    for (Finding finding : findings) {
      if (!parents.containsKey(finding)) {
        List<Finding> under = followOns.getOrDefault(finding, List.of());
        causes.add(new Cause(finding, under, withoutValue(finding, under)));
      }
    }
    causes.sort(Comparator.comparing(Cause::severity));
    return Collections.unmodifiableList(causes);
  }

  private Finding root(Finding finding) {
    Finding root = finding;
    for (Finding up = parents.get(root); up != null; up = parents.get(root)) {
      root = up;
    }
    return root;
  }

  /**
   * @param general findings about no locality that is known, which explain those of the only one
   */
  private void link(List<Finding> some, List<Finding> general) {
    List<Finding> explaining = new ArrayList<>(some);
    explaining.addAll(evaluation.scoreCards().size() == 1 ? general : List.of());
    CauseCandidates candidates = new CauseCandidates(explaining);
    for (Finding finding : some) {
      candidates.of(finding, follows.getOrDefault(finding.check(), Set.of())).stream()
          .filter(other -> explains(other, finding) && !root(other).equals(finding))
          .findFirst()
          .ifPresent(other -> parents.put(finding, other));
    }
  }

  /** Whether one finding, if it is mended, makes the other go away. */
  private boolean explains(Finding cause, Finding finding) {
    if (cause.equals(finding)) {
      return false;
    }
    Set<String> shared = new HashSet<>(cause.items());
    shared.retainAll(finding.items());
    if (isUnusable(cause) && !shared.isEmpty()) {
      return !isUnusable(finding) || cause.compareTo(finding) < 0;
    }
    Set<String> explaining = follows.getOrDefault(finding.check(), Set.of());
    if (!explaining.contains(cause.check())) {
      return false;
    }
    if (cause.check().equals(finding.check()) && !shared.isEmpty()) {
      return !first(cause).equals(first(finding)) && shared.contains(first(cause));
    }
    return (cause.items().isEmpty() || finding.items().isEmpty())
        ? !cause.agency().isEmpty() && cause.agency().equals(finding.agency())
        : !shared.isEmpty();
  }

  /** The item a finding is about in the first place. */
  private static String first(Finding finding) {
    return finding.items().get(0);
  }

  /** Whether it says that a figure couldn't be read or used, before any rule looked at it. */
  static boolean isUnusable(Finding finding) {
    return finding.severity() == Severity.ERROR
        && (finding.check().startsWith("data.") || finding.check().startsWith("number."));
  }

  /** The indicators whose value the findings keep from being computed. */
  private List<String> withoutValue(Finding root, List<Finding> followOns) {
    List<Finding> all = new ArrayList<>(followOns);
    all.add(root);
    Set<String> codes = new LinkedHashSet<>();
    for (String locality : root.localities()) {
      withoutValue(locality).stream()
          .filter(result -> all.stream().anyMatch(finding -> keeps(finding, result)))
          .forEach(result -> codes.add(result.node().reference()));
    }
    return List.copyOf(codes);
  }

  /** The indicators of a locality that have no value. */
  private List<NodeResult> withoutValue(String locality) {
    return withoutValue.computeIfAbsent(
        locality,
        code -> evaluation.scoreCard(code).stream()
            .flatMap(card -> card.results().stream())
            .filter(result -> result.value() instanceof Value.Unknown)
            .toList());
  }

  private static boolean keeps(Finding finding, NodeResult result) {
    if (!(result.value() instanceof Value.Unknown unknown)) {
      return false;
    }
    boolean concerned = finding.items().stream().anyMatch(unknown.details()::contains);
    return switch (unknown.reason()) {
      case REJECTED_BY_CHECK ->
        concerned && finding.severity() == Severity.ERROR && !finding.isAccepted();
      case MISSING_DATA -> concerned;
      case ZERO_DENOMINATOR ->
        finding.check().equals("formula.zero-denominator")
            && finding.indicator().equals(result.node().reference());
      default -> false;
    };
  }
}
