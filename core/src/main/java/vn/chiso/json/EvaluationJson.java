package vn.chiso.json;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.chiso.evaluate.EstimatedEnds;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.GoalpostYear;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.Goalposts;
import vn.chiso.finding.Finding;
import vn.chiso.framework.Node;

/**
 * Evaluations, findings and derivations as JSON, by the schema {@link Schemas#evaluation()}.
 *
 * <p>Numbers are plain ({@code 1234.5}); text is UTF-8; the same evaluation gives the same bytes.
 * The stream is flushed and left open.
 */
public final class EvaluationJson {
  private EvaluationJson() {}

  /** Writes an evaluation. */
  public static void write(Evaluation evaluation, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("format", "chiso-evaluation-1");
      json.writeObjectPropertyStart("pack");
      PackJson.properties(json, evaluation.pack());
      json.writeEndObject();
      dataset(json, evaluation);
      NodeJson.write(json, evaluation.pack());
      ReferenceJson.write(json, evaluation.pack());
      goalposts(json, evaluation, posts -> true);
      NormalisationJson.write(json, evaluation);
      TreatmentJson.write(json, evaluation);
      ImputationJson.write(json, evaluation);
      localities(json, evaluation, false);
      findings(json, evaluation.findingsToShow());
      json.writeEndObject();
    }
  }

  /**
   * Writes the findings of an evaluation alone: an object with the one property {@code findings}.
   */
  public static void writeFindings(List<Finding> findings, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      findings(json, findings);
      json.writeEndObject();
    }
  }

  /** Writes a derivation. */
  public static void write(Derivation derivation, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      derivation(json, derivation);
    }
  }

  /** @param brief whether what is the same in every locality is left out */
  static void localities(JsonGenerator json, Evaluation evaluation, boolean brief) {
    ScoreCardJson cards = new ScoreCardJson(json, evaluation, brief);
    json.writeArrayPropertyStart("localities");
    evaluation.scoreCards().forEach(cards::write);
    json.writeEndArray();
  }

  static void dataset(JsonGenerator json, Evaluation evaluation) {
    json.writeObjectPropertyStart("dataset");
    json.writeStringProperty("id", evaluation.dataset().id());
    json.writeStringProperty("title", evaluation.dataset().title());
    if (evaluation.dataset().year() > 0) {
      json.writeNumberProperty("year", evaluation.dataset().year());
    }
    if (evaluation.dataset().goalpostsFromSet()) {
      json.writeStringProperty("goalposts", "set");
    }
    json.writeStringProperty("note", evaluation.dataset().note());
    json.writeEndObject();
  }

  /** @param which the goalposts to write */
  static void goalposts(JsonGenerator json, Evaluation evaluation, Predicate<Goalposts> which) {
    json.writeArrayPropertyStart("goalposts");
    for (Node node : evaluation.pack().framework().indicatorNodes()) {
      Goalposts posts = evaluation.goalposts().get(node.id());
      if (posts != null && which.test(posts)) {
        json.writeStartObject();
        json.writeStringProperty("indicator", node.id());
        json.writeStringProperty("code", node.code());
        Json.number(json, "minimum", posts.minimum());
        Json.number(json, "maximum", posts.maximum());
        if (posts.year() != null) {
          json.writeNumberProperty("year", posts.year());
        }
        json.writeStringProperty("basis", posts.basis().tag());
        json.writeStringProperty("provenance", posts.provenance().tag());
        json.writeStringProperty("source", posts.source());
        untreated(json, evaluation.untreatedGoalposts().get(node.id()));
        estimated(json, evaluation.estimatedEnds().get(node.id()));
        years(json, evaluation.goalpostYears().getOrDefault(node.id(), List.of()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void untreated(JsonGenerator json, @Nullable Goalposts untreated) {
    if (untreated == null) {
      return;
    }
    json.writeObjectPropertyStart("untreated");
    Json.number(json, "minimum", untreated.minimum());
    Json.number(json, "maximum", untreated.maximum());
    json.writeEndObject();
  }

  private static void estimated(JsonGenerator json, @Nullable EstimatedEnds ends) {
    if (ends == null) {
      return;
    }
    json.writeObjectPropertyStart("imputed");
    if (!ends.minimum().isEmpty()) {
      Json.strings(json, "minimum", ends.minimum());
    }
    if (!ends.maximum().isEmpty()) {
      Json.strings(json, "maximum", ends.maximum());
    }
    json.writeEndObject();
  }

  private static void years(JsonGenerator json, List<GoalpostYear> years) {
    if (years.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("years");
    for (GoalpostYear year : years) {
      json.writeStartObject();
      json.writeNumberProperty("year", year.year());
      json.writeNumberProperty("figures", year.figures());
      if (year.imputed() > 0) {
        json.writeNumberProperty("imputed", year.imputed());
      }
      Json.strings(json, "sources", year.sources());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void findings(JsonGenerator json, List<Finding> findings) {
    json.writeArrayPropertyStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringProperty("check", finding.check());
      json.writeStringProperty("severity", finding.severity().tag());
      Json.strings(json, "localities", finding.localities());
      json.writeStringProperty("indicator", finding.indicator());
      json.writeStringProperty("agency", finding.agency());
      Json.strings(json, "items", finding.items());
      Json.strings(
          json, "places", finding.origins().stream().map(Object::toString).toList());
      Json.text(json, "message", finding.message());
      Json.text(json, "instruction", finding.instruction());
      json.writeStringProperty("source", finding.source());
      if (finding.isAccepted()) {
        json.writeStringProperty("acceptedBy", finding.acceptedBy());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void derivation(JsonGenerator json, Derivation derivation) {
    json.writeStartObject();
    json.writeStringProperty("kind", Json.tag(derivation.kind()));
    json.writeStringProperty("reference", derivation.reference());
    Json.text(json, "title", derivation.title());
    Json.text(json, "statement", derivation.statement());
    json.writeStringProperty("place", derivation.place());
    json.writeStringProperty("source", derivation.source());
    json.writeStringProperty("provenance", derivation.provenance().tag());
    json.writeArrayPropertyStart("children");
    derivation.children().forEach(child -> derivation(json, child));
    json.writeEndArray();
    json.writeEndObject();
  }
}
