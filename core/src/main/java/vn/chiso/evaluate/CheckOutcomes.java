package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.chiso.finding.CheckOutcome;
import vn.chiso.finding.Fault;
import vn.chiso.finding.Verdict;
import vn.chiso.formula.MissingValues;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/**
 * What every check says of a locality. A rule that found nothing passes only if all it looks at was
 * there and could be judged; its text tells what that is.
 */
final class CheckOutcomes {
  private static final Set<String> REFERENCE =
      Set.of("Threshold", "Rubric", "Locality", "Period", "Plausible", "Conflict");
  private static final Pattern KIND = Pattern.compile("\\bKind\\.(\\w+)");
  private static final Set<String> LOCAL = Set.of("Datum", "Evidence");

  private final RulePack pack;
  private final LocalFacts local;
  private final Set<String> failing;
  private final ReviewStage.Looked looked;

  private CheckOutcomes(
      RulePack pack, LocalFacts local, Set<String> failing, ReviewStage.Looked looked) {
    this.pack = pack;
    this.local = local;
    this.failing = failing;
    this.looked = looked;
  }

  /** The outcomes of all checks and reviews in a locality, in the order of the pack. */
  static List<CheckOutcome> of(
      Background background, Checked checked, ReviewStage.Result reviewed) {
    String code = checked.locality().code();
    Set<String> failing = new HashSet<>(reviewed.failing().getOrDefault(code, Set.of()));
    checked.checks().forEach(judged -> failing.add(judged.rule().qualifiedName()));
    background.across().insertions().stream()
        .filter(insertion -> insertion.fact() instanceof Fault fault && concerns(fault, code))
        .forEach(insertion -> failing.add(insertion.rule().info().qualifiedName()));
    RulePack pack = background.evaluator().pack();
    CheckOutcomes outcomes = new CheckOutcomes(
        pack,
        checked.facts().get(),
        failing,
        reviewed.looked().getOrDefault(code, ReviewStage.Looked.AT_NOTHING));
    return pack.rules().stream()
        .filter(rule -> rule.stage().isChecking())
        .map(outcomes::outcome)
        .toList();
  }

  private static boolean concerns(Fault fault, String locality) {
    return fault.data().stream().anyMatch(datum -> datum.locality().equals(locality))
        || fault.documents().stream().anyMatch(each -> each.locality().equals(locality));
  }

  private CheckOutcome outcome(RuleInfo rule) {
    if (failing.contains(rule.qualifiedName())) {
      return outcome(rule, Verdict.FAILS, Text.same(""), List.of());
    }
    Set<String> absent = new TreeSet<>();
    Map<String, Text> unjudged = looked.unjudged().getOrDefault(rule.qualifiedName(), Map.of());
    Map<String, Text> reasons = new TreeMap<>(unjudged);
    for (RuleInfo.Pattern pattern : rule.patterns()) {
      if (!pattern.negated()) {
        absent.addAll(absent(pattern));
        String none = none(pattern);
        if (!none.isEmpty()) {
          reasons.putIfAbsent(pattern.type(), Wording.text("outcome.none." + none));
        }
      }
    }
    if (absent.isEmpty() && reasons.isEmpty()) {
      return outcome(rule, Verdict.PASSES, Text.same(""), List.of());
    }
    return outcome(rule, Verdict.CANNOT_SAY, reason(absent, reasons.values()), List.copyOf(absent));
  }

  private CheckOutcome outcome(RuleInfo rule, Verdict verdict, Text reason, List<String> items) {
    return new CheckOutcome(
        rule.annotation("check"), rule.name(), local.locality().code(), verdict, reason, items);
  }

  /** The items without which a pattern can't match. */
  private Set<String> absent(RuleInfo.Pattern pattern) {
    if (pattern.type().equals("Sheet")) {
      return absentSums(pattern);
    }
    Set<String> items = pattern.equalTo("item");
    Set<String> absent = new TreeSet<>(items);
    absent.removeIf(this::isUsable);
    boolean anyOf = items.size() > 1;
    return !LOCAL.contains(pattern.type()) || (anyOf && absent.size() < items.size())
        ? Set.of()
        : absent;
  }

  private Set<String> absentSums(RuleInfo.Pattern pattern) {
    Set<String> absent = new TreeSet<>();
    for (MissingValues strategy : MissingValues.values()) {
      if (pattern.equalTo("missing").contains(strategy.tag())) {
        for (List<String> sum : pattern.sums()) {
          List<String> lacking = sum.stream().filter(item -> !isUsable(item)).toList();
          if (strategy.skips(sum.size() - lacking.size(), sum.size())) {
            absent.addAll(lacking);
          }
        }
      }
    }
    return absent;
  }

  private boolean isUsable(String item) {
    return local.data().containsKey(item) && !local.rejectedAtIntake().contains(item);
  }

  /** What a pattern looks at if there is none of it, else empty. */
  private String none(RuleInfo.Pattern pattern) {
    if (isAbsent(pattern.type())) {
      return pattern.type();
    }
    return pattern.type().equals("OwnFigure")
        ? pattern.constraints().stream()
            .map(KIND::matcher)
            .filter(kind -> kind.find() && !looked.types().contains(kind.group(1)))
            .map(kind -> "OwnFigure." + kind.group(1))
            .findFirst()
            .orElse("")
        : "";
  }

  private boolean isAbsent(String type) {
    return switch (type) {
      case "Datum" -> local.data().isEmpty();
      case "Evidence" -> local.evidence().isEmpty();
      case "Published" -> local.givenScores().isEmpty();
      default -> !REFERENCE.contains(type) && !looked.types().contains(type);
    };
  }

  private Text reason(Set<String> items, Collection<Text> more) {
    List<Text> reasons = new ArrayList<>();
    List<Text> missing = new ArrayList<>();
    List<Text> unusable = new ArrayList<>();
    for (String item : items) {
      boolean refused = local.refused().containsKey(item) || local.data().containsKey(item);
      (refused ? unusable : missing).add(Wording.name(pack, item));
    }
    if (!missing.isEmpty()) {
      reasons.add(Wording.text("outcome.missing", missing));
    }
    if (!unusable.isEmpty()) {
      reasons.add(Wording.text("outcome.unusable", unusable));
    }
    reasons.addAll(more);
    return new Text(
        String.join("; ", reasons.stream().map(Text::vi).toList()),
        String.join("; ", reasons.stream().map(Text::en).toList()));
  }
}
