package vn.chiso.report;

import java.util.List;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Evidence;
import vn.chiso.framework.Item;
import vn.chiso.pack.RulePack;

/** The figures of a locality and the documents behind them. */
final class EvidenceSection {
  private final RulePack pack;
  private final Phrases words;

  EvidenceSection(RulePack pack, Phrases words) {
    this.pack = pack;
    this.words = words;
  }

  void write(Html html, Dataset dataset, String locality) {
    List<Entry> entries = dataset.entries().stream()
        .filter(entry -> entry.locality().equals(locality))
        .toList();
    html.open("table").element("caption", words.say("figures.caption"));
    html.head(words.columns("item", "#typed", "unit", "#year", "agency", "documents"));
    for (Entry entry : entries) {
      Item item = pack.items().get(entry.item());
      html.open("tr");
      html.element("td", item == null ? name(entry.item()) : words.say(item.name()));
      html.element("td", entry.typed(), "class", "number");
      html.element("td", item == null ? "" : item.unitOfMeasure());
      html.element("td", Integer.toString(entry.year()), "class", "number");
      html.element("td", entry.agency().isEmpty() ? "" : words.agency(pack, entry.agency()));
      html.element("td", String.join(", ", entry.evidence())).close("tr");
    }
    html.close("tbody").close("table");
    List<Evidence> documents = dataset.evidence().stream()
        .filter(each -> each.locality().equals(locality))
        .toList();
    if (documents.isEmpty()) {
      html.element("p", words.say("evidence.none"));
      return;
    }
    html.open("table").element("caption", words.say("evidence.caption"));
    html.head(words.columns("document", "number", "date", "issuer", "title", "page"));
    for (Evidence document : documents) {
      html.open("tr").element("td", document.id()).element("td", document.documentNumber());
      html.element("td", document.date() == null ? "" : words.say("date", document.date()));
      html.element("td", document.authority()).element("td", document.title());
      html.element("td", document.page()).close("tr");
    }
    html.close("tbody").close("table");
  }

  private String name(String reference) {
    return pack.framework().node(reference).map(node -> words.say(node.name())).orElse(reference);
  }
}
