package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.dataset.Entry;
import vn.chiso.dataset.GivenScore;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;
import vn.chiso.framework.Locality;

/** What is known about one locality before any rule fires. Filled by the intake, then only read. */
final class LocalFacts {
  private final Locality locality;
  private final Map<String, Datum> data = new LinkedHashMap<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final Map<String, GivenScore> givenScores = new LinkedHashMap<>();
  private final Set<String> contradictedScores = new TreeSet<>();
  private final Map<String, Entry> refused = new LinkedHashMap<>();
  private final Set<String> rejected = new TreeSet<>();
  private final Set<String> rejectedAtIntake = new TreeSet<>();
  private final Set<String> accepted = new TreeSet<>();

  LocalFacts(Locality locality) {
    this.locality = locality;
  }

  Locality locality() {
    return locality;
  }

  /** Notes that the figures for an item can't be used, whatever checks say. */
  void rejectAtIntake(String item) {
    rejected.add(item);
    rejectedAtIntake.add(item);
  }

  /** Items whose figures couldn't be used from the beginning. */
  Set<String> rejectedAtIntake() {
    return rejectedAtIntake;
  }

  /** The same facts with another figure for an item, as they were before any check. */
  LocalFacts with(Datum datum) {
    LocalFacts changed = new LocalFacts(locality);
    changed.data.putAll(data);
    changed.data.put(datum.item(), datum);
    changed.evidence.addAll(evidence);
    changed.givenScores.putAll(givenScores);
    changed.contradictedScores.addAll(contradictedScores);
    changed.refused.putAll(refused);
    rejectedAtIntake.forEach(changed::rejectAtIntake);
    return changed;
  }

  /** The data of some items, as far as there are any. */
  List<Datum> data(Collection<String> items) {
    List<Datum> found = new ArrayList<>(items.size());
    for (String item : items) {
      Datum datum = data.get(item);
      if (datum != null) {
        found.add(datum);
      }
    }
    return found;
  }

  /** The data understood, by item. */
  Map<String, Datum> data() {
    return data;
  }

  List<Evidence> evidence() {
    return evidence;
  }

  /** Scores given, by node id. */
  Map<String, GivenScore> givenScores() {
    return givenScores;
  }

  /** Ids of nodes that were given different scores, none of which is used. */
  Set<String> contradictedScores() {
    return contradictedScores;
  }

  /** What was submitted for an item and can't be used, by item. */
  Map<String, Entry> refused() {
    return refused;
  }

  /** Items whose data must not be used. */
  Set<String> rejected() {
    return rejected;
  }

  /** Items whose data are used in spite of a finding. */
  Set<String> accepted() {
    return accepted;
  }

  /** How much was rejected or accepted. */
  int judgements() {
    return rejected.size() + accepted.size();
  }

  /** Whether formulas may use all of these data. */
  boolean isUsable(Collection<Datum> some) {
    return rejected.isEmpty() || some.stream().noneMatch(this::isRejected);
  }

  /** Those of these data that formulas may use. */
  List<Datum> usable(Collection<Datum> some) {
    return some.stream().filter(datum -> !isRejected(datum)).toList();
  }

  private boolean isRejected(Datum datum) {
    return rejected.contains(datum.item());
  }
}
