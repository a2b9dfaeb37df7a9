package vn.chiso.edition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.chiso.fact.Rubric;
import vn.chiso.fact.RubricRow;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** What a handbook says of an indicator's rubrics: points per item, and points by band. */
final class RubricFacts {
  private final RulePack pack;
  private final Pages pages;

  RubricFacts(RulePack pack, Pages pages) {
    this.pack = pack;
    this.pages = pages;
  }

  List<Block.Fact> of(String indicator) {
    List<Block.Fact> facts = new ArrayList<>();
    pack.rubrics().stream()
        .filter(each -> ReferenceChanges.id(pack.framework(), each.indicator()).equals(indicator))
        .forEach(each -> facts.add(items(each)));
    RubricBands bands = new RubricBands(pack);
    bands.of(indicator).forEach(rows -> facts.add(bands(bands, rows)));
    return facts;
  }

  private Block.Fact items(Rubric rubric) {
    List<String> lines = rubric.lines().stream()
        .map(line ->
            pages.say(ItemChanges.name(pack, pack, line.item())) + ": " + pages.say(points(line)))
        .toList();
    return pages.fact(
        "rubric",
        (rubric.part() + ' ' + String.join("; ", lines)).strip()
            + " — "
            + pages.founded(rubric.provenance(), rubric.source()));
  }

  private static Text points(Rubric.Line line) {
    return line.maximum() == null
        ? Phrases.text("points-each", line.pointsPerUnit())
        : Phrases.text("points-at-most", line.pointsPerUnit(), line.maximum());
  }

  private Block.Fact bands(RubricBands bands, List<RubricRow> rows) {
    RubricRow first = rows.get(0);
    Provenance worst =
        rows.stream().map(RubricRow::provenance).reduce(Provenance.OFFICIAL, Provenance::worse);
    List<String> points =
        rows.stream().map(row -> pages.say("band", row.band(), row.earns())).toList();
    List<String> sources = rows.stream().map(RubricRow::source).toList();
    return pages.fact(
        "rubric",
        pages.say(
            "by-rule",
            (first.part() + ' ' + pages.say(bands.amount(first))).strip()
                + ": "
                + String.join("; ", points),
            first.origin().toString(),
            pages.founded(worst, String.join("; ", new LinkedHashSet<>(sources)))));
  }
}
