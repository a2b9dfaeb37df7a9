package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.dataset.Entry;
import vn.chiso.dataset.GivenScore;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.formula.MinMax;
import vn.chiso.framework.Agency;
import vn.chiso.framework.FormerNames;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** Words and collects what is found wrong with the rows of one locality. Not thread-safe. */
final class IntakeFindings {
  private final RulePack pack;
  private final List<Finding> found = new ArrayList<>();
  private final Hints hints;

  IntakeFindings(RulePack pack, Hints hints) {
    this.pack = pack;
    this.hints = hints;
  }

  List<Finding> found() {
    return found;
  }

  void formerCode(String code, FormerNames.Former former, List<Origin> origins) {
    Locality now = former.now();
    String before = former.before().name();
    add(Wording.of("data.former-code", Severity.ERROR, code, before, now.name(), now.code())
        .locality(code)
        .at(origins));
  }

  void formerLocality(String name, Locality now, List<Origin> origins) {
    add(Wording.of("data.former-locality", Severity.ERROR, name, now.name(), now.code())
        .locality(name)
        .at(origins));
  }

  void formerCodes(List<String> former, List<String> doubtful) {
    add(Wording.of("data.former-codes", Severity.WARNING, former, doubtful));
  }

  void unknownLocality(String code, List<Origin> origins) {
    Text hint = hints.to("locality", code, pack.localities().keySet().stream());
    add(Wording.of("data.unknown-locality", Severity.ERROR, code, hint)
        .locality(code)
        .at(origins));
  }

  void unknownItem(Entry entry) {
    add(about(
        entry,
        "data.unknown-item",
        Severity.ERROR,
        entry.item(),
        hints.to("item", entry.item(), Wording.names(pack))));
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
        called(entry),
        entry.year() + "",
        expected + ""));
  }

  void twice(Entry before, Entry again) {
    add(about(again, "data.twice", Severity.WARNING, called(again), before.origin())
        .at(before.origin(), again.origin()));
  }

  /** Two agencies gave the same figure: nothing to mend, worth knowing. */
  void agreement(Entry before, Entry again) {
    add(about(again, "data.agreed", Severity.INFO, called(again), by(before), by(again))
        .at(before.origin(), again.origin()));
  }

  void contradiction(Entry before, Entry again) {
    add(about(
            again,
            "data.contradiction",
            Severity.ERROR,
            called(again),
            figure(before),
            figure(again),
            by(before),
            by(again))
        .at(before.origin(), again.origin()));
  }

  /** What a figure is called, and its code, by which it is found in files. */
  private Text called(Entry entry) {
    Text name = pack.items().containsKey(entry.item())
        ? pack.items().get(entry.item()).name()
        : pack.framework().node(entry.item()).map(Node::name).orElse(Text.same(""));
    String code = entry.item();
    return name.vi().isEmpty()
        ? Text.same(code)
        : new Text(
            name.vi() + " (" + code + ")",
            name.en().isEmpty() ? "" : name.en() + " (" + code + ")");
  }

  /** The number understood, as each language writes it; what was typed where there is none. */
  private static Object figure(Entry entry) {
    return entry.value() == null ? entry.typed() : entry.value();
  }

  /** Who submitted a figure, or else where it stands. */
  private Text by(Entry entry) {
    Agency agency = pack.agencies().get(entry.agency());
    return agency == null ? Text.same(entry.origin().toString()) : agency.name();
  }

  /** Figures that name an agency nobody knows: one slip, however many they are. */
  void unknownAgency(String code, List<Entry> entries) {
    Text hint = hints.to("agency", code, pack.agencies().keySet().stream());
    add(about(entries, "data.unknown-agency", code, hint, entries.size() + ""));
  }

  /** Figures that cite a document nobody listed. */
  void unknownEvidence(String id, List<Entry> entries) {
    List<Text> names = entries.stream().map(this::called).distinct().toList();
    add(about(entries, "data.unknown-evidence", id, names));
  }

  void unknownNode(GivenScore score) {
    Stream<String> known = Wording.names(pack.framework().nodes());
    add(about(
        score,
        "score.unknown-node",
        Severity.ERROR,
        score.node(),
        hints.to("node", score.node(), known)));
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

  void scoreTwice(GivenScore before, GivenScore again) {
    add(about(again, "score.twice", Severity.WARNING, again.node())
        .at(before.origin(), again.origin()));
  }

  void documentTwice(Evidence before, Evidence again) {
    add(Wording.of("evidence.twice", Severity.WARNING, again.id(), before.origin())
        .locality(again.locality())
        .agency(DocumentAgency.of(again, pack))
        .at(before.origin(), again.origin()));
  }

  void zeroDenominator(Node node, String locality, List<Datum> zeros) {
    List<Text> names = zeros.stream().map(datum -> datum.definition().name()).toList();
    add(Wording.of("formula.zero-denominator", Severity.WARNING, node.reference(), names)
        .locality(locality)
        .indicator(node.reference())
        .agency(zeros.isEmpty() ? "" : zeros.get(0).agency())
        .items(zeros.stream().map(Datum::item).toList())
        .at(zeros.stream().map(Datum::origin).toList()));
  }

  void noBand(Node node, String locality, String rubric, List<Datum> data) {
    List<Text> figures = data.stream()
        .map(datum -> Wording.text(
            "formula.figure",
            datum.definition().name(),
            datum.value(),
            datum.definition().unitOfMeasure()))
        .toList();
    add(Wording.of("formula.no-band", Severity.WARNING, node.reference(), figures, rubric)
        .locality(locality)
        .indicator(node.reference())
        .agency(data.isEmpty() ? "" : data.get(0).agency())
        .items(data.stream().map(Datum::item).toList())
        .at(data.stream().map(Datum::origin).toList()));
  }

  void outOfRange(Entry entry) {
    add(about(entry, "data.out-of-range", Severity.ERROR, called(entry)));
  }

  void outOfRange(GivenScore score) {
    add(about(score, "data.out-of-range", Severity.ERROR, score.node()));
  }

  void ruleFailed(StageRules.Failure failure, String locality) {
    add(Wording.of("rule.failed", Severity.ERROR, failure.rule(), failure.how(), failure.place())
        .locality(locality));
  }

  private static Finding.Builder about(
      Entry entry, String key, Severity severity, Object... arguments) {
    return Wording.of(key, severity, arguments)
        .locality(entry.locality())
        .agency(entry.agency())
        .items(List.of(entry.item()))
        .at(entry.origin());
  }

  private static Finding.Builder about(List<Entry> entries, String key, Object... arguments) {
    List<String> agencies = entries.stream().map(Entry::agency).distinct().toList();
    return Wording.of(key, Severity.WARNING, arguments)
        .locality(entries.get(0).locality())
        .agency(agencies.size() == 1 ? agencies.get(0) : "")
        .items(entries.stream().map(Entry::item).distinct().sorted().toList())
        .at(entries.stream().map(Entry::origin).sorted().toList());
  }

  private static Finding.Builder about(
      GivenScore score, String key, Severity severity, Object... arguments) {
    return Wording.of(key, severity, arguments)
        .locality(score.locality())
        .indicator(score.node())
        .at(score.origin());
  }

  private void add(Finding.Builder finding) {
    found.add(finding.build());
  }
}
