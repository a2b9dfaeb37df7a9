package vn.chiso.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.OwnFigure;
import vn.chiso.text.Numbers;

/** Compares two versions of a submission, figure by figure and document by document. */
final class Changes {
  private final Map<Key, List<Stated>> stated = new TreeMap<>();

  private Changes(Submission submission) {
    submission.entries().forEach(this::entry);
    submission.own().forEach(this::own);
    submission.evidence().forEach(this::document);
    stated.values().forEach(each -> each.sort(Comparator.naturalOrder()));
  }

  /** What is compared. */
  private record Key(String item, int year) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byItem = item.compareTo(other.item);
      return byItem != 0 ? byItem : Integer.compare(year, other.year);
    }
  }

  /** What stands there: what it means, by which it is compared, and what was typed. */
  private record Stated(String meaning, String typed) implements Comparable<Stated> {
    @Override
    public int compareTo(Stated other) {
      int byMeaning = meaning.compareTo(other.meaning);
      return byMeaning != 0 ? byMeaning : typed.compareTo(other.typed);
    }
  }

  static List<Change> of(Submission older, Submission newer) {
    Changes before = new Changes(older);
    Changes after = new Changes(newer);
    Collection<Key> keys = new TreeSet<>(before.stated.keySet());
    keys.addAll(after.stated.keySet());
    return keys.stream()
        .filter(key -> !before.meaning(key).equals(after.meaning(key)))
        .map(key -> new Change(
            newer.locality(),
            newer.agency(),
            key.item(),
            key.year(),
            before.typed(key),
            after.typed(key),
            older.id(),
            newer.id()))
        .toList();
  }

  private void entry(Entry entry) {
    put(entry.item(), entry.year(), entry.typed(), entry.value());
    String documents = String.join(";", entry.evidence());
    if (!documents.isEmpty()) {
      put(entry.item() + "/evidence", entry.year(), documents, null);
    }
  }

  private void own(OwnFigure own) {
    put(own.indicator() + "/" + own.kind().tag(), 0, own.typed(), own.value());
  }

  private void document(Evidence document) {
    List<String> parts = new ArrayList<>(List.of(
        document.documentNumber(),
        document.date() == null ? "" : document.date().toString(),
        document.authority(),
        document.title(),
        document.page(),
        document.file(),
        document.sha256()));
    parts.removeIf(String::isEmpty);
    put("evidence/" + document.id(), 0, String.join("; ", parts), null);
  }

  private void put(String item, int year, String typed, @Nullable BigDecimal value) {
    if (!typed.isEmpty()) {
      stated
          .computeIfAbsent(new Key(item, year), key -> new ArrayList<>())
          .add(new Stated(value == null ? typed : Numbers.plain(value), typed));
    }
  }

  private List<String> meaning(Key key) {
    return stated.getOrDefault(key, List.of()).stream().map(Stated::meaning).toList();
  }

  private String typed(Key key) {
    return String.join(
        "; ", stated.getOrDefault(key, List.of()).stream().map(Stated::typed).toList());
  }
}
