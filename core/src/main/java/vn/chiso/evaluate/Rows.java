package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.dataset.GivenScore;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Locality;

/**
 * What a dataset says about one locality, as it stands there.
 *
 * @param locality the locality
 * @param evidence its documents
 * @param entries its figures
 * @param scores its given scores
 */
record Rows(
    Locality locality, List<Evidence> evidence, List<Entry> entries, List<GivenScore> scores) {
  private Rows(Locality locality) {
    this(locality, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /**
   * The rows of every locality the dataset speaks of, in the order of the pack. Localities the pack
   * doesn't know become findings.
   */
  static List<Rows> of(Plan plan, Dataset dataset, IntakeFindings findings) {
    Grouping grouping = new Grouping(plan, findings);
    for (Evidence document : dataset.evidence()) {
      Rows rows = grouping.rows(document.locality(), document.origin());
      if (rows != null) {
        rows.evidence.add(document);
      }
    }
    for (Entry entry : dataset.entries()) {
      Rows rows = grouping.rows(entry.locality(), entry.origin());
      if (rows != null) {
        rows.entries.add(entry);
      }
    }
    for (GivenScore score : dataset.scores()) {
      Rows rows = grouping.rows(score.locality(), score.origin());
      if (rows != null) {
        rows.scores.add(score);
      }
    }
    return grouping.inOrder();
  }

  /** Rows of one locality mostly stand together, so the last one is looked at first. */
  private static final class Grouping {
    private final Plan plan;
    private final Strangers strangers;
    private final Map<String, Rows> byLocality = new HashMap<>();
    private @Nullable Rows last;

    Grouping(Plan plan, IntakeFindings findings) {
      this.plan = plan;
      this.strangers = new Strangers(plan.pack(), findings);
    }

    @Nullable
    Rows rows(String code, Origin origin) {
      if (last != null && last.locality.code().equals(code)) {
        return last;
      }
      Rows rows = byLocality.get(code);
      if (rows == null) {
        Locality locality = plan.pack().localities().get(code);
        if (locality == null) {
          strangers.met(code, origin);
          return null;
        }
        rows = new Rows(locality);
        byLocality.put(code, rows);
      }
      last = rows;
      return rows;
    }

    List<Rows> inOrder() {
      List<Rows> ordered = new ArrayList<>(byLocality.values());
      ordered.sort(Comparator.comparingInt(rows -> plan.order(rows.locality)));
      strangers.tellOf(ordered.stream().map(Rows::locality).toList());
      return ordered;
    }
  }
}
