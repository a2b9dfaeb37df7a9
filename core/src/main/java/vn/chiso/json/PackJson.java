package vn.chiso.json;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.chiso.pack.Manifest;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;

/**
 * What rule packs say about themselves, as JSON.
 *
 * <p>The stream is flushed and left open.
 */
public final class PackJson {
  private PackJson() {}

  /**
   * Writes packs: an object with the one property {@code packs}. Each is told as in an evaluation,
   * with the number of its {@code localities}.
   */
  public static void write(List<RulePack> packs, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("packs");
      for (RulePack pack : packs) {
        json.writeStartObject();
        properties(json, pack);
        json.writeNumberProperty("localities", pack.localities().size());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /** The properties of the object that stands for a pack. */
  static void properties(JsonGenerator json, RulePack pack) {
    Manifest manifest = pack.manifest();
    json.writeStringProperty("id", manifest.id());
    Json.text(json, "title", manifest.title());
    json.writeNumberProperty("edition", manifest.edition());
    json.writeNumberProperty("dataYear", manifest.dataYear());
    json.writeStringProperty("status", Json.tag(manifest.status()));
    if (manifest.indicatorsOfficial() != null) {
      json.writeNumberProperty("indicatorsOfficial", manifest.indicatorsOfficial());
    }
    json.writeNumberProperty(
        "indicatorsKnown", pack.framework().indicatorNodes().size());
    json.writeArrayPropertyStart("parameters");
    for (Settings.Choice choice : manifest.settings().choices()) {
      json.writeStartObject();
      json.writeStringProperty("name", choice.name());
      json.writeStringProperty("value", choice.value());
      json.writeStringProperty("provenance", choice.provenance().tag());
      json.writeStringProperty("source", choice.source());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("notes");
    manifest.notes().forEach(note -> Json.text(json, note));
    json.writeEndArray();
  }
}
