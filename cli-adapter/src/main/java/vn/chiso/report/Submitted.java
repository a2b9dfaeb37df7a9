package vn.chiso.report;

import java.util.List;
import vn.chiso.dataset.Acceptance;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Evidence;
import vn.chiso.framework.Item;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Numbers;

/** What was submitted about a locality, and the words for it. */
record Submitted(RulePack pack, Phrases words, Dataset dataset, String locality) {
  List<Entry> entries() {
    return dataset.entries().stream()
        .filter(entry -> entry.locality().equals(locality))
        .toList();
  }

  List<Evidence> documents() {
    return dataset.evidence().stream()
        .filter(each -> each.locality().equals(locality))
        .toList();
  }

  /** Decisions to use figures in spite of a check. */
  List<Acceptance> acceptances() {
    return dataset.acceptances().stream()
        .filter(each -> each.locality().equals(locality))
        .toList();
  }

  /** What a figure is about; its code where the pack doesn't know it. */
  String name(String code) {
    Item item = pack.items().get(code);
    return item == null
        ? pack.framework().node(code).map(node -> words.say(node.name())).orElse(code)
        : words.say(item.name());
  }

  String unit(Entry entry) {
    Item item = pack.items().get(entry.item());
    return item == null
        ? words.unit(pack.framework(), entry.item())
        : words.say(item.unitOfMeasure());
  }

  String agency(Entry entry) {
    return entry.agency().isEmpty() ? "" : words.agency(pack, entry.agency());
  }

  /** A figure as it was understood; as it was typed where it couldn't be. */
  String figure(Entry entry) {
    return entry.value() == null ? entry.typed() : Numbers.format(entry.value(), words.language());
  }

  /** What a figure claims to be. */
  String status(Entry entry) {
    return words.say("data-status." + entry.status().tag());
  }

  String date(Evidence document) {
    return document.date() == null ? "" : words.say("date", document.date());
  }
}
