package vn.chiso.json;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import vn.chiso.audit.Audit;
import vn.chiso.audit.AuditOptions;
import vn.chiso.audit.Components;
import vn.chiso.audit.Consistency;
import vn.chiso.audit.Correlation;
import vn.chiso.audit.IndicatorShape;
import vn.chiso.audit.Replay;
import vn.chiso.audit.Run;
import vn.chiso.audit.Statistic;
import vn.chiso.audit.Structure;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.framework.Node;

/**
 * An audit as JSON by the schema {@link Schemas#audit()}. Numbers have twelve digits; what can't be
 * told is the reason.
 *
 * <p>The same input gives the same bytes. The stream is flushed and left open.
 */
public final class AuditJson {
  private static final MathContext TWELVE = new MathContext(12);

  private AuditJson() {}

  /** Writes an audit with the parameters of all its runs. */
  public static void write(Evaluation evaluation, Audit audit, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      start(json, evaluation, audit.options());
      json.writeObjectPropertyStart("baseline");
      json.writeNumberProperty("compared", audit.baseline().compared());
      number(json, "largestDifference", audit.baseline().largestDifference());
      json.writeBooleanProperty("sameScored", audit.baseline().sameScored());
      json.writeBooleanProperty("sameRanks", audit.baseline().sameRanks());
      json.writeBooleanProperty("reproduced", audit.baseline().reproduced());
      json.writeEndObject();
      structure(json, audit.structure());
      AuditRunsJson.leaveOneOut(json, audit.leaveOneOut());
      AuditRunsJson.uncertainty(json, audit.uncertainty());
      AuditRunsJson.sensitivity(json, audit.sensitivity());
      json.writeEndObject();
    }
  }

  /** Writes one run with its weights, scores and ranks. */
  public static void writeReplay(
      Evaluation evaluation, AuditOptions options, Replay replay, OutputStream out) {
    try (JsonGenerator json = Json.generator(out)) {
      start(json, evaluation, options);
      json.writeName("run");
      run(json, replay.run());
      json.writeObjectPropertyStart("weights");
      replay.weights().forEach(each -> number(json, each.node().id(), each.weight()));
      json.writeEndObject();
      figures(json, replay);
      json.writeArrayPropertyStart("localities");
      for (Replay.Result result : replay.results()) {
        json.writeStartObject();
        json.writeStringProperty("locality", result.locality().code());
        statistic(json, "score", result.score());
        result.rank().ifPresent(rank -> number(json, "rank", rank));
        Json.marks(json, result.marks());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void figures(JsonGenerator json, Replay replay) {
    if (replay.figures().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("figures");
    for (Replay.Drawn figure : replay.figures()) {
      json.writeStartObject();
      json.writeStringProperty("locality", figure.locality().code());
      json.writeStringProperty("indicator", figure.node().id());
      number(json, "value", figure.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void start(JsonGenerator json, Evaluation evaluation, AuditOptions options) {
    json.writeStartObject();
    json.writeStringProperty("format", "chiso-audit-1");
    json.writeStringProperty("pack", evaluation.pack().id());
    json.writeStringProperty("dataset", evaluation.dataset().id());
    json.writeObjectPropertyStart("options");
    json.writeNumberProperty("runs", options.runs());
    json.writeStringProperty("seed", Long.toString(options.seed()));
    Json.strings(
        json, "vary", options.vary().stream().sorted().map(each -> each.tag()).toList());
    number(json, "weightNoise", options.weightNoise());
    number(json, "dataError", options.dataError());
    number(json, "interval", options.interval());
    json.writeNumberProperty("top", options.top());
    json.writeNumberProperty("base", options.base());
    json.writeNumberProperty("resamples", options.resamples());
    number(json, "confidence", options.confidence());
    json.writeStringProperty("correlation", options.kind().tag());
    json.writeArrayPropertyStart("limits");
    json.writeNumber(options.limits().negative());
    json.writeNumber(options.limits().weak());
    json.writeNumber(options.limits().collinear());
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void structure(JsonGenerator json, Structure structure) {
    json.writeArrayPropertyStart("indicators");
    structure.indicators().forEach(each -> indicator(json, each));
    json.writeEndArray();
    json.writeArrayPropertyStart("correlations");
    structure.correlations().forEach(each -> correlation(json, each));
    json.writeEndArray();
    json.writeArrayPropertyStart("nodes");
    structure.consistencies().forEach(each -> consistency(json, each));
    json.writeEndArray();
  }

  private static void indicator(JsonGenerator json, IndicatorShape shape) {
    json.writeStartObject();
    node(json, shape.node());
    json.writeNumberProperty("values", shape.values());
    json.writeNumberProperty("scored", shape.scored());
    json.writeNumberProperty("imputed", shape.imputed());
    json.writeObjectPropertyStart("missing");
    new TreeMap<>(shape.missing())
        .forEach((reason, count) -> json.writeNumberProperty(reason.tag(), count));
    json.writeEndObject();
    statistic(json, "skewness", shape.skewness());
    statistic(json, "kurtosis", shape.kurtosis());
    json.writeBooleanProperty("outliers", shape.hasOutliers());
    number(json, "nominalWeight", shape.nominalWeight());
    statistic(json, "importance", shape.importance());
    json.writeEndObject();
  }

  private static void correlation(JsonGenerator json, Correlation correlation) {
    json.writeStartObject();
    json.writeStringProperty("one", correlation.one().id());
    json.writeStringProperty("other", correlation.other().id());
    json.writeStringProperty("relation", correlation.relation().tag());
    statistic(json, "value", correlation.value());
    json.writeNumberProperty("localities", correlation.localities());
    correlation.flag().ifPresent(flag -> json.writeStringProperty("flag", flag.tag()));
    json.writeEndObject();
  }

  private static void consistency(JsonGenerator json, Consistency consistency) {
    json.writeStartObject();
    node(json, consistency.node());
    Json.strings(json, "parts", consistency.parts().stream().map(Node::id).toList());
    json.writeObjectPropertyStart("leftOut");
    consistency
        .leftOut()
        .forEach(each -> json.writeStringProperty(each.node().id(), each.lack().tag()));
    json.writeEndObject();
    json.writeNumberProperty("localities", consistency.localities());
    statistic(json, "alpha", consistency.alpha());
    json.writeArrayPropertyStart("components");
    consistency.components().stream()
        .flatMap(found -> found.components().stream())
        .forEach(each -> component(json, each));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void component(JsonGenerator json, Components.Component component) {
    json.writeStartObject();
    number(json, "eigenvalue", component.eigenvalue());
    number(json, "share", component.share());
    json.writeArrayPropertyStart("loadings");
    component.loadings().forEach(each -> json.writeNumber(rounded(each)));
    json.writeEndArray();
    json.writeEndObject();
  }

  static void run(JsonGenerator json, Run run) {
    json.writeStartObject();
    json.writeNumberProperty("run", run.number());
    json.writeStringProperty("normalisation", run.normalising().tag());
    json.writeStringProperty("aggregation", run.aggregating().tag());
    json.writeStringProperty("treatment", run.treating().tag());
    run.weightsSeed()
        .ifPresent(seed -> json.writeStringProperty("weightsSeed", Long.toString(seed)));
    run.dataSeed().ifPresent(seed -> json.writeStringProperty("dataSeed", Long.toString(seed)));
    json.writeEndObject();
  }

  static void node(JsonGenerator json, Node node) {
    json.writeStringProperty("node", node.id());
    json.writeStringProperty("code", node.code());
  }

  static void statistic(JsonGenerator json, String name, Statistic statistic) {
    if (statistic instanceof Statistic.Known known) {
      number(json, name, known.value());
    } else {
      json.writeObjectPropertyStart(name);
      json.writeStringProperty("lack", ((Statistic.None) statistic).lack().tag());
      json.writeEndObject();
    }
  }

  static void number(JsonGenerator json, String name, double number) {
    json.writeNumberProperty(name, rounded(number));
  }

  private static BigDecimal rounded(double number) {
    BigDecimal rounded = new BigDecimal(number).round(TWELVE);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }
}
