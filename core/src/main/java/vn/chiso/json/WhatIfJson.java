package vn.chiso.json;

import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.ResultChange;
import vn.chiso.evaluate.Scenario;
import vn.chiso.evaluate.Target;
import vn.chiso.evaluate.Way;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;

/**
 * What scenarios change, and what it takes to reach a target, as JSON by the schema
 * {@link Schemas#whatIf()}.
 *
 * <p>Numbers are plain; text is UTF-8; the same input gives the same bytes. The stream is flushed
 * and left open.
 */
public final class WhatIfJson {
  private WhatIfJson() {}

  /**
   * A scenario and what becomes of it.
   *
   * @param scenario what is supposed
   * @param evaluation the evaluation in which it is so
   */
  public record Case(Scenario scenario, Evaluation evaluation) {}

  /** Writes what each scenario supposes, changes, and what is newly found in it. */
  public static void write(Evaluation before, List<Case> cases, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      start(json, before);
      json.writeArrayPropertyStart("scenarios");
      for (Case each : cases) {
        json.writeStartObject();
        scenario(json, each.scenario());
        json.writeArrayPropertyStart("changes");
        ResultChange.between(before, each.evaluation()).forEach(change -> change(json, change));
        json.writeEndArray();
        EvaluationJson.findings(
            json,
            each.evaluation().findings().stream()
                .filter(finding -> !before.findings().contains(finding))
                .toList());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /** Writes the ways to a target. */
  public static void writeWays(Evaluation before, ScoreCard card, Target target, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      start(json, before);
      json.writeObjectPropertyStart("target");
      json.writeStringProperty("locality", card.locality().code());
      json.writeStringProperty("node", target.node());
      if (target.score() == null) {
        json.writeNumberProperty("rank", target.rank());
      } else {
        Json.number(json, "score", target.score());
      }
      NodeResult now = card.result(target.node()).orElseThrow();
      json.writeBooleanProperty("met", target.isMetBy(now));
      json.writeObjectPropertyStart("now");
      result(json, now);
      json.writeEndObject();
      json.writeEndObject();
      json.writeArrayPropertyStart("ways");
      before.waysTo(target, card.locality().code()).forEach(way -> way(json, way, card));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void start(JsonGenerator json, Evaluation before) {
    json.writeStartObject();
    json.writeStringProperty("format", "chiso-what-if-1");
    json.writeStringProperty("pack", before.pack().id());
    json.writeStringProperty("dataset", before.dataset().id());
  }

  private static void scenario(JsonGenerator json, Scenario scenario) {
    json.writeStringProperty("name", scenario.name());
    json.writeArrayPropertyStart("figures");
    for (Entry figure : scenario.figures()) {
      json.writeStartObject();
      json.writeStringProperty("locality", figure.locality());
      json.writeStringProperty("item", figure.item());
      if (figure.value() != null) {
        Json.number(json, "value", figure.value());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("goalposts");
    for (Goalposts posts : scenario.goalposts()) {
      json.writeStartObject();
      json.writeStringProperty("indicator", posts.indicator());
      Json.number(json, "minimum", posts.minimum());
      Json.number(json, "maximum", posts.maximum());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("weights");
    new TreeMap<>(scenario.weights()).forEach((node, weight) -> Json.number(json, node, weight));
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, ResultChange change) {
    json.writeStartObject();
    json.writeStringProperty("locality", change.locality().code());
    json.writeStringProperty("node", change.before().node().id());
    json.writeStringProperty("code", change.before().node().code());
    json.writeObjectPropertyStart("before");
    result(json, change.before());
    json.writeEndObject();
    json.writeObjectPropertyStart("after");
    result(json, change.after());
    json.writeEndObject();
    change.scoreChange().ifPresent(points -> Json.number(json, "scoreChange", points));
    change.placesGained().ifPresent(places -> json.writeNumberProperty("placesGained", places));
    json.writeEndObject();
  }

  /** The properties of an object that stands for a result. */
  static void result(JsonGenerator json, NodeResult result) {
    if (result.value() instanceof Value.Known known) {
      Json.number(json, "value", known.exact());
    }
    if (result.score() instanceof Score.Scored scored) {
      json.writeNumberProperty("published", result.published());
      Json.number(json, "exact", scored.exact());
    } else if (result.score() instanceof Score.Unscored unscored) {
      json.writeStringProperty("reason", unscored.reason().tag());
    }
    if (result.rank() != null) {
      json.writeNumberProperty("rank", result.exactRank());
      json.writeNumberProperty("ranked", result.ranked());
    }
    Json.marks(json, result.marks());
  }

  private static void way(JsonGenerator json, Way way, ScoreCard card) {
    json.writeStartObject();
    Json.strings(json, "indicators", way.indicators().stream().map(Node::id).toList());
    Json.strings(json, "codes", way.indicators().stream().map(Node::code).toList());
    if (way.item() != null) {
      json.writeStringProperty("item", way.item().code());
    }
    json.writeStringProperty("outcome", Json.tag(way.outcome()));
    if (way.now() != null) {
      Json.number(json, "now", way.now());
    }
    if (way.item() == null) {
      Json.marks(json, card.result(way.indicators().get(0).id()).orElseThrow().marks());
    }
    if (way.needed() != null) {
      Json.number(json, "needed", way.needed());
    }
    if (way.result() != null) {
      json.writeObjectPropertyStart("result");
      result(json, way.result());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
