package vn.chiso.json;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.fact.Goalposts;
import vn.chiso.finding.Finding;
import vn.chiso.score.Reason;

/**
 * Evaluations as lines of JSON (NDJSON), by the schema {@link Schemas#evaluationLine()}: a first
 * line with all that they have in common, then one a dataset.
 *
 * <p>The first line tells the pack, the nodes of the tree with how each is scored, the numbers and
 * groups that rules and methods go by, the reasons in words, the goalposts every dataset is given,
 * and what was found wrong with those. A line for a dataset repeats none of it; it has goalposts
 * only where they are others. Numbers and texts are written as {@link EvaluationJson} does.
 * Immutable and thread-safe; streams are flushed and left open.
 */
public final class EvaluationLines {
  private final Evaluation common;
  private final Set<Finding> findings;

  private EvaluationLines(Evaluation common, Set<Finding> findings) {
    this.common = common;
    this.findings = findings;
  }

  /**
   * Lines for the evaluations of one evaluator.
   *
   * @param given the goalposts every dataset is given; a dataset without any if there are none
   */
  public static EvaluationLines of(Evaluator evaluator, Dataset given) {
    Dataset none = Dataset.builder(given.header().year()).build();
    Evaluation common = evaluator.evaluate(none.withGoalposts(given));
    Set<Finding> findings = new HashSet<>(common.findings());
    // That there are no figures is no fault of the goalposts.
    evaluator.evaluate(none).findings().forEach(findings::remove);
    return new EvaluationLines(common, findings);
  }

  /** What is wrong with the goalposts given, worst first. */
  public List<Finding> findings() {
    return findings.stream().sorted().toList();
  }

  /** Writes the first line. */
  public void writeFirst(OutputStream out) {
    try (JsonGenerator json = Json.compact(out)) {
      json.writeStartObject();
      json.writeStringProperty("format", "chiso-evaluation-lines-1");
      json.writeObjectPropertyStart("pack");
      PackJson.properties(json, common.pack());
      json.writeEndObject();
      NodeJson.write(json, common.pack());
      ReferenceJson.write(json, common.pack());
      json.writeObjectPropertyStart("reasons");
      Arrays.stream(Reason.values())
          .forEach(reason -> Json.text(json, reason.tag(), reason.text()));
      json.writeEndObject();
      EvaluationJson.goalposts(json, common, posts -> true);
      EvaluationJson.findings(json, findings());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** Writes the line of an evaluation. */
  public void write(Evaluation evaluation, OutputStream out) {
    try (JsonGenerator json = Json.compact(out)) {
      json.writeStartObject();
      EvaluationJson.dataset(json, evaluation);
      if (evaluation.goalposts().values().stream().anyMatch(this::isOther)) {
        EvaluationJson.goalposts(json, evaluation, this::isOther);
      }
      NormalisationJson.write(json, evaluation);
      TreatmentJson.write(json, evaluation);
      ImputationJson.write(json, evaluation);
      EvaluationJson.localities(json, evaluation, true);
      EvaluationJson.findings(
          json,
          evaluation.findingsToShow().stream()
              .filter(finding -> !findings.contains(finding))
              .toList());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private boolean isOther(Goalposts posts) {
    return !posts.equals(common.goalposts().get(posts.indicator()));
  }
}
