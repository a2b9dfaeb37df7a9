package vn.chiso.cli;

import java.util.List;
import java.util.stream.Collectors;
import vn.chiso.audit.Components;
import vn.chiso.audit.Consistency;
import vn.chiso.audit.Correlation;
import vn.chiso.audit.IndicatorShape;
import vn.chiso.audit.Structure;
import vn.chiso.framework.Node;

/** What an index is made of as flat tables. Where there is no number the reason stands beside. */
final class StructureCsv {
  private final Structure structure;
  private final Words words;

  StructureCsv(Structure structure, Words words) {
    this.structure = structure;
    this.words = words;
  }

  Csv indicators() {
    Csv csv = new Csv(
        "node",
        "code",
        "name",
        "values",
        "scored",
        "imputed",
        "missing",
        "skewness",
        "kurtosis",
        "outliers",
        "nominal_weight",
        "importance",
        "lack");
    for (IndicatorShape each : structure.indicators()) {
      csv.add(
          each.node().id(),
          each.node().code(),
          words.say(each.node().name()),
          Integer.toString(each.values()),
          Integer.toString(each.scored()),
          Integer.toString(each.imputed()),
          each.missing().entrySet().stream()
              .map(entry -> entry.getKey().tag() + " " + entry.getValue())
              .sorted()
              .collect(Collectors.joining("; ")),
          Figures.plain(each.skewness()),
          Figures.plain(each.kurtosis()),
          Boolean.toString(each.hasOutliers()),
          Figures.plain(each.nominalWeight()),
          Figures.plain(each.importance()),
          Figures.lack(each.importance()));
    }
    return csv;
  }

  Csv nodes() {
    Csv csv = new Csv(
        "node",
        "code",
        "name",
        "parts",
        "left_out",
        "localities",
        "alpha",
        "lack",
        "component",
        "eigenvalue",
        "share",
        "loadings");
    for (Consistency each : structure.consistencies()) {
      List<Components.Component> components =
          each.components().map(Components::components).orElse(List.of());
      for (int i = 0; i < Math.max(1, components.size()); i++) {
        Components.Component component = components.isEmpty() ? null : components.get(i);
        csv.add(
            each.node().id(),
            each.node().code(),
            words.say(each.node().name()),
            each.parts().stream().map(Node::id).collect(Collectors.joining("; ")),
            each.leftOut().stream()
                .map(part -> part.node().id() + " " + part.lack().tag())
                .collect(Collectors.joining("; ")),
            Integer.toString(each.localities()),
            Figures.plain(each.alpha()),
            Figures.lack(each.alpha()),
            component == null ? "" : Integer.toString(i + 1),
            component == null ? "" : Figures.plain(component.eigenvalue()),
            component == null ? "" : Figures.plain(component.share()),
            component == null
                ? ""
                : component.loadings().stream()
                    .map(Figures::plain)
                    .collect(Collectors.joining("; ")));
      }
    }
    return csv;
  }

  Csv correlations() {
    Csv csv = new Csv("one", "other", "relation", "correlation", "localities", "flag", "lack");
    for (Correlation each : structure.correlations()) {
      csv.add(
          each.one().id(),
          each.other().id(),
          each.relation().tag(),
          Figures.plain(each.value()),
          Integer.toString(each.localities()),
          each.flag().map(flag -> flag.tag()).orElse(""),
          Figures.lack(each.value()));
    }
    return csv;
  }
}
