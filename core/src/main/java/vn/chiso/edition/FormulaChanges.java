package vn.chiso.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chiso.edition.FormulaWords.Quotient;
import vn.chiso.edition.PackChange.Area;
import vn.chiso.edition.PackChange.Kind;
import vn.chiso.framework.Node;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Stage;
import vn.chiso.text.Text;

/** What changed in how the indicators of both editions are computed. */
final class FormulaChanges {
  private final ChangeList list;
  private final RulePack before;
  private final RulePack after;

  FormulaChanges(ChangeList list, RulePack before, RulePack after) {
    this.list = list;
    this.before = before;
    this.after = after;
  }

  void find() {
    for (Node node : after.framework().indicatorNodes()) {
      if (TreeChanges.byId(before.framework(), node.id()).isPresent()) {
        compare(node.id(), written(before, node.id()), written(after, node.id()));
      } else {
        written(after, node.id()).forEach(rule -> added(node.id(), rule));
      }
    }
  }

  /** The formula rules of an indicator, in the order of the pack. */
  static List<RuleInfo> of(RulePack pack, String indicator) {
    return pack.rules().stream()
        .filter(rule -> rule.stage() == Stage.FORMULA)
        .filter(rule -> pack.framework()
            .node(rule.annotation("indicator"))
            .filter(node -> node.id().equals(indicator))
            .isPresent())
        .toList();
  }

  /** The same without rows of rubrics, which are compared as what they are. */
  static List<RuleInfo> written(RulePack pack, String indicator) {
    return of(pack, indicator).stream().filter(rule -> !rule.isRubricRow()).toList();
  }

  private void compare(String node, List<RuleInfo> all, List<RuleInfo> allNow) {
    List<RuleInfo> old = new ArrayList<>(all);
    List<RuleInfo> now = new ArrayList<>(allNow);
    drop(old, now, node);
    // Rules that share a name without its words are the same rule, changed.
    for (RuleInfo rule : List.copyOf(old)) {
      now.stream()
          .filter(other -> other.name().equals(rule.name()) || (old.size() == 1 && now.size() == 1))
          .findFirst()
          .ifPresent(other -> {
            old.remove(rule);
            now.remove(other);
            changed(node, rule, other);
          });
    }
    old.forEach(rule -> removed(node, rule));
    now.forEach(rule -> added(node, rule));
  }

  /** Takes out the rules that say the same; codes may differ, for the indicator is the same. */
  private static void drop(List<RuleInfo> old, List<RuleInfo> now, String node) {
    for (RuleInfo rule : List.copyOf(old)) {
      String text = neutral(rule, node);
      Optional<RuleInfo> same =
          now.stream().filter(other -> neutral(other, node).equals(text)).findFirst();
      same.ifPresent(other -> {
        old.remove(rule);
        now.remove(other);
      });
    }
  }

  private static String neutral(RuleInfo rule, String node) {
    return RuleText.of(rule).replace('"' + rule.annotation("indicator") + '"', '"' + node + '"');
  }

  private void changed(String node, RuleInfo old, RuleInfo now) {
    Subject subject = Subject.node(Area.FORMULA, node);
    FormulaWords was = new FormulaWords(before, old);
    FormulaWords is = new FormulaWords(after, now);
    Optional<Quotient> from = was.quotient();
    Optional<Quotient> to = is.quotient();
    if (from.isPresent() && to.isPresent() && !from.equals(to)) {
      list.changed(
          subject,
          "numerator",
          Phrases.quoted(from.get().numerator()),
          Phrases.quoted(to.get().numerator()));
      list.changed(
          subject,
          "denominator",
          Phrases.quoted(from.get().denominator()),
          Phrases.quoted(to.get().denominator()));
      list.changed(subject, "factor", from.get().factor(), to.get().factor());
    } else if (!was.value().equals(is.value())) {
      list.changed(subject, "formula", Phrases.quoted(was.value()), Phrases.quoted(is.value()));
    } else {
      list.changed(
          subject,
          "rule-text",
          Phrases.quoted(Text.same(RuleText.of(old))),
          Phrases.quoted(Text.same(RuleText.of(now))));
    }
  }

  private void added(String node, RuleInfo rule) {
    Text words = new FormulaWords(after, rule).value();
    Text message = Phrases.text("formula-added", words);
    list.add(Kind.ADDED, Subject.node(Area.FORMULA, node), "", null, words, message);
  }

  private void removed(String node, RuleInfo rule) {
    Text words = new FormulaWords(before, rule).value();
    Text message = Phrases.text("formula-removed", words);
    list.add(Kind.REMOVED, Subject.node(Area.FORMULA, node), "", words, null, message);
  }
}
