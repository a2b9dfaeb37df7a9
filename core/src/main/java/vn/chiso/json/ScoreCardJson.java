package vn.chiso.json;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;

/** One locality's results as JSON. */
final class ScoreCardJson {
  private ScoreCardJson() {}

  static void write(JsonGenerator json, RulePack pack, ScoreCard card) {
    json.writeStartObject();
    json.writeStringProperty("code", card.locality().code());
    Json.text(json, "name", card.locality().name());
    json.writeArrayPropertyStart("results");
    card.results().forEach(result -> result(json, pack, result));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, RulePack pack, NodeResult result) {
    Node node = result.node();
    json.writeStartObject();
    json.writeStringProperty("id", node.id());
    json.writeStringProperty("code", node.code());
    json.writeStringProperty("codeProvenance", node.codeProvenance().tag());
    json.writeStringProperty("level", node.level().tag());
    json.writeStringProperty("parent", node.parent() == null ? "" : node.parent());
    Json.text(json, "name", node.name());
    pack.framework().indicator(node.id()).ifPresent(indicator -> value(json, indicator, result));
    score(json, result);
    json.writeStringProperty("provenance", result.provenance().tag());
    json.writeBooleanProperty("provisional", result.isProvisional());
    Json.strings(json, "marks", result.marks().stream().map(Mark::tag).toList());
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Indicator indicator, NodeResult result) {
    json.writeStringProperty("unitOfMeasure", indicator.unitOfMeasure());
    json.writeStringProperty("suppliedBy", indicator.suppliedBy().tag());
    json.writeObjectPropertyStart("value");
    if (result.value() instanceof Value.Known known) {
      json.writeStringProperty("status", "known");
      Json.number(json, "exact", known.exact());
      json.writeStringProperty("rule", known.rule());
    } else if (result.value() instanceof Value.Unknown unknown) {
      json.writeStringProperty("status", "unknown");
      reason(json, unknown.reason(), unknown.details());
    }
    json.writeEndObject();
  }

  private static void score(JsonGenerator json, NodeResult result) {
    json.writeObjectPropertyStart("score");
    if (result.score() instanceof Score.Scored scored) {
      json.writeStringProperty("status", "scored");
      json.writeNumberProperty("published", result.published());
      Json.number(json, "exact", scored.exact());
      json.writeStringProperty("basis", scored.basis().tag());
      json.writeStringProperty("capping", Json.tag(scored.capping()));
      if (result.rank() != null) {
        json.writeNumberProperty("rank", result.rank());
        json.writeNumberProperty("ranked", result.ranked());
      }
    } else if (result.score() instanceof Score.Unscored unscored) {
      json.writeStringProperty("status", "unscored");
      reason(json, unscored.reason(), unscored.details());
    }
    json.writeEndObject();
  }

  private static void reason(JsonGenerator json, Reason reason, List<String> details) {
    json.writeStringProperty("reason", reason.tag());
    Json.text(json, "reasonText", reason.text());
    Json.strings(json, "details", details);
  }
}
