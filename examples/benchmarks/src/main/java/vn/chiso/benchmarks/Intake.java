package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Evidence;
import vn.chiso.formula.Arithmetic;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/** Sorts the rows of a dataset by locality, as plain Java would; for all contenders but ours. */
final class Intake {
  private final RulePack pack;
  private final List<Found> findings;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private Intake(RulePack pack, List<Found> findings) {
    this.pack = pack;
    this.findings = findings;
  }

  private record Draft(Local local, Map<String, Entry> rows, Set<String> documents) {
    static Draft of(String code) {
      Local local =
          new Local(code, new HashMap<>(), new HashSet<>(), new HashSet<>(), new ArrayList<>());
      return new Draft(local, new HashMap<>(), new HashSet<>());
    }
  }

  /** The localities, in the order of the pack; what is wrong with a row is added to findings. */
  static List<Local> read(RulePack pack, Dataset dataset, List<Found> findings) {
    Intake intake = new Intake(pack, findings);
    pack.localities().keySet().forEach(code -> intake.drafts.put(code, Draft.of(code)));
    dataset.evidence().forEach(intake::read);
    dataset.entries().forEach(intake::read);
    return intake.drafts.values().stream().map(Draft::local).toList();
  }

  private void read(Evidence document) {
    Draft draft = drafts.get(document.locality());
    if (draft == null) {
      findings.add(Found.of("data.unknown-locality", document.locality()));
    } else if (draft.documents().add(document.id())) {
      draft.local().documents().add(document);
    } else {
      findings.add(Found.of("evidence.twice", document.locality()));
    }
  }

  private void read(Entry entry) {
    Draft draft = drafts.get(entry.locality());
    if (draft == null) {
      found("data.unknown-locality", entry);
      return;
    }
    String item = item(entry);
    if (item == null) {
      return;
    }
    if (entry.year() != pack.manifest().dataYear()) {
      found("data.other-year", entry);
      return;
    }
    Entry before = draft.rows().putIfAbsent(item, entry);
    if (before != null) {
      again(draft.local(), item, before, entry);
    } else if (entry.value() == null || !Arithmetic.fits(entry.value())) {
      draft.local().refused().add(item);
    } else {
      take(draft, item, entry, entry.value());
    }
  }

  private @Nullable String item(Entry entry) {
    if (pack.items().containsKey(entry.item())) {
      return entry.item();
    }
    Node node = pack.framework().node(entry.item()).filter(Node::isIndicator).orElse(null);
    if (node == null) {
      found("data.unknown-item", entry);
      return null;
    }
    Indicator indicator = pack.framework().indicator(node.id()).orElseThrow();
    if (indicator.entersAs() == Indicator.EntersAs.FORMULA) {
      findings.add(Found.of("data.computed-indicator", entry.locality(), node.id()));
      return null;
    }
    return node.id();
  }

  private void again(Local local, String item, Entry before, Entry again) {
    BigDecimal one = before.value();
    BigDecimal other = again.value();
    if (one != null && other != null && one.compareTo(other) == 0) {
      found("data.twice", again);
    } else {
      found("data.contradiction", again);
      local.refused().add(item);
    }
  }

  private void take(Draft draft, String item, Entry entry, BigDecimal value) {
    for (String id : entry.evidence()) {
      if (!draft.documents().contains(id)) {
        found("data.unknown-evidence", entry);
      }
    }
    if (entry.evidence().isEmpty()) {
      draft.local().undocumented().add(item);
    }
    draft.local().data().put(item, value);
  }

  private void found(String check, Entry entry) {
    findings.add(Found.of(check, entry.locality(), entry.item()));
  }
}
