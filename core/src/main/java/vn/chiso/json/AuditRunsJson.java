package vn.chiso.json;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import vn.chiso.audit.Estimate;
import vn.chiso.audit.Lack;
import vn.chiso.audit.LeaveOneOut;
import vn.chiso.audit.RankInterval;
import vn.chiso.audit.RankShift;
import vn.chiso.audit.Sensitivity;
import vn.chiso.audit.SensitivityIndex;
import vn.chiso.audit.Spread;
import vn.chiso.audit.Uncertainty;
import vn.chiso.audit.Varied;

/** The parts of an audit for which the index is computed in other ways, as JSON. */
final class AuditRunsJson {
  private AuditRunsJson() {}

  static void leaveOneOut(JsonGenerator json, List<LeaveOneOut> all) {
    json.writeArrayPropertyStart("leaveOneOut");
    for (LeaveOneOut each : all) {
      json.writeStartObject();
      AuditJson.node(json, each.node());
      AuditJson.statistic(json, "meanShift", each.meanShift());
      AuditJson.statistic(json, "greatestShift", each.greatestShift());
      AuditJson.statistic(json, "rankCorrelation", each.rankCorrelation());
      json.writeArrayPropertyStart("localities");
      each.shifts().forEach(shift -> shift(json, shift));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void shift(JsonGenerator json, RankShift shift) {
    json.writeStartObject();
    json.writeStringProperty("locality", shift.locality().code());
    AuditJson.number(json, "before", shift.before());
    shift.after().ifPresent(rank -> AuditJson.number(json, "after", rank));
    AuditJson.statistic(json, "score", shift.score());
    json.writeEndObject();
  }

  static void uncertainty(JsonGenerator json, Uncertainty uncertainty) {
    json.writeObjectPropertyStart("uncertainty");
    lack(json, uncertainty.lack());
    json.writeArrayPropertyStart("varied");
    uncertainty.varied().forEach(each -> varied(json, each));
    json.writeEndArray();
    AuditJson.statistic(json, "meanShift", uncertainty.meanShift());
    json.writeArrayPropertyStart("localities");
    uncertainty.intervals().forEach(each -> interval(json, each));
    json.writeEndArray();
    json.writeArrayPropertyStart("runs");
    uncertainty.runs().forEach(run -> AuditJson.run(json, run));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void varied(JsonGenerator json, Varied varied) {
    json.writeStartObject();
    json.writeStringProperty("factor", varied.factor().tag());
    Json.strings(json, "ways", varied.ways().stream().map(each -> each.tag()).toList());
    lack(json, varied.lack());
    json.writeEndObject();
  }

  private static void interval(JsonGenerator json, RankInterval interval) {
    json.writeStartObject();
    json.writeStringProperty("locality", interval.locality().code());
    interval.rank().ifPresent(rank -> AuditJson.number(json, "rank", rank));
    Json.marks(json, interval.marks());
    json.writeNumberProperty("rankedRuns", interval.rankedRuns());
    interval.ranks().ifPresent(spread -> spread(json, "ranks", spread));
    interval.scores().ifPresent(spread -> spread(json, "scores", spread));
    AuditJson.number(json, "topShare", interval.topShare());
    json.writeEndObject();
  }

  private static void spread(JsonGenerator json, String name, Spread spread) {
    json.writeObjectPropertyStart(name);
    AuditJson.number(json, "low", spread.low());
    AuditJson.number(json, "median", spread.median());
    AuditJson.number(json, "high", spread.high());
    AuditJson.number(json, "least", spread.least());
    AuditJson.number(json, "greatest", spread.greatest());
    AuditJson.number(json, "mean", spread.mean());
    json.writeEndObject();
  }

  static void sensitivity(JsonGenerator json, Sensitivity sensitivity) {
    json.writeObjectPropertyStart("sensitivity");
    lack(json, sensitivity.lack());
    json.writeNumberProperty("base", sensitivity.base());
    json.writeNumberProperty("runs", sensitivity.runs());
    indices(json, "meanShift", sensitivity.meanShift());
    json.writeArrayPropertyStart("localities");
    for (Sensitivity.OfLocality each : sensitivity.localities()) {
      json.writeStartObject();
      json.writeStringProperty("locality", each.locality().code());
      indices(json, "indices", each.indices());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void indices(JsonGenerator json, String name, List<SensitivityIndex> indices) {
    json.writeArrayPropertyStart(name);
    for (SensitivityIndex index : indices) {
      json.writeStartObject();
      json.writeStringProperty("factor", index.factor().tag());
      estimate(json, "first", index.first());
      estimate(json, "total", index.total());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void estimate(JsonGenerator json, String name, Estimate estimate) {
    json.writeObjectPropertyStart(name);
    AuditJson.statistic(json, "value", estimate.value());
    AuditJson.statistic(json, "low", estimate.low());
    AuditJson.statistic(json, "high", estimate.high());
    json.writeEndObject();
  }

  private static void lack(JsonGenerator json, Optional<Lack> lack) {
    lack.ifPresent(found -> json.writeStringProperty("lack", found.tag()));
  }
}
