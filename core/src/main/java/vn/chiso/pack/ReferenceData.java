package vn.chiso.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.fact.Plausible;
import vn.chiso.fact.Rubric;
import vn.chiso.fact.RubricRow;
import vn.chiso.fact.Threshold;
import vn.chiso.formula.Magnitude;
import vn.chiso.framework.Locality;
import vn.chiso.framework.LocalityGroups;
import vn.chiso.framework.Predecessor;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Text;

/** Reference data and the words of checks, to and from bytes. */
final class ReferenceData {
  private ReferenceData() {}

  static void write(Locality locality, DataWriter out) {
    out.text(locality.code());
    out.text(locality.name());
    out.text(locality.region());
    out.all(locality.predecessors(), each -> {
      out.text(each.code());
      out.text(each.name());
    });
    out.word(locality.provenance());
    out.text(locality.source());
  }

  static Locality locality(DataReader in) {
    return new Locality(
        in.text(),
        in.bilingual(),
        in.bilingual(),
        in.all(() -> new Predecessor(in.text(), in.text())),
        in.word(Provenance.values()),
        in.text());
  }

  static void write(LocalityGroups groups, DataWriter out) {
    out.text(groups.name());
    out.all(new TreeMap<>(groups.groups()).entrySet(), each -> {
      out.text(each.getKey());
      out.text(each.getValue());
    });
    out.word(groups.provenance());
    out.text(groups.source());
  }

  static LocalityGroups groups(DataReader in) {
    String name = in.text();
    Map<String, Text> groups = new HashMap<>();
    for (int left = in.number(); left > 0; left--) {
      groups.put(in.text(), in.bilingual());
    }
    return new LocalityGroups(name, groups, in.word(Provenance.values()), in.text());
  }

  static void write(Threshold threshold, DataWriter out) {
    out.text(threshold.code());
    out.decimal(threshold.value());
    out.text(threshold.unitOfMeasure());
    out.word(threshold.provenance());
    out.text(threshold.source());
  }

  static Threshold threshold(DataReader in) {
    return new Threshold(
        in.text(), in.decimal(), in.bilingual(), in.word(Provenance.values()), in.text());
  }

  static void write(Rubric rubric, DataWriter out) {
    out.text(rubric.indicator());
    out.text(rubric.part());
    out.all(rubric.lines(), line -> {
      out.text(line.item());
      out.decimal(line.pointsPerUnit());
      out.maybe(line.maximum(), out::decimal);
    });
    out.word(rubric.provenance());
    out.text(rubric.source());
  }

  static Rubric rubric(DataReader in) {
    return new Rubric(
        in.text(),
        in.text(),
        in.all(() -> new Rubric.Line(in.text(), in.decimal(), in.maybe(in::decimal))),
        in.word(Provenance.values()),
        in.text());
  }

  static void write(RubricRow row, DataWriter out) {
    out.text(row.name());
    out.text(row.indicator());
    out.text(row.part());
    out.all(row.items(), out::text);
    out.text(row.unless());
    out.maybe(row.least(), out::decimal);
    out.maybe(row.below(), out::decimal);
    out.decimal(row.earns());
    out.word(row.provenance());
    out.text(row.source());
    out.text(row.origin().file());
    out.text(row.origin().place());
  }

  static RubricRow rubricRow(DataReader in) {
    return new RubricRow(
        in.text(),
        in.text(),
        in.text(),
        in.all(in::text),
        in.text(),
        in.maybe(in::decimal),
        in.maybe(in::decimal),
        in.decimal(),
        in.word(Provenance.values()),
        in.text(),
        new Origin(in.text(), in.text()));
  }

  static void write(Plausible plausible, DataWriter out) {
    out.text(plausible.item());
    out.text(plausible.per());
    out.maybe(plausible.limits().least(), out::decimal);
    out.maybe(plausible.limits().most(), out::decimal);
    out.all(plausible.slips(), slip -> {
      out.decimal(slip.factor());
      out.text(slip.unitOfMeasure());
    });
    out.word(plausible.provenance());
    out.text(plausible.source());
  }

  static Plausible plausible(DataReader in) {
    return new Plausible(
        in.text(),
        in.text(),
        new Magnitude.Limits(in.maybe(in::decimal), in.maybe(in::decimal)),
        in.all(() -> new Plausible.Slip(in.decimal(), in.bilingual())),
        in.word(Provenance.values()),
        in.text());
  }

  static void write(Goalposts goalposts, DataWriter out) {
    out.text(goalposts.indicator());
    out.decimal(goalposts.minimum());
    out.decimal(goalposts.maximum());
    out.maybe(goalposts.year(), out::number);
    out.word(goalposts.basis());
    out.word(goalposts.provenance());
    out.text(goalposts.source());
    out.text(goalposts.origin().file());
    out.text(goalposts.origin().place());
  }

  static Goalposts goalposts(DataReader in) {
    return new Goalposts(
        in.text(),
        in.decimal(),
        in.decimal(),
        in.maybe(in::number),
        in.word(Goalposts.Basis.values()),
        in.word(Provenance.values()),
        in.text(),
        new Origin(in.text(), in.text()));
  }

  static void write(CheckText text, DataWriter out) {
    out.text(text.check());
    out.text(text.message());
    out.text(text.instruction());
  }

  static CheckText checkText(DataReader in) {
    return new CheckText(in.text(), in.bilingual(), in.bilingual());
  }
}
