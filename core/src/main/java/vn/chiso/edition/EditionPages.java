package vn.chiso.edition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.Manifest;
import vn.chiso.pack.RulePack;

/** The first pages of a handbook: the edition, how well it is founded, its scoring method. */
final class EditionPages {
  private final RulePack pack;
  private final Pages pages;

  EditionPages(RulePack pack, Pages pages) {
    this.pack = pack;
    this.pages = pages;
  }

  void write() {
    Manifest manifest = pack.manifest();
    pages.heading(1, "", pages.say(manifest.title()));
    pages.facts(facts(manifest));
    pages.heading(2, "founded", pages.say("founded-heading"));
    pages.paragraph(pages.say("founded-intro"));
    pages.table(List.of("column.provenance", "column.count"), founded());
    pages.bullets(manifest.notes().stream().map(pages::say).toList());
    if (!pack.gaps().isEmpty()) {
      pages.heading(3, "", pages.say("gaps"));
      pages.bullets(pack.gaps().stream()
          .map(gap ->
              pages.say(gap.missing()) + " — " + pages.founded(gap.provenance(), gap.source()))
          .toList());
    }
    pages.heading(2, "method", pages.say("method"));
    pages.table(
        List.of("column.setting", "column.value", "column.provenance", "column.source"),
        pack.settings().choices().stream()
            .map(choice -> List.of(
                pages.say(Phrases.word("choice", choice.name())),
                choice.value(),
                pages.say(choice.provenance().text()),
                choice.source()))
            .toList());
    pages.heading(3, "", pages.say("legal-basis"));
    pages.table(
        List.of("column.document", "column.date", "column.about", "column.source"),
        manifest.legalBasis().stream()
            .map(each -> List.of(each.document(), each.date(), each.about(), each.source()))
            .toList());
  }

  private List<Block.Fact> facts(Manifest manifest) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(pages.fact("pack", manifest.id()));
    facts.add(pages.fact("edition", Integer.toString(manifest.edition())));
    facts.add(pages.fact("data-year", Integer.toString(manifest.dataYear())));
    String status = manifest.status().name().toLowerCase(Locale.ROOT);
    facts.add(pages.fact("status", pages.say(Phrases.word("status", status))));
    facts.add(pages.fact(
        "based-on", manifest.basedOn().isEmpty() ? pages.say("none") : manifest.basedOn()));
    facts.add(pages.fact(
        "indicators",
        pages.say(
            "of",
            pack.framework().indicatorNodes().size(),
            Objects.requireNonNullElse(manifest.indicatorsOfficial(), "?"))));
    facts.add(pages.fact("localities", Integer.toString(pack.localities().size())));
    if (manifest.deadline() != null) {
      Manifest.Deadline deadline = manifest.deadline();
      facts.add(pages.fact(
          "deadline",
          pages.say(Phrases.of(deadline.date()))
              + " — "
              + pages.founded(deadline.provenance(), deadline.source())));
    }
    return facts;
  }

  private List<List<String>> founded() {
    Map<Provenance, Integer> counts = new EnumMap<>(Provenance.class);
    for (Node node : pack.framework().indicatorNodes()) {
      counts.merge(node.provenance(), 1, Integer::sum);
    }
    List<List<String>> rows = new ArrayList<>();
    counts.forEach((provenance, count) ->
        rows.add(List.of(pages.say(provenance.text()), Integer.toString(count))));
    return rows;
  }
}
