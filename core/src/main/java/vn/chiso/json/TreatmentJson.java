package vn.chiso.json;

import java.util.Map;
import tools.jackson.core.JsonGenerator;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Treated;
import vn.chiso.formula.Figure;
import vn.chiso.formula.treat.ShapeTest;
import vn.chiso.framework.Node;

/** How outliers were treated, point by point. */
final class TreatmentJson {
  private TreatmentJson() {}

  /** Writes the property {@code treatments}; nothing where nothing was treated. */
  static void write(JsonGenerator json, Evaluation evaluation) {
    Map<String, Treated> treated = evaluation.treated();
    if (treated.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("treatments");
    for (Node node : evaluation.pack().framework().indicatorNodes()) {
      Treated each = treated.get(node.id());
      if (each != null) {
        write(json, node, each);
      }
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Node node, Treated treated) {
    json.writeStartObject();
    json.writeStringProperty("indicator", node.id());
    json.writeStringProperty("code", node.code());
    json.writeStringProperty("kind", Json.tag(treated.adjustment().kind()));
    Json.number(json, "least", treated.adjustment().least());
    Json.number(json, "greatest", treated.adjustment().greatest());
    json.writeBooleanProperty("mirrored", treated.adjustment().mirrored());
    test(json, "before", treated.before());
    test(json, "after", treated.after());
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
    json.writeEndObject();
  }

  private static void test(JsonGenerator json, String name, ShapeTest.Outcome outcome) {
    json.writeObjectPropertyStart(name);
    number(json, "skewness", outcome.skewness());
    number(json, "kurtosis", outcome.kurtosis());
    json.writeBooleanProperty("passed", outcome.passed());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, Figure figure) {
    if (figure instanceof Figure.Known known) {
      Json.number(json, name, known.value());
    }
  }
}
