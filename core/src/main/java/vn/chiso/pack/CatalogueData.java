package vn.chiso.pack;

import java.time.LocalDate;
import vn.chiso.framework.Agency;
import vn.chiso.framework.Assignment;
import vn.chiso.framework.Gap;
import vn.chiso.framework.Item;
import vn.chiso.framework.Provenance;

/** Items, gaps, agencies and what they answer for, to and from bytes. */
final class CatalogueData {
  private CatalogueData() {}

  static void write(Gap gap, DataWriter out) {
    out.text(gap.node());
    out.text(gap.missing());
    out.word(gap.provenance());
    out.text(gap.source());
  }

  static Gap gap(DataReader in) {
    return new Gap(in.text(), in.bilingual(), in.word(Provenance.values()), in.text());
  }

  static void write(Item item, DataWriter out) {
    out.text(item.code());
    out.text(item.name());
    out.text(item.unitOfMeasure());
    out.word(item.type());
    out.maybe(item.minimum(), out::decimal);
    out.maybe(item.maximum(), out::decimal);
    out.yesOrNo(item.evidenceRequired());
    out.word(item.provenance());
    out.text(item.source());
  }

  static Item item(DataReader in) {
    return new Item(
        in.text(),
        in.bilingual(),
        in.bilingual(),
        in.word(Item.Type.values()),
        in.maybe(in::decimal),
        in.maybe(in::decimal),
        in.yesOrNo(),
        in.word(Provenance.values()),
        in.text());
  }

  static void write(Agency agency, DataWriter out) {
    out.text(agency.code());
    out.text(agency.name());
    out.word(agency.provenance());
    out.text(agency.source());
  }

  static Agency agency(DataReader in) {
    return new Agency(in.text(), in.bilingual(), in.word(Provenance.values()), in.text());
  }

  static void write(Assignment assignment, DataWriter out) {
    out.text(assignment.locality());
    out.text(assignment.indicator());
    out.text(assignment.part());
    out.text(assignment.title());
    out.all(assignment.items(), out::text);
    out.all(assignment.lead(), out::text);
    out.all(assignment.coordinating(), out::text);
    out.maybe(assignment.deadline(), deadline -> out.text(deadline.toString()));
    out.word(assignment.provenance());
    out.text(assignment.source());
  }

  static Assignment assignment(DataReader in) {
    return new Assignment(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.all(in::text),
        in.all(in::text),
        in.all(in::text),
        in.maybe(() -> LocalDate.parse(in.text())),
        in.word(Provenance.values()),
        in.text());
  }
}
