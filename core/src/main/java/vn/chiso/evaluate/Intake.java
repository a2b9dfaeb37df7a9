package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;
import vn.chiso.formula.Arithmetic;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Item;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/**
 * The first stage: entries become facts of the localities they are about. Whatever doesn't fit the
 * pack is a finding, and the rest goes on.
 */
final class Intake {
  private final RulePack pack;
  private final IntakeFindings findings;
  private final Map<String, Entry> seen = new LinkedHashMap<>();
  private final Map<String, Evidence> documents = new LinkedHashMap<>();
  private final Map<String, LocalFacts> byLocality = new TreeMap<>();

  private Intake(RulePack pack, IntakeFindings findings) {
    this.pack = pack;
    this.findings = findings;
  }

  /** The facts of every locality the dataset speaks of, in the order of the pack. */
  static List<LocalFacts> take(RulePack pack, Dataset dataset, IntakeFindings findings) {
    Intake intake = new Intake(pack, findings);
    findings.dataset(dataset);
    dataset.evidence().forEach(intake::take);
    dataset.entries().forEach(intake::take);
    GivenScores.take(pack, dataset.scores(), intake::facts, findings);
    return pack.localities().keySet().stream()
        .flatMap(code -> Optional.ofNullable(intake.byLocality.get(code)).stream())
        .toList();
  }

  private @Nullable LocalFacts facts(String code) {
    Locality locality = pack.localities().get(code);
    return locality == null
        ? null
        : byLocality.computeIfAbsent(code, unused -> new LocalFacts(locality));
  }

  private void take(Evidence document) {
    LocalFacts facts = facts(document.locality());
    if (facts == null) {
      findings.unknownLocality(document.locality(), document.origin());
      return;
    }
    Evidence before = documents.putIfAbsent(document.locality() + ' ' + document.id(), document);
    if (before == null) {
      facts.evidence().add(document);
    } else {
      findings.documentTwice(before, document);
    }
  }

  private void take(Entry entry) {
    LocalFacts facts = facts(entry.locality());
    if (facts == null) {
      findings.unknownLocality(entry.locality(), entry.origin());
      return;
    }
    Optional<Item> item = Optional.ofNullable(pack.items().get(entry.item()));
    Optional<Node> node = pack.framework().node(entry.item()).filter(Node::isIndicator);
    if (item.isPresent()) {
      add(facts, entry, entry.item(), item.get(), "");
    } else if (node.isPresent()) {
      takeIndicator(facts, entry, node.get());
    } else {
      findings.unknownItem(entry);
    }
  }

  private void takeIndicator(LocalFacts facts, Entry entry, Node node) {
    Indicator indicator = pack.framework().indicator(node.id()).orElseThrow();
    if (indicator.entersAs() == Indicator.EntersAs.FORMULA) {
      findings.computedIndicator(entry, node);
    } else {
      add(facts, entry, node.id(), definition(node, indicator), node.id());
    }
  }

  private static Item definition(Node node, Indicator indicator) {
    return new Item(
        node.id(),
        node.name(),
        indicator.unitOfMeasure(),
        Item.Type.NUMBER,
        null,
        null,
        false,
        indicator.provenance(),
        indicator.source());
  }

  private void add(LocalFacts facts, Entry entry, String item, Item definition, String reports) {
    if (entry.typed().isEmpty() && entry.value() == null) {
      return;
    }
    if (entry.year() != pack.manifest().dataYear()) {
      findings.otherYear(entry, pack.manifest().dataYear());
      facts.refused().putIfAbsent(item, entry);
      return;
    }
    Entry before = seen.putIfAbsent(entry.locality() + ' ' + item, entry);
    if (before != null) {
      addAgain(facts, before, entry, item);
    } else if (entry.value() == null) {
      refuse(facts, item, entry);
    } else if (!Arithmetic.fits(entry.value())) {
      findings.outOfRange(entry);
      refuse(facts, item, entry);
    } else {
      checkReferences(entry);
      facts.data().put(item, datum(entry, entry.value(), item, definition, reports));
    }
  }

  private static void refuse(LocalFacts facts, String item, Entry entry) {
    facts.rejected().add(item);
    facts.refused().put(item, entry);
  }

  private static Datum datum(
      Entry entry, BigDecimal value, String item, Item definition, String reports) {
    return new Datum(
        item,
        definition,
        reports,
        entry.locality(),
        entry.year(),
        value,
        entry.typed(),
        entry.status(),
        entry.agency(),
        entry.evidence(),
        entry.origin());
  }

  private void addAgain(LocalFacts facts, Entry before, Entry again, String item) {
    boolean same = before.value() != null
        && again.value() != null
        && before.value().compareTo(again.value()) == 0;
    if (same) {
      findings.twice(before, again);
    } else {
      facts.rejected().add(item);
      findings.contradiction(before, again);
    }
  }

  private void checkReferences(Entry entry) {
    if (!entry.agency().isEmpty() && !pack.agencies().containsKey(entry.agency())) {
      findings.unknownAgency(entry);
    }
    for (String id : entry.evidence()) {
      if (!documents.containsKey(entry.locality() + ' ' + id)) {
        findings.unknownEvidence(entry, id);
      }
    }
  }
}
