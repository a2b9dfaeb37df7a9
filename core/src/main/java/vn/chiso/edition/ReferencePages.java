package vn.chiso.edition;

import java.util.List;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Predecessor;
import vn.chiso.pack.RulePack;

/** The pages of a handbook on what belongs to no single indicator. */
final class ReferencePages {
  private final RulePack pack;
  private final Pages pages;

  ReferencePages(RulePack pack, Pages pages) {
    this.pack = pack;
    this.pages = pages;
  }

  void write() {
    pages.heading(2, "checks", pages.say("general-checks"));
    new CheckTable(pack, pages).write("");
    pages.heading(2, "thresholds", pages.say("thresholds"));
    pages.table(
        List.of("column.threshold", "column.value", "column.unit", "column.founded"),
        pack.thresholds().stream()
            .map(each -> List.of(
                each.code(),
                pages.say(Phrases.number(each.value())),
                pages.say(each.unitOfMeasure()),
                pages.founded(each.provenance(), each.source())))
            .toList());
    pages.heading(2, "agencies", pages.say("agencies"));
    pages.table(
        List.of("column.code", "column.name", "column.founded"),
        pack.agencies().values().stream()
            .map(each -> List.of(
                each.code(),
                pages.say(each.name()),
                pages.founded(each.provenance(), each.source())))
            .toList());
    pages.heading(2, "localities", pages.say("localities"));
    pages.table(
        List.of("column.code", "column.name", "column.region", "column.predecessors"),
        pack.localities().values().stream().map(this::locality).toList());
  }

  private List<String> locality(Locality locality) {
    return List.of(
        locality.code(),
        pages.say(locality.name()),
        pages.say(locality.region()),
        String.join(
            ", ", locality.predecessors().stream().map(ReferencePages::former).toList()));
  }

  private static String former(Predecessor former) {
    return (former.code() + ' ' + former.name()).strip();
  }
}
