package vn.chiso.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.chiso.fact.Plausible;
import vn.chiso.fact.Rubric;
import vn.chiso.fact.RubricRow;
import vn.chiso.fact.Threshold;
import vn.chiso.framework.LocalityGroups;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** The numbers a pack's rules go by, and the groups of localities its methods go by. */
final class ReferenceJson {
  private final JsonGenerator json;
  private final RulePack pack;

  private ReferenceJson(JsonGenerator json, RulePack pack) {
    this.json = json;
    this.pack = pack;
  }

  /** Writes the property {@code reference}. */
  static void write(JsonGenerator json, RulePack pack) {
    json.writeObjectPropertyStart("reference");
    ReferenceJson reference = new ReferenceJson(json, pack);
    reference.thresholds();
    reference.rubrics();
    reference.bands();
    reference.plausible();
    reference.groupings();
    json.writeEndObject();
  }

  private void thresholds() {
    json.writeArrayPropertyStart("thresholds");
    for (Threshold threshold : pack.thresholds()) {
      json.writeStartObject();
      json.writeStringProperty("code", threshold.code());
      Json.number(json, "value", threshold.value());
      json.writeStringProperty("unitOfMeasure", threshold.unitOfMeasure().vi());
      founded(threshold.provenance(), threshold.source());
    }
    json.writeEndArray();
  }

  private void rubrics() {
    json.writeArrayPropertyStart("rubrics");
    for (Rubric rubric : pack.rubrics()) {
      json.writeStartObject();
      json.writeStringProperty("indicator", rubric.indicator());
      json.writeStringProperty("part", rubric.part());
      json.writeArrayPropertyStart("lines");
      for (Rubric.Line line : rubric.lines()) {
        json.writeStartObject();
        json.writeStringProperty("item", line.item());
        Json.number(json, "points", line.pointsPerUnit());
        maybe("maximum", line.maximum());
        json.writeEndObject();
      }
      json.writeEndArray();
      founded(rubric.provenance(), rubric.source());
    }
    json.writeEndArray();
  }

  private void bands() {
    json.writeArrayPropertyStart("bands");
    for (RubricRow row : pack.rubricRows()) {
      json.writeStartObject();
      json.writeStringProperty("rule", row.name());
      json.writeStringProperty("indicator", row.indicator());
      json.writeStringProperty("part", row.part());
      Json.strings(json, "items", row.items());
      json.writeStringProperty("unless", row.unless());
      maybe("from", row.least());
      maybe("to", row.below());
      Json.number(json, "points", row.earns());
      founded(row.provenance(), row.source());
    }
    json.writeEndArray();
  }

  private void plausible() {
    json.writeArrayPropertyStart("plausible");
    for (Plausible plausible : pack.plausible()) {
      json.writeStartObject();
      json.writeStringProperty("item", plausible.item());
      json.writeStringProperty("per", plausible.per());
      maybe("least", plausible.limits().least());
      maybe("most", plausible.limits().most());
      json.writeArrayPropertyStart("slips");
      for (Plausible.Slip slip : plausible.slips()) {
        json.writeStartObject();
        Json.number(json, "factor", slip.factor());
        json.writeStringProperty("unitOfMeasure", slip.unitOfMeasure().vi());
        json.writeEndObject();
      }
      json.writeEndArray();
      founded(plausible.provenance(), plausible.source());
    }
    json.writeEndArray();
  }

  private void groupings() {
    json.writeArrayPropertyStart("groupings");
    for (String name : used()) {
      LocalityGroups grouping = pack.groups(name).orElseThrow();
      json.writeStartObject();
      json.writeStringProperty("name", name);
      json.writeArrayPropertyStart("groups");
      members(grouping).forEach((group, localities) -> {
        json.writeStartObject();
        Json.text(json, "group", group);
        Json.strings(json, "localities", localities);
        json.writeEndObject();
      });
      json.writeEndArray();
      founded(grouping.provenance(), grouping.source());
    }
    json.writeEndArray();
  }

  /** The ways of grouping by which ranks are given or figures estimated. */
  private Set<String> used() {
    Set<String> names = new TreeSet<>();
    names.add(pack.settings().rankWithin());
    pack.framework().indicatorNodes().stream()
        .flatMap(node -> pack.framework().indicator(node.id()).stream())
        .filter(indicator -> indicator.missing().method().usesGroups())
        .forEach(indicator -> names.add(indicator.missing().by()));
    names.remove("");
    return names;
  }

  private Map<Text, List<String>> members(LocalityGroups grouping) {
    Map<Text, List<String>> members = new LinkedHashMap<>();
    pack.localities()
        .keySet()
        .forEach(code -> grouping
            .of(code)
            .ifPresent(group ->
                members.computeIfAbsent(group, key -> new ArrayList<>()).add(code)));
    return members;
  }

  private void maybe(String name, @Nullable BigDecimal number) {
    if (number != null) {
      Json.number(json, name, number);
    }
  }

  /** Writes how well something is founded, which ends its object. */
  private void founded(Provenance provenance, String source) {
    json.writeStringProperty("provenance", provenance.tag());
    json.writeStringProperty("source", source);
    json.writeEndObject();
  }
}
