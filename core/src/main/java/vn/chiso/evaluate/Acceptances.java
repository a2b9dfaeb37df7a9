package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vn.chiso.dataset.Acceptance;
import vn.chiso.finding.Finding;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/**
 * Who accepted which findings, by locality and check, and whether that was of any use. Thread-safe
 * as far as findings are looked up.
 */
final class Acceptances {
  private final RulePack pack;
  private final List<Acceptance> all;
  private final Map<String, List<Acceptance>> byLocalityAndCheck = new HashMap<>();
  private final Set<Acceptance> used = ConcurrentHashMap.newKeySet();

  Acceptances(RulePack pack, List<Acceptance> all) {
    this.pack = pack;
    this.all = all;
    all.forEach(each -> byLocalityAndCheck
        .computeIfAbsent(key(each.locality(), each.check()), key -> new ArrayList<>())
        .add(each));
  }

  private static String key(String locality, String check) {
    return locality + ' ' + check;
  }

  /**
   * Those that accept a finding of a check on an item; the item is empty where it rests on none.
   */
  Set<Acceptance> of(String locality, String check, String item) {
    if (all.isEmpty()) {
      return Set.of();
    }
    Set<Acceptance> found = new LinkedHashSet<>();
    for (Acceptance each : byLocalityAndCheck.getOrDefault(key(locality, check), List.of())) {
      if (each.item().isEmpty() || item.isEmpty() || itemOf(each).equals(item)) {
        found.add(each);
      }
    }
    return found;
  }

  /** Remembers those that made a finding an accepted one. */
  void use(Set<Acceptance> accepting) {
    used.addAll(accepting);
  }

  private boolean isAccepted(String locality, String check, String item) {
    return !of(locality, check, item).isEmpty();
  }

  private String itemOf(Acceptance acceptance) {
    return pack.framework().node(acceptance.item()).map(Node::id).orElse(acceptance.item());
  }

  /**
   * Tells of those that accepted nothing: no such finding, one that rests on more than was
   * accepted, or one that can't be accepted.
   */
  void reportUnused(List<Finding> findings, SetFindings set) {
    if (used.size() < all.size()) {
      report(check -> !isReview(check), findings, set);
    }
  }

  /** The same of those that accept what review rules find. */
  void reportUnusedOfReviews(List<Finding> findings, SetFindings set) {
    report(this::isReview, findings, set);
  }

  private boolean isReview(String check) {
    return pack.rules().stream()
        .anyMatch(rule -> rule.stage().isReviewing() && rule.annotation("check").equals(check));
  }

  private void report(Predicate<String> checks, List<Finding> findings, SetFindings set) {
    Map<String, List<Finding>> found = new HashMap<>();
    findings.forEach(finding -> finding
        .localities()
        .forEach(locality -> found
            .computeIfAbsent(key(locality, finding.check()), key -> new ArrayList<>())
            .add(finding)));
    all.stream()
        .filter(each -> !used.contains(each) && checks.test(each.check()))
        .forEach(each ->
            report(each, found.getOrDefault(key(each.locality(), each.check()), List.of()), set));
  }

  private void report(Acceptance acceptance, List<Finding> findings, SetFindings set) {
    List<Finding> meant =
        findings.stream().filter(finding -> concerns(acceptance, finding)).toList();
    Set<Text> lacking = new LinkedHashSet<>();
    meant.forEach(finding -> lacking.addAll(lacking(finding)));
    set.uselessAcceptance(acceptance, !meant.isEmpty(), List.copyOf(lacking));
  }

  private boolean concerns(Acceptance acceptance, Finding finding) {
    return acceptance.item().isEmpty()
        || finding.items().isEmpty()
        || finding.items().contains(itemOf(acceptance));
  }

  /** What a finding rests on for which nobody accepted it. */
  private List<Text> lacking(Finding finding) {
    List<Text> lacking = new ArrayList<>();
    for (String locality : finding.localities()) {
      if (byLocalityAndCheck.containsKey(key(locality, finding.check()))) {
        finding.items().stream()
            .filter(item -> !isAccepted(locality, finding.check(), item))
            .forEach(item -> lacking.add(Wording.name(pack, item)));
      } else {
        lacking.add(Wording.text("acceptance.locality", locality));
      }
    }
    return lacking;
  }
}
