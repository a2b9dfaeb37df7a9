package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;
import vn.chiso.finding.Finding;
import vn.chiso.formula.Arithmetic;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Item;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/**
 * The first stage: rows become facts of the locality they are about. Whatever doesn't fit the pack
 * is a finding, and the rest goes on.
 */
final class Intake {
  private final RulePack pack;
  private final Map<String, Meaning> meanings = new HashMap<>();

  /**
   * What the item of a row stands for.
   *
   * @param item code of the data item; for a value that enters directly, the indicator's id
   * @param definition what the pack says about it
   * @param reports id of the indicator whose value it is, or empty
   * @param computed the indicator that isn't to be given but computed, otherwise null
   */
  private record Meaning(
      String item,
      Item definition,
      String reports,
      @Nullable Node computed) {}

  Intake(RulePack pack) {
    this.pack = pack;
    for (Node node : pack.framework().indicatorNodes()) {
      Meaning meaning = meaning(node, pack.framework().indicator(node.id()).orElseThrow());
      meanings.put(node.id(), meaning);
      meanings.put(node.reference(), meaning);
    }
    pack.items().forEach((code, item) -> meanings.put(code, new Meaning(code, item, "", null)));
  }

  private static Meaning meaning(Node node, Indicator indicator) {
    Item definition = new Item(
        node.id(),
        node.name(),
        indicator.unitOfMeasure(),
        Item.Type.NUMBER,
        null,
        null,
        false,
        indicator.provenance(),
        indicator.source());
    boolean computed = indicator.entersAs() == Indicator.EntersAs.FORMULA;
    return new Meaning(node.id(), definition, node.id(), computed ? node : null);
  }

  /** The item a text stands for: an indicator may be named by its id or by its code. */
  String item(String written) {
    Meaning meaning = meanings.get(written);
    return meaning == null ? written : meaning.item();
  }

  /** Whether a finding rests on an item, by whichever of its names. */
  boolean isAbout(Finding finding, String item) {
    return finding.items().stream().anyMatch(each -> item(each).equals(item));
  }

  /**
   * The datum of a figure that is sound by itself; empty if anything would have to be said about
   * it.
   *
   * @param facts what is known of its locality
   */
  Optional<Datum> datum(Entry entry, LocalFacts facts) {
    Meaning meaning = meanings.get(entry.item());
    if (meaning == null) {
      return Optional.empty();
    }
    boolean sound = meaning.computed() == null
        && entry.value() != null
        && Arithmetic.fits(entry.value())
        && entry.year() == pack.manifest().dataYear()
        && (entry.agency().isEmpty() || pack.agencies().containsKey(entry.agency()))
        && entry.evidence().stream()
            .allMatch(id -> facts.evidence().stream().anyMatch(each -> each.id().equals(id)));
    return sound ? Optional.of(datum(entry, meaning)) : Optional.empty();
  }

  /** A figure as it was submitted; empty if it isn't one of this edition. */
  Optional<Datum> submitted(Entry entry) {
    Meaning meaning = meanings.get(entry.item());
    return meaning != null
            && meaning.computed() == null
            && entry.value() != null
            && Arithmetic.fits(entry.value())
            && entry.year() == pack.manifest().dataYear()
        ? Optional.of(datum(entry, meaning))
        : Optional.empty();
  }

  /** The facts of a locality. */
  LocalFacts take(Rows rows, IntakeFindings findings) {
    LocalFacts facts = new LocalFacts(rows.locality());
    Map<String, Evidence> documents = new HashMap<>();
    for (Evidence document : rows.evidence()) {
      Evidence before = documents.putIfAbsent(document.id(), document);
      if (before == null) {
        facts.evidence().add(document);
      } else {
        findings.documentTwice(before, document);
      }
    }
    Figures figures = new Figures(facts, documents.keySet(), findings);
    rows.entries().forEach(figures::take);
    figures.tellOfReferences();
    GivenScores.take(pack, rows.scores(), facts, findings);
    return facts;
  }

  /** The figures of one locality while they are taken in. */
  private final class Figures {
    private final LocalFacts facts;
    private final Set<String> documents;
    private final IntakeFindings findings;
    private final Map<String, Entry> seen = new HashMap<>();
    private final Map<String, List<Entry>> unknownAgencies = new TreeMap<>();
    private final Map<String, List<Entry>> unknownDocuments = new TreeMap<>();

    Figures(LocalFacts facts, Set<String> documents, IntakeFindings findings) {
      this.facts = facts;
      this.documents = documents;
      this.findings = findings;
    }

    void take(Entry entry) {
      Meaning meaning = meanings.get(entry.item());
      if (meaning == null) {
        findings.unknownItem(entry);
      } else if (meaning.computed() != null) {
        findings.computedIndicator(entry, meaning.computed());
      } else if (!entry.typed().isEmpty() || entry.value() != null) {
        add(entry, meaning);
      }
    }

    private void add(Entry entry, Meaning meaning) {
      int year = pack.manifest().dataYear();
      String item = meaning.item();
      if (entry.year() != year) {
        findings.otherYear(entry, year);
        facts.refused().putIfAbsent(item, entry);
        return;
      }
      Entry before = seen.putIfAbsent(item, entry);
      if (before != null) {
        addAgain(before, entry, item);
      } else if (entry.value() == null) {
        refuse(item, entry);
      } else if (!Arithmetic.fits(entry.value())) {
        findings.outOfRange(entry);
        refuse(item, entry);
      } else {
        checkReferences(entry);
        facts.data().put(item, datum(entry, meaning));
      }
    }

    private void refuse(String item, Entry entry) {
      facts.rejectAtIntake(item);
      facts.refused().put(item, entry);
    }

    private void addAgain(Entry before, Entry again, String item) {
      boolean same = before.value() != null
          && again.value() != null
          && before.value().compareTo(again.value()) == 0;
      if (!same) {
        facts.rejectAtIntake(item);
        findings.contradiction(before, again);
      } else if (areOfTwoAgencies(before, again)) {
        findings.agreement(before, again);
      } else {
        findings.twice(before, again);
      }
    }

    /** Two agencies that give the same figure confirm each other; one that does slipped. */
    private static boolean areOfTwoAgencies(Entry before, Entry again) {
      return !before.agency().isEmpty()
          && !again.agency().isEmpty()
          && !before.agency().equals(again.agency());
    }

    private void checkReferences(Entry entry) {
      if (!entry.agency().isEmpty() && !pack.agencies().containsKey(entry.agency())) {
        unknownAgencies
            .computeIfAbsent(entry.agency(), code -> new ArrayList<>())
            .add(entry);
      }
      for (String id : new LinkedHashSet<>(entry.evidence())) {
        if (!documents.contains(id)) {
          unknownDocuments.computeIfAbsent(id, unknown -> new ArrayList<>()).add(entry);
        }
      }
    }

    void tellOfReferences() {
      unknownAgencies.forEach(findings::unknownAgency);
      unknownDocuments.forEach(findings::unknownEvidence);
    }
  }

  private static Datum datum(Entry entry, Meaning meaning) {
    return new Datum(
        meaning.item(),
        meaning.definition(),
        meaning.reports(),
        entry.locality(),
        entry.year(),
        Objects.requireNonNull(entry.value()),
        entry.typed(),
        entry.status(),
        entry.agency(),
        entry.evidence(),
        entry.origin());
  }
}
