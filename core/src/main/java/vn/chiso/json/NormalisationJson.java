package vn.chiso.json;

import tools.jackson.core.JsonGenerator;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.formula.normalise.ValueSet;
import vn.chiso.framework.Node;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.Normalisation.Method;

/** How indicators were normalised that weren't by min-max, with every number taken. */
final class NormalisationJson {
  private NormalisationJson() {}

  /** Writes the property {@code normalisations}; nothing where there would be none. */
  static void write(JsonGenerator json, Evaluation evaluation) {
    boolean started = false;
    for (Node node : evaluation.pack().framework().indicatorNodes()) {
      Normalisation how =
          evaluation.pack().framework().indicator(node.id()).orElseThrow().normalisation();
      if (how.method() != Method.MIN_MAX) {
        if (!started) {
          json.writeArrayPropertyStart("normalisations");
          started = true;
        }
        write(json, node, how, evaluation);
      }
    }
    if (started) {
      json.writeEndArray();
    }
  }

  private static void write(
      JsonGenerator json, Node node, Normalisation how, Evaluation evaluation) {
    json.writeStartObject();
    json.writeStringProperty("indicator", node.id());
    json.writeStringProperty("code", node.code());
    json.writeStringProperty("method", how.method().tag());
    if (how.method() == Method.DISTANCE_TO_TARGET
        || how.method() == Method.DISTANCE_TO_REFERENCE
        || how.method() == Method.AROUND_REFERENCE) {
      Json.number(json, "aim", how.aim());
    }
    if (how.method() == Method.Z_SCORE) {
      Json.number(json, "mean", how.mean());
      Json.number(json, "deviation", how.deviation());
    }
    if (how.method() == Method.BANDS) {
      json.writeArrayPropertyStart("bands");
      how.bands().forEach(band -> {
        json.writeStartObject();
        Json.number(json, "from", band.from());
        Json.number(json, "points", band.points());
        json.writeEndObject();
      });
      json.writeEndArray();
    }
    ValueSet set = evaluation.valueSets().get(node.id());
    if (set != null) {
      json.writeObjectPropertyStart("set");
      json.writeNumberProperty("count", set.count());
      Json.number(json, "mean", set.mean());
      Json.number(json, "deviation", set.deviation());
      json.writeEndObject();
    }
    json.writeStringProperty("provenance", how.provenance().tag());
    json.writeStringProperty("source", how.source());
    json.writeEndObject();
  }
}
