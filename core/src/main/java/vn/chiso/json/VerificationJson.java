package vn.chiso.json;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.chiso.verify.Difference;
import vn.chiso.verify.Trial;
import vn.chiso.verify.Verification;

/**
 * What came of trying a pack, as JSON.
 *
 * <p>The stream is flushed and left open.
 */
public final class VerificationJson {
  private VerificationJson() {}

  /**
   * Writes an object with {@code pack}, {@code passed}, for cases and golden figures how many there
   * are and how many failed, and {@code trials}: each with its place, its rule, and what came out
   * otherwise than expected, numbers plain.
   */
  public static void write(Verification verification, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("pack", verification.pack());
      json.writeBooleanProperty("passed", verification.passed());
      for (Trial.Kind kind : Trial.Kind.values()) {
        List<Trial> all = verification.trials(kind);
        json.writeObjectPropertyStart(kind.tag());
        json.writeNumberProperty("all", all.size());
        json.writeNumberProperty(
            "failed", all.stream().filter(trial -> !trial.passed()).count());
        json.writeEndObject();
      }
      json.writeArrayPropertyStart("trials");
      verification.trials().forEach(trial -> trial(json, trial));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void trial(JsonGenerator json, Trial trial) {
    json.writeStartObject();
    json.writeStringProperty("kind", trial.kind().tag());
    json.writeStringProperty("name", trial.name());
    json.writeStringProperty("file", trial.file());
    json.writeNumberProperty("line", trial.line());
    if (!trial.rule().isEmpty()) {
      json.writeStringProperty("rule", trial.rule());
      json.writeStringProperty("rulePlace", trial.rulePlace());
    }
    json.writeBooleanProperty("passed", trial.passed());
    json.writeArrayPropertyStart("differences");
    trial.differences().forEach(difference -> difference(json, difference));
    json.writeEndArray();
    json.writeArrayPropertyStart("notes");
    trial.notes().forEach(note -> Json.text(json, note));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void difference(JsonGenerator json, Difference difference) {
    json.writeStartObject();
    json.writeStringProperty("kind", difference.kind().tag());
    json.writeStringProperty("subject", difference.subject());
    json.writeStringProperty("expected", difference.expected().plain());
    json.writeStringProperty("actual", difference.actual().plain());
    Json.text(json, "message", difference.message());
    json.writeEndObject();
  }
}
