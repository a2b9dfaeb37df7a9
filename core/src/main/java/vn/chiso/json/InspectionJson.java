package vn.chiso.json;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.chiso.edition.Inspection;
import vn.chiso.pack.PackProblem;

/**
 * What a look at packs has found, as JSON.
 *
 * <p>The stream is flushed and left open.
 */
public final class InspectionJson {
  private InspectionJson() {}

  /**
   * Writes an object with {@code packs}, each with its id, whether it is {@code sound}, how many
   * rules and cases it has, its {@code problems}, the {@code gaps} in its cases, and {@code notes}
   * on what couldn't be checked: each with file, line (0 for the file as a whole), and what is
   * known of its kind, rule and text.
   */
  public static void write(List<Inspection> inspections, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("packs");
      inspections.forEach(each -> inspection(json, each));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void inspection(JsonGenerator json, Inspection inspection) {
    json.writeStartObject();
    json.writeStringProperty("pack", inspection.pack());
    json.writeBooleanProperty("sound", inspection.sound());
    json.writeNumberProperty("rules", inspection.rules());
    json.writeNumberProperty("cases", inspection.cases());
    problems(json, "problems", inspection.problems());
    problems(json, "gaps", inspection.gaps());
    problems(json, "notes", inspection.notes());
    json.writeEndObject();
  }

  private static void problems(JsonGenerator json, String name, List<PackProblem> problems) {
    json.writeArrayPropertyStart(name);
    problems.forEach(each -> problem(json, each));
    json.writeEndArray();
  }

  private static void problem(JsonGenerator json, PackProblem problem) {
    json.writeStartObject();
    json.writeStringProperty("file", problem.file());
    json.writeNumberProperty("line", problem.line());
    known(json, "kind", problem.kind());
    known(json, "rule", problem.rule());
    known(json, "text", problem.text());
    Json.text(json, "message", problem.message());
    if (!problem.hint().vi().isEmpty()) {
      Json.text(json, "hint", problem.hint());
    }
    json.writeEndObject();
  }

  private static void known(JsonGenerator json, String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }
}
