package vn.chiso.json;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.GroupRank;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;

/** One locality's results as JSON. */
final class ScoreCardJson {
  private final JsonGenerator json;
  private final Evaluation evaluation;
  private final RulePack pack;
  private final boolean brief;

  /** @param brief whether what is the same in every locality is left out */
  ScoreCardJson(JsonGenerator json, Evaluation evaluation, boolean brief) {
    this.json = json;
    this.evaluation = evaluation;
    this.pack = evaluation.pack();
    this.brief = brief;
  }

  void write(ScoreCard card) {
    json.writeStartObject();
    json.writeStringProperty("code", card.locality().code());
    Json.text(json, "name", card.locality().name());
    json.writeArrayPropertyStart("results");
    card.results().forEach(result -> result(card, result));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void result(ScoreCard card, NodeResult result) {
    json.writeStartObject();
    if (brief) {
      json.writeStringProperty("id", result.node().id());
    } else {
      NodeJson.identity(json, pack, result.node());
    }
    if (result.node().isIndicator()) {
      value(card, result);
    }
    score(card, result);
    json.writeStringProperty("provenance", result.provenance().tag());
    json.writeBooleanProperty("provisional", result.isProvisional());
    Json.marks(json, result.marks());
    json.writeEndObject();
  }

  private void value(ScoreCard card, NodeResult result) {
    json.writeObjectPropertyStart("value");
    if (result.value() instanceof Value.Known known) {
      boolean imputed =
          evaluation.imputed(card.locality().code(), result.node().id()).isPresent();
      json.writeStringProperty("status", imputed ? "imputed" : "known");
      Json.number(json, "exact", known.exact());
      if (!imputed) {
        json.writeStringProperty("rule", known.rule());
      }
    } else if (result.value() instanceof Value.Unknown unknown) {
      json.writeStringProperty("status", "unknown");
      reason(unknown.reason(), unknown.details());
      if (!brief) {
        evaluation
            .notImputed(card.locality().code(), result.node().id())
            .ifPresent(why -> Json.text(json, "notImputed", why));
      }
    }
    json.writeEndObject();
  }

  /** What a node's score was made without, or which it lacks. */
  private void covered(ScoreCard card, Node node) {
    Json.number(json, "covered", card.covered(node));
    Json.strings(json, "leftOut", card.leftOut(node).stream().map(Node::id).toList());
  }

  private void groupRank(GroupRank rank) {
    json.writeObjectPropertyStart("groupRank");
    Json.text(json, "group", rank.group());
    json.writeNumberProperty("rank", rank.rank());
    json.writeNumberProperty("ranked", rank.ranked());
    json.writeEndObject();
  }

  private void score(ScoreCard card, NodeResult result) {
    json.writeObjectPropertyStart("score");
    if (result.score() instanceof Score.Scored scored) {
      json.writeStringProperty("status", "scored");
      json.writeNumberProperty("published", result.published());
      Json.number(json, "exact", scored.exact());
      json.writeStringProperty("basis", scored.basis().tag());
      json.writeStringProperty("capping", Json.tag(scored.capping()));
      if (scored.basis() == Score.Basis.AGGREGATED
          && !card.leftOut(result.node()).isEmpty()) {
        covered(card, result.node());
      }
      if (result.rank() != null) {
        json.writeNumberProperty("rank", result.exactRank());
        json.writeNumberProperty("ranked", result.ranked());
      }
      evaluation.groupRank(card.locality().code(), result.node().id()).ifPresent(this::groupRank);
    } else if (result.score() instanceof Score.Unscored unscored) {
      json.writeStringProperty("status", "unscored");
      reason(unscored.reason(), unscored.details());
      if (unscored.reason() == Reason.TOO_FEW_CHILDREN) {
        covered(card, result.node());
      }
    }
    json.writeEndObject();
  }

  private void reason(Reason reason, List<String> details) {
    json.writeStringProperty("reason", reason.tag());
    if (!brief) {
      Json.text(json, "reasonText", reason.text());
    }
    Json.strings(json, "details", details);
  }
}
