package vn.chiso.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Treated;
import vn.chiso.formula.Figure;
import vn.chiso.formula.treat.ShapeTest;
import vn.chiso.formula.treat.Transformation;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.Node;
import vn.chiso.framework.OutlierTreatment;

/** How outliers were treated, point by point. */
final class TreatmentJson {
  private TreatmentJson() {}

  /**
   * Writes the property {@code treatments}; nothing where nothing was treated and no indicator has
   * a treatment of its own.
   */
  static void write(JsonGenerator json, Evaluation evaluation) {
    Map<String, Treated> treated = evaluation.treated();
    boolean started = false;
    for (Node node : evaluation.pack().framework().indicatorNodes()) {
      OutlierTreatment how =
          evaluation.pack().framework().indicator(node.id()).orElseThrow().outliers();
      Treated each = treated.get(node.id());
      if (each != null || how.own()) {
        if (!started) {
          json.writeArrayPropertyStart("treatments");
          started = true;
        }
        write(json, node, how, each);
      }
    }
    if (started) {
      json.writeEndArray();
    }
  }

  private static void write(
      JsonGenerator json, Node node, OutlierTreatment how, @Nullable Treated treated) {
    json.writeStartObject();
    json.writeStringProperty("indicator", node.id());
    json.writeStringProperty("code", node.code());
    json.writeStringProperty("method", how.method().tag());
    json.writeBooleanProperty("own", how.own());
    parameters(json, how);
    if (treated == null) {
      json.writeStringProperty("kind", Json.tag(Treatment.Kind.NONE));
    } else {
      Treatment treatment = how.treatment();
      treated(json, treated, treatment != null && treatment.test() != null);
    }
    json.writeEndObject();
  }

  private static void parameters(JsonGenerator json, OutlierTreatment how) {
    Treatment treatment = how.treatment();
    ShapeTest test = treatment == null ? null : treatment.test();
    if (treatment != null && test != null) {
      Json.number(json, "skewness", test.skewness());
      Json.number(json, "kurtosis", test.kurtosis());
      json.writeNumberProperty("steps", treatment.mostSteps());
    }
    Transformation transformation = treatment == null ? null : treatment.transformation();
    if (transformation != null && transformation.function() == Transformation.Function.BOX_COX) {
      Json.number(json, "lambda", transformation.lambda());
    }
    if (how.own()) {
      json.writeStringProperty("provenance", how.provenance().tag());
      json.writeStringProperty("source", how.source());
    }
  }

  private static void treated(JsonGenerator json, Treated treated, boolean tested) {
    json.writeStringProperty("kind", Json.tag(treated.adjustment().kind()));
    if (!treated.possible()) {
      json.writeBooleanProperty("possible", false);
    }
    if (treated.isAny()) {
      Json.number(json, "least", treated.adjustment().least());
      Json.number(json, "greatest", treated.adjustment().greatest());
      json.writeBooleanProperty("mirrored", treated.adjustment().mirrored());
    }
    shape(json, "before", treated.before(), tested);
    shape(json, "after", treated.after(), tested);
    json.writeArrayPropertyStart("points");
    for (Treated.Point point : treated.points()) {
      json.writeStartObject();
      json.writeStringProperty("locality", point.locality());
      json.writeNumberProperty("step", point.step());
      Json.number(json, "from", point.before());
      Json.number(json, "to", point.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void shape(
      JsonGenerator json, String name, ShapeTest.Outcome outcome, boolean tested) {
    json.writeObjectPropertyStart(name);
    number(json, "skewness", outcome.skewness());
    number(json, "kurtosis", outcome.kurtosis());
    if (tested) {
      json.writeBooleanProperty("passed", outcome.passed());
    }
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, Figure figure) {
    if (figure instanceof Figure.Known known) {
      Json.number(json, name, known.value());
    }
  }
}
