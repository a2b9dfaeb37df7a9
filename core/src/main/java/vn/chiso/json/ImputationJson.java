package vn.chiso.json;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Imputed;
import vn.chiso.framework.Framework;
import vn.chiso.framework.MissingData;

/** What was estimated because data were missing, figure by figure. */
final class ImputationJson {
  private ImputationJson() {}

  /** Writes the property {@code imputations}; nothing where nothing was estimated. */
  static void write(JsonGenerator json, Evaluation evaluation) {
    if (evaluation.imputed().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("imputations");
    evaluation.imputed().forEach(each -> write(json, evaluation.pack().framework(), each));
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Framework tree, Imputed imputed) {
    MissingData how = tree.indicator(imputed.indicator()).orElseThrow().missing();
    json.writeStartObject();
    json.writeStringProperty("locality", imputed.locality());
    json.writeStringProperty("indicator", imputed.indicator());
    json.writeStringProperty(
        "code", tree.node(imputed.indicator()).orElseThrow().code());
    json.writeStringProperty("method", imputed.method().tag());
    if (!imputed.group().vi().isEmpty()) {
      Json.text(json, "group", imputed.group());
      json.writeNumberProperty("members", imputed.members());
    }
    json.writeNumberProperty("count", imputed.count());
    if (!imputed.earlier().isEmpty()) {
      json.writeArrayPropertyStart("years");
      imputed.years().forEach(json::writeNumber);
      json.writeEndArray();
      earlier(json, imputed.earlier());
    }
    if (imputed.value() != null) {
      Json.number(json, "value", imputed.value());
    }
    json.writeStringProperty("provenance", how.provenance().tag());
    json.writeStringProperty("source", how.source());
    json.writeEndObject();
  }

  private static void earlier(JsonGenerator json, List<EarlierFigure> figures) {
    json.writeArrayPropertyStart("earlier");
    for (EarlierFigure figure : figures) {
      json.writeStartObject();
      json.writeNumberProperty("year", figure.year());
      Json.number(json, "value", figure.value());
      json.writeStringProperty("source", figure.source());
      json.writeStringProperty("place", figure.origin().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
