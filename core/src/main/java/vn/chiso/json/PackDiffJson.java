package vn.chiso.json;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.chiso.edition.NodeChange;
import vn.chiso.edition.PackChange;
import vn.chiso.edition.PackDiff;
import vn.chiso.edition.ResultCause;
import vn.chiso.edition.ResultDiff;
import vn.chiso.score.NodeResult;
import vn.chiso.text.Text;

/**
 * What differs between two editions, as JSON.
 *
 * <p>The stream is flushed and left open.
 */
public final class PackDiffJson {
  private PackDiffJson() {}

  /**
   * Writes an object with {@code before} and {@code after}, the ids of the packs, and
   * {@code changes} in the order of {@link PackDiff#changes()}.
   */
  public static void write(PackDiff diff, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      properties(json, diff);
      json.writeEndObject();
    }
  }

  /**
   * Writes the same with {@code results}: what was left out, and what two editions make of the same
   * data, each with its causes.
   */
  public static void write(PackDiff diff, ResultDiff results, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      properties(json, diff);
      json.writeObjectPropertyStart("results");
      json.writeStringProperty("dataset", results.before().dataset().id());
      texts(json, "localitiesLeftOut", results.localitiesLeftOut());
      texts(json, "itemsLeftOut", results.itemsLeftOut());
      texts(json, "itemsWanting", results.itemsWanting());
      json.writeArrayPropertyStart("changes");
      results.changes().forEach(change -> result(json, change));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void texts(JsonGenerator json, String name, List<Text> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(text -> Json.text(json, text));
    json.writeEndArray();
  }

  private static void result(JsonGenerator json, NodeChange change) {
    json.writeStartObject();
    json.writeStringProperty("locality", change.locality().code());
    json.writeStringProperty("node", change.node().id());
    optional(json, "code", change.node().code());
    side(json, "before", change.before());
    side(json, "after", change.after());
    json.writeArrayPropertyStart("causes");
    for (ResultCause cause : change.causes()) {
      json.writeStartObject();
      json.writeStringProperty("node", cause.node());
      if (cause.points() != null) {
        Json.number(json, "points", cause.points());
      }
      Json.text(json, "message", cause.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void side(JsonGenerator json, String name, @Nullable NodeResult result) {
    if (result != null) {
      json.writeObjectPropertyStart(name);
      WhatIfJson.result(json, result);
      json.writeEndObject();
    }
  }

  private static void properties(JsonGenerator json, PackDiff diff) {
    json.writeStringProperty("format", "chiso-pack-diff-1");
    json.writeStringProperty("before", diff.before().id());
    json.writeStringProperty("after", diff.after().id());
    json.writeArrayPropertyStart("changes");
    diff.changes().forEach(change -> change(json, change));
    json.writeEndArray();
  }

  private static void change(JsonGenerator json, PackChange change) {
    json.writeStartObject();
    json.writeStringProperty("area", change.area().tag());
    json.writeStringProperty("kind", change.kind().tag());
    optional(json, "node", change.node());
    optional(json, "code", change.code());
    optional(json, "subject", change.subject());
    optional(json, "aspect", change.aspect());
    if (change.before() != null) {
      Json.text(json, "before", change.before());
    }
    if (change.after() != null) {
      Json.text(json, "after", change.after());
    }
    Json.text(json, "message", change.message());
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }
}
