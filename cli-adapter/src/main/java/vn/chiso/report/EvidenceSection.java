package vn.chiso.report;

import java.util.List;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Evidence;
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
    Submitted submitted = new Submitted(pack, words, dataset, locality);
    html.open("table").element("caption", words.say("figures.caption"));
    html.head(words.columns("item", "#typed", "unit", "#year", "agency", "documents"));
    for (Entry entry : submitted.entries()) {
      html.open("tr").element("td", submitted.name(entry.item()));
      html.element("td", entry.typed(), "class", "number");
      html.element("td", submitted.unit(entry));
      html.element("td", Integer.toString(entry.year()), "class", "number");
      html.element("td", submitted.agency(entry));
      html.element("td", String.join(", ", entry.evidence())).close("tr");
    }
    html.close("tbody").close("table");
    List<Evidence> documents = submitted.documents();
    if (documents.isEmpty()) {
      html.element("p", words.say("evidence.none"));
      return;
    }
    html.open("table").element("caption", words.say("evidence.caption"));
    html.head(words.columns("document", "number", "date", "issuer", "title", "page"));
    for (Evidence document : documents) {
      html.open("tr").element("td", document.id()).element("td", document.documentNumber());
      html.element("td", submitted.date(document));
      html.element("td", document.authority()).element("td", document.title());
      html.element("td", document.page()).close("tr");
    }
    html.close("tbody").close("table");
  }
}
