package vn.chiso.json;

import java.io.OutputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.chiso.submission.Change;
import vn.chiso.submission.Collected;
import vn.chiso.submission.Completeness;
import vn.chiso.submission.SetAside;

/**
 * What was collected as JSON: completeness, changes, submissions set aside and findings. The
 * figures are in the dataset.
 *
 * <p>The same submissions give the same bytes. The stream is flushed and left open.
 */
public final class CollectedJson {
  private final JsonGenerator json;

  private CollectedJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes what was collected. */
  public static void write(Collected collected, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      new CollectedJson(json).write(collected);
    }
  }

  private void write(Collected collected) {
    json.writeStartObject();
    json.writeStringProperty("format", "chiso-collected-1");
    json.writeStringProperty("dataset", collected.dataset().header().id());
    json.writeStringProperty("pack", collected.dataset().header().pack());
    json.writeArrayPropertyStart("completeness");
    collected.completeness().forEach(this::row);
    json.writeEndArray();
    json.writeArrayPropertyStart("changes");
    collected.changes().forEach(this::change);
    json.writeEndArray();
    json.writeArrayPropertyStart("aside");
    collected.aside().forEach(this::aside);
    json.writeEndArray();
    EvaluationJson.findings(json, collected.findings());
    json.writeEndObject();
  }

  private void row(Completeness row) {
    json.writeStartObject();
    json.writeStringProperty("locality", row.locality());
    json.writeStringProperty("agency", row.agency());
    json.writeStringProperty("indicator", row.indicator());
    json.writeStringProperty("part", row.part());
    json.writeStringProperty("submission", row.submission());
    json.writeStringProperty("state", row.timing().state().tag());
    date("deadline", row.timing().deadline());
    date("handedIn", row.timing().on());
    json.writeNumberProperty("daysLate", row.timing().days());
    Json.strings(json, "given", row.items().given());
    Json.strings(json, "missing", row.items().missing());
    Json.strings(json, "givenElsewhere", row.items().elsewhere());
    Json.strings(json, "withoutEvidence", row.items().withoutEvidence());
    Json.strings(json, "heard", row.heard());
    Json.strings(json, "unheard", row.unheard());
    json.writeEndObject();
  }

  private void change(Change change) {
    json.writeStartObject();
    json.writeStringProperty("locality", change.locality());
    json.writeStringProperty("agency", change.agency());
    json.writeStringProperty("item", change.item());
    if (change.year() != 0) {
      json.writeNumberProperty("year", change.year());
    }
    json.writeStringProperty("from", change.from());
    json.writeStringProperty("to", change.to());
    json.writeStringProperty("older", change.older());
    json.writeStringProperty("newer", change.newer());
    json.writeEndObject();
  }

  private void aside(SetAside aside) {
    json.writeStartObject();
    json.writeStringProperty("submission", aside.submission().id());
    json.writeStringProperty("agency", aside.submission().agency());
    json.writeStringProperty("locality", aside.submission().locality());
    json.writeStringProperty("reason", aside.reason().tag());
    json.writeEndObject();
  }

  private void date(String name, @Nullable LocalDate date) {
    if (date != null) {
      json.writeStringProperty(name, date.toString());
    }
  }
}
