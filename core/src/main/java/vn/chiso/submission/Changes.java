package vn.chiso.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.text.Numbers;

/**
 * Compares two versions of a submission: who handed it in and when, figure by figure, and document
 * by document. What a figure or document that came or went claims to be is no change of its own.
 */
final class Changes {
  private static final String STATUS = "/status";

  private final Map<Key, List<Stated>> stated = new TreeMap<>();

  private Changes(Submission submission) {
    header(submission.header());
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
        .filter(key -> !key.item().endsWith(STATUS) || (before.states(key) && after.states(key)))
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

  private void header(SubmissionHeader header) {
    header("officer", header.officer());
    header("document-number", header.documentNumber());
    header("document-date", Objects.toString(header.documentDate(), ""));
    header("received-on", Objects.toString(header.receivedOn(), ""));
    header("consulted", String.join(";", header.consulted()));
    header("note", header.note());
    header("status", header.status().tag());
  }

  private void header(String field, String typed) {
    put("submission/" + field, 0, typed, null);
  }

  private void entry(Entry entry) {
    put(entry.item(), entry.year(), entry.typed(), entry.value());
    put(entry.item() + STATUS, entry.year(), entry.status().tag(), null);
    put(entry.item() + "/note", entry.year(), entry.note(), null);
    String documents = String.join(";", entry.evidence());
    if (!documents.isEmpty()) {
      put(entry.item() + "/evidence", entry.year(), documents, null);
    }
  }

  private void own(OwnFigure own) {
    String figure = own.indicator() + "/" + own.kind().tag();
    put(figure, 0, own.typed(), own.value());
    put(figure + "/note", 0, own.note(), null);
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
    String id = "evidence/" + document.id();
    put(id, 0, String.join("; ", parts), null);
    put(id + STATUS, 0, document.status().tag(), null);
  }

  private void put(String item, int year, String typed, @Nullable BigDecimal value) {
    if (!typed.isEmpty()) {
      stated
          .computeIfAbsent(new Key(item, year), key -> new ArrayList<>())
          .add(new Stated(value == null ? typed : Numbers.plain(value), typed));
    }
  }

  private boolean states(Key key) {
    return stated.containsKey(key);
  }

  private List<String> meaning(Key key) {
    return stated.getOrDefault(key, List.of()).stream().map(Stated::meaning).toList();
  }

  private String typed(Key key) {
    return String.join(
        "; ", stated.getOrDefault(key, List.of()).stream().map(Stated::typed).toList());
  }
}
