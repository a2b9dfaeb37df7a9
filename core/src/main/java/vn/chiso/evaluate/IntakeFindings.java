package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.dataset.Acceptance;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.dataset.GivenScore;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.formula.MinMax;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Messages;
import vn.chiso.text.Nearest;
import vn.chiso.text.Text;

/** Words and collects what the intake finds wrong. */
final class IntakeFindings {
  private static final Messages MESSAGES = Messages.of(IntakeFindings.class);
  private static final Text NOTHING = Text.same("");

  private final RulePack pack;
  private final List<Finding> found = new ArrayList<>();
  private final Map<String, Text> hints = new HashMap<>();

  IntakeFindings(RulePack pack) {
    this.pack = pack;
  }

  List<Finding> found() {
    return found;
  }

  void dataset(Dataset dataset) {
    String meantFor = dataset.header().pack();
    if (!meantFor.isEmpty() && !meantFor.equals(pack.id())) {
      add(of("dataset.other-pack", Severity.WARNING, meantFor, pack.id()));
    }
    if (dataset.entries().isEmpty() && dataset.scores().isEmpty()) {
      add(of("dataset.empty", Severity.ERROR));
    }
  }

  void unknownLocality(String code, Origin origin) {
    Text hint = hint("locality", code, pack.localities().keySet().stream());
    add(of("data.unknown-locality", Severity.ERROR, code, hint).locality(code).at(origin));
  }

  void unknownItem(Entry entry) {
    Stream<String> known =
        Stream.concat(pack.items().keySet().stream(), names(pack.framework().indicatorNodes()));
    add(about(
        entry,
        "data.unknown-item",
        Severity.ERROR,
        entry.item(),
        hint("item", entry.item(), known)));
  }

  void computedIndicator(Entry entry, Node node) {
    add(about(entry, "data.computed-indicator", Severity.ERROR, node.reference())
        .indicator(node.reference()));
  }

  void otherYear(Entry entry, int expected) {
    add(about(
        entry,
        "data.other-year",
        Severity.WARNING,
        entry.item(),
        entry.year() + "",
        expected + ""));
  }

  void twice(Entry before, Entry again) {
    add(about(again, "data.twice", Severity.WARNING, again.item(), before.origin())
        .at(before.origin(), again.origin()));
  }

  void contradiction(Entry before, Entry again) {
    add(about(
            again,
            "data.contradiction",
            Severity.ERROR,
            again.item(),
            before.typed(),
            again.typed())
        .at(before.origin(), again.origin()));
  }

  void unknownAgency(Entry entry) {
    Text hint = hint("agency", entry.agency(), pack.agencies().keySet().stream());
    add(about(entry, "data.unknown-agency", Severity.WARNING, entry.agency(), hint));
  }

  void unknownEvidence(Entry entry, String id) {
    add(about(entry, "data.unknown-evidence", Severity.WARNING, id, entry.item()));
  }

  void unknownNode(GivenScore score) {
    Stream<String> known = names(pack.framework().nodes());
    add(about(
        score,
        "score.unknown-node",
        Severity.ERROR,
        score.node(),
        hint("node", score.node(), known)));
  }

  void outsideScale(GivenScore score, MinMax.Scale scale) {
    add(about(
        score,
        "score.outside-scale",
        Severity.ERROR,
        score.node(),
        score.score(),
        scale.low(),
        scale.high()));
  }

  void contradiction(GivenScore before, GivenScore again) {
    add(about(
            again,
            "score.contradiction",
            Severity.ERROR,
            again.node(),
            before.score(),
            again.score())
        .at(before.origin(), again.origin()));
  }

  void unknownIndicator(Goalposts posts) {
    Stream<String> known = names(pack.framework().indicatorNodes());
    add(of(
            "goalposts.unknown-indicator",
            Severity.ERROR,
            posts.indicator(),
            hint("indicator", posts.indicator(), known))
        .indicator(posts.indicator())
        .at(posts.origin()));
  }

  void upsideDown(Goalposts posts) {
    add(of(
            "goalposts.upside-down",
            Severity.ERROR,
            posts.indicator(),
            posts.minimum(),
            posts.maximum())
        .indicator(posts.indicator())
        .at(posts.origin()));
  }

  void incompleteSet(List<String> indicators, int all) {
    add(of("goalposts.incomplete-set", Severity.WARNING, indicators, all + ""));
  }

  void goalpostsTwice(Goalposts posts) {
    add(of("goalposts.twice", Severity.ERROR, posts.indicator())
        .indicator(posts.indicator())
        .at(posts.origin()));
  }

  void scoreTwice(GivenScore before, GivenScore again) {
    add(about(again, "score.twice", Severity.WARNING, again.node())
        .at(before.origin(), again.origin()));
  }

  void uselessAcceptance(Acceptance acceptance, boolean findingThere) {
    String key = findingThere ? "acceptance.impossible" : "acceptance.unused";
    add(of(key, Severity.WARNING, acceptance.check(), acceptance.locality())
        .locality(acceptance.locality())
        .at(acceptance.origin()));
  }

  void documentTwice(Evidence before, Evidence again) {
    add(of("evidence.twice", Severity.WARNING, again.id(), before.origin())
        .locality(again.locality())
        .at(before.origin(), again.origin()));
  }

  void zeroDenominator(Node node, List<Datum> zeros) {
    List<Text> names = zeros.stream().map(datum -> datum.definition().name()).toList();
    add(of("formula.zero-denominator", Severity.WARNING, node.reference(), names)
        .locality(zeros.isEmpty() ? "" : zeros.get(0).locality())
        .indicator(node.reference())
        .agency(zeros.isEmpty() ? "" : zeros.get(0).agency())
        .items(zeros.stream().map(Datum::item).toList())
        .at(zeros.stream().map(Datum::origin).toList()));
  }

  void outOfRange(Entry entry) {
    add(about(entry, "data.out-of-range", Severity.ERROR, entry.item()));
  }

  void ruleFailed(StageRules.Failure failure, String locality) {
    add(of("rule.failed", Severity.ERROR, failure.rule(), failure.how()).locality(locality));
  }

  private static Finding.Builder about(
      Entry entry, String key, Severity severity, Object... arguments) {
    return of(key, severity, arguments)
        .locality(entry.locality())
        .agency(entry.agency())
        .items(List.of(entry.item()))
        .at(entry.origin());
  }

  private static Finding.Builder about(
      GivenScore score, String key, Severity severity, Object... arguments) {
    return of(key, severity, arguments)
        .locality(score.locality())
        .indicator(score.node())
        .at(score.origin());
  }

  private static Finding.Builder of(String key, Severity severity, Object... arguments) {
    return Finding.of(
        key, severity, MESSAGES.text(key, arguments), MESSAGES.text(key + ".do", arguments));
  }

  private static Stream<String> names(Collection<Node> nodes) {
    return nodes.stream().flatMap(node -> Stream.of(node.id(), node.reference()));
  }

  /**
   * Words that recur in a thousand rows are looked up once for each sort of code they stand for.
   */
  private Text hint(String sort, String word, Stream<String> known) {
    return hints.computeIfAbsent(
        sort + ' ' + word,
        unknown -> Nearest.to(word, known.toList())
            .map(near -> MESSAGES.text("nearest", near))
            .orElse(NOTHING));
  }

  private void add(Finding.Builder finding) {
    found.add(finding.build());
  }
}
