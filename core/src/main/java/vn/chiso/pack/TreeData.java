package vn.chiso.pack;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.formula.Direction;
import vn.chiso.formula.normalise.Bands;
import vn.chiso.formula.treat.ShapeTest;
import vn.chiso.formula.treat.Transformation;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Level;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.Node;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.OutlierTreatment;
import vn.chiso.framework.Provenance;

/** A framework with its indicators, to and from bytes. */
final class TreeData {
  private TreeData() {}

  static void write(Framework framework, DataWriter out) {
    out.all(framework.nodes(), node -> {
      write(node, out);
      out.maybe(framework.indicator(node.id()).orElse(null), each -> write(each, out));
    });
  }

  static Framework read(DataReader in) {
    List<Indicator> indicators = new ArrayList<>();
    List<Node> nodes = in.all(() -> {
      Node node = node(in);
      Indicator indicator = in.maybe(() -> indicator(in));
      if (indicator != null) {
        indicators.add(indicator);
      }
      return node;
    });
    return Framework.of(nodes, indicators);
  }

  private static void write(Node node, DataWriter out) {
    out.text(node.id());
    out.maybe(node.parent(), out::text);
    out.word(node.level());
    out.text(node.code());
    out.word(node.codeProvenance());
    out.text(node.name());
    out.decimal(node.weight());
    out.word(node.aggregation());
    out.decimal(node.coverage());
    out.word(node.provenance());
    out.text(node.source());
  }

  private static Node node(DataReader in) {
    return new Node(
        in.text(),
        in.maybe(in::text),
        in.word(Level.values()),
        in.text(),
        in.word(Provenance.values()),
        in.bilingual(),
        in.decimal(),
        in.word(Aggregation.values()),
        in.decimal(),
        in.word(Provenance.values()),
        in.text());
  }

  private static void write(Indicator indicator, DataWriter out) {
    out.text(indicator.id());
    out.text(indicator.unitOfMeasure());
    out.word(indicator.direction());
    out.word(indicator.suppliedBy());
    out.word(indicator.entersAs());
    write(indicator.normalisation(), out);
    write(indicator.missing(), out);
    write(indicator.outliers(), out);
    out.word(indicator.provenance());
    out.text(indicator.source());
    out.text(indicator.note());
  }

  private static void write(Normalisation normalisation, DataWriter out) {
    out.word(normalisation.method());
    out.decimal(normalisation.aim());
    out.decimal(normalisation.mean());
    out.decimal(normalisation.deviation());
    out.all(normalisation.bands(), band -> {
      out.decimal(band.from());
      out.decimal(band.points());
    });
    out.word(normalisation.provenance());
    out.text(normalisation.source());
  }

  private static Normalisation normalisation(DataReader in) {
    return new Normalisation(
        in.word(Normalisation.Method.values()),
        in.decimal(),
        in.decimal(),
        in.decimal(),
        in.all(() -> new Bands.Band(in.decimal(), in.decimal())),
        in.word(Provenance.values()),
        in.text());
  }

  static void write(MissingData missing, DataWriter out) {
    out.word(missing.method());
    out.text(missing.by());
    out.number(missing.oldest());
    out.word(missing.provenance());
    out.text(missing.source());
  }

  static MissingData missing(DataReader in) {
    return new MissingData(
        in.word(MissingData.Method.values()),
        in.text(),
        in.number(),
        in.word(Provenance.values()),
        in.text());
  }

  private static void write(OutlierTreatment outliers, DataWriter out) {
    out.word(outliers.method());
    out.maybe(outliers.treatment(), treatment -> write(treatment, out));
    out.yesOrNo(outliers.own());
    out.word(outliers.provenance());
    out.text(outliers.source());
  }

  private static OutlierTreatment outliers(DataReader in) {
    return new OutlierTreatment(
        in.word(OutlierTreatment.Method.values()),
        in.maybe(() -> treatment(in)),
        in.yesOrNo(),
        in.word(Provenance.values()),
        in.text());
  }

  static void write(Treatment treatment, DataWriter out) {
    out.maybe(treatment.test(), test -> {
      out.decimal(test.skewness());
      out.decimal(test.kurtosis());
    });
    out.number(treatment.mostSteps());
    out.maybe(treatment.transformation(), transformation -> {
      out.word(transformation.function());
      out.decimal(transformation.lambda());
    });
  }

  static Treatment treatment(DataReader in) {
    return new Treatment(
        in.maybe(() -> new ShapeTest(in.decimal(), in.decimal())),
        in.number(),
        in.maybe(
            () -> new Transformation(in.word(Transformation.Function.values()), in.decimal())));
  }

  private static Indicator indicator(DataReader in) {
    return new Indicator(
        in.text(),
        in.bilingual(),
        in.word(Direction.values()),
        in.word(Indicator.SuppliedBy.values()),
        in.word(Indicator.EntersAs.values()),
        normalisation(in),
        missing(in),
        outliers(in),
        in.word(Provenance.values()),
        in.text(),
        in.text());
  }
}
