package vn.chiso.json;

import tools.jackson.core.JsonGenerator;
import vn.chiso.formula.Direction;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/** What nodes of the tree are and how they are scored, which is the same in every locality. */
final class NodeJson {
  private NodeJson() {}

  /** Writes the property {@code nodes}: all nodes, with every choice that makes their scores. */
  static void write(JsonGenerator json, RulePack pack) {
    json.writeArrayPropertyStart("nodes");
    for (Node node : pack.framework().nodes()) {
      json.writeStartObject();
      identity(json, pack, node);
      Json.number(json, "weight", node.weight());
      Json.number(json, "effectiveWeight", pack.framework().effectiveWeight(node));
      if (!node.isIndicator()) {
        aggregation(json, pack, node);
      }
      pack.framework().indicator(node.id()).ifPresent(indicator -> definition(json, indicator));
      json.writeStringProperty("provenance", node.provenance().tag());
      json.writeStringProperty("source", node.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the properties by which a node is known. */
  static void identity(JsonGenerator json, RulePack pack, Node node) {
    json.writeStringProperty("id", node.id());
    json.writeStringProperty("code", node.code());
    json.writeStringProperty("codeProvenance", node.codeProvenance().tag());
    json.writeStringProperty("level", node.level().tag());
    json.writeStringProperty("parent", node.parent() == null ? "" : node.parent());
    Json.text(json, "name", node.name());
    pack.framework().indicator(node.id()).ifPresent(indicator -> {
      json.writeStringProperty("unitOfMeasure", indicator.unitOfMeasure().vi());
      json.writeStringProperty("suppliedBy", indicator.suppliedBy().tag());
    });
  }

  private static void aggregation(JsonGenerator json, RulePack pack, Node node) {
    json.writeObjectPropertyStart("aggregation");
    json.writeStringProperty("method", node.aggregation().tag());
    if (node.aggregation() == Aggregation.POWER) {
      Json.number(json, "exponent", pack.settings().powerExponent());
    }
    Json.number(json, "coverage", node.coverage());
    json.writeEndObject();
  }

  private static void definition(JsonGenerator json, Indicator indicator) {
    json.writeObjectPropertyStart("definition");
    json.writeStringProperty(
        "direction", indicator.direction() == Direction.HIGHER_IS_BETTER ? "higher" : "lower");
    json.writeStringProperty("entersAs", indicator.entersAs().tag());
    json.writeStringProperty("normalisation", indicator.normalisation().method().tag());
    if (indicator.missing().isEstimated()) {
      imputation(json, indicator.missing());
    }
    json.writeStringProperty("provenance", indicator.provenance().tag());
    json.writeStringProperty("source", indicator.source());
    json.writeStringProperty("note", indicator.note());
    json.writeEndObject();
  }

  private static void imputation(JsonGenerator json, MissingData missing) {
    json.writeObjectPropertyStart("imputation");
    json.writeStringProperty("method", missing.method().tag());
    if (missing.method().usesGroups()) {
      json.writeStringProperty("by", missing.by());
    }
    if (missing.method().usesYears()) {
      json.writeNumberProperty("oldest", missing.oldest());
    }
    json.writeStringProperty("provenance", missing.provenance().tag());
    json.writeStringProperty("source", missing.source());
    json.writeEndObject();
  }
}
