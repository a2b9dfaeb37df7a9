package vn.chiso.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chiso.edition.PackChange.Area;
import vn.chiso.edition.PackChange.Kind;
import vn.chiso.pack.CheckText;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** What changed in checks and reviews: which there are, what they look at, what they say. */
final class CheckChanges {
  private final ChangeList list;
  private final RulePack before;
  private final RulePack after;

  CheckChanges(ChangeList list, RulePack before, RulePack after) {
    this.list = list;
    this.before = before;
    this.after = after;
  }

  void find() {
    ChangeList.eachKey(checks(before), checks(after), this::check);
  }

  /** The rules of each check, by the check's id. */
  private static Map<String, List<RuleInfo>> checks(RulePack pack) {
    Map<String, List<RuleInfo>> checks = new TreeMap<>();
    pack.rules().stream()
        .filter(rule -> rule.stage().isChecking())
        .forEach(rule -> checks
            .computeIfAbsent(rule.annotation("check"), id -> new ArrayList<>())
            .add(rule));
    return checks;
  }

  /** The id of the indicator a check is about; empty if it is about all. */
  static String indicator(RulePack pack, RuleInfo rule) {
    return ReferenceChanges.id(pack.framework(), rule.annotation("indicator"));
  }

  private void check(String id, @Nullable List<RuleInfo> old, @Nullable List<RuleInfo> now) {
    RulePack pack = now == null ? before : after;
    List<RuleInfo> rules = now == null ? Objects.requireNonNull(old) : now;
    Text label =
        Phrases.text("check", Phrases.word("stage", rules.get(0).stage().tag()), id);
    Subject subject = new Subject(Area.CHECK, indicator(pack, rules.get(0)), id, label);
    if (old == null) {
      Text what = words(after, id, label);
      list.add(Kind.ADDED, subject, "", null, what, Phrases.text("check-added", label, what));
    } else if (now == null) {
      Text what = words(before, id, label);
      list.add(Kind.REMOVED, subject, "", what, null, Phrases.text("check-removed", label, what));
    } else {
      compare(subject, old, now);
    }
  }

  private static Text words(RulePack pack, String check, Text otherwise) {
    return CheckWords.message(pack, check).orElse(otherwise);
  }

  private void compare(Subject subject, List<RuleInfo> old, List<RuleInfo> now) {
    list.changed(subject, "severity", severity(old), severity(now));
    list.changed(subject, "acceptable", acceptable(old), acceptable(now));
    if (!conditions(old).equals(conditions(now))) {
      list.changed(
          subject,
          "condition",
          Phrases.quoted(Text.same(conditions(old))),
          Phrases.quoted(Text.same(conditions(now))));
    }
    Optional<CheckText> was = before.checkText(subject.key());
    Optional<CheckText> is = after.checkText(subject.key());
    if (was.isPresent() && is.isPresent()) {
      list.changed(
          subject,
          "message",
          Phrases.quoted(was.get().message()),
          Phrases.quoted(is.get().message()));
      list.changed(
          subject,
          "instruction",
          Phrases.quoted(was.get().instruction()),
          Phrases.quoted(is.get().instruction()));
    }
  }

  private static String conditions(List<RuleInfo> rules) {
    return String.join(" | ", rules.stream().map(RuleText::of).sorted().toList());
  }

  private static Text severity(List<RuleInfo> rules) {
    return Phrases.word("severity", rules.get(0).annotation("severity"));
  }

  private static Text acceptable(List<RuleInfo> rules) {
    return Phrases.text(rules.get(0).isAcceptable() ? "accept.yes" : "accept.never");
  }
}
