package vn.chiso.json;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.finding.Cause;
import vn.chiso.finding.CheckOutcome;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.finding.Verdict;
import vn.chiso.score.ScoreCard;

/**
 * Reviews as JSON, by the schema {@link Schemas#review()}: findings, what they come down to, and
 * what every check says of every locality.
 *
 * <p>Text is UTF-8; the same review gives the same bytes. The stream is flushed and left open.
 */
public final class ReviewJson {
  private final JsonGenerator json;

  private ReviewJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the review of an evaluation. */
  public static void write(Evaluation evaluation, OutputStream out) {
    write(evaluation, evaluation.review().causes(), out);
  }

  /** Writes the review of an evaluation with some of its causes. */
  public static void write(Evaluation evaluation, List<Cause> causes, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      new ReviewJson(json).write(evaluation, causes);
    }
  }

  private void write(Evaluation evaluation, List<Cause> causes) {
    List<Finding> findings = causes.stream().flatMap(Cause::findings).sorted().toList();
    json.writeStartObject();
    json.writeStringProperty("format", "chiso-review-1");
    EvaluationJson.findings(json, findings);
    causes(causes, findings);
    counts(findings);
    json.writeArrayPropertyStart("checks");
    for (ScoreCard card : evaluation.scoreCards()) {
      evaluation.checks(card.locality().code()).forEach(this::outcome);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void causes(List<Cause> causes, List<Finding> findings) {
    Map<Finding, Integer> places = new HashMap<>();
    findings.forEach(finding -> places.putIfAbsent(finding, places.size()));
    json.writeArrayPropertyStart("causes");
    for (Cause cause : causes) {
      json.writeStartObject();
      json.writeStringProperty("severity", cause.severity().tag());
      json.writeNumberProperty("root", Objects.requireNonNull(places.get(cause.root())));
      json.writeArrayPropertyStart("followOns");
      cause.followOns().forEach(each -> json.writeNumber(Objects.requireNonNull(places.get(each))));
      json.writeEndArray();
      Json.strings(json, "withoutValue", cause.withoutValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void counts(List<Finding> findings) {
    json.writeObjectPropertyStart("counts");
    for (Severity severity : Severity.values()) {
      json.writeNumberProperty(
          severity.tag(),
          findings.stream().filter(each -> each.severity() == severity).count());
    }
    json.writeNumberProperty(
        "accepted", findings.stream().filter(Finding::isAccepted).count());
    json.writeEndObject();
  }

  private void outcome(CheckOutcome outcome) {
    json.writeStartObject();
    json.writeStringProperty("locality", outcome.locality());
    json.writeStringProperty("check", outcome.check());
    json.writeStringProperty("rule", outcome.rule());
    json.writeStringProperty("verdict", outcome.verdict().tag());
    if (outcome.verdict() == Verdict.CANNOT_SAY) {
      Json.text(json, "reason", outcome.reason());
      Json.strings(json, "items", outcome.items());
    }
    json.writeEndObject();
  }
}
