package vn.chiso.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.chiso.audit.Audit;
import vn.chiso.audit.Components;
import vn.chiso.audit.Consistency;
import vn.chiso.audit.Correlation;
import vn.chiso.audit.IndicatorShape;
import vn.chiso.audit.Statistic;
import vn.chiso.framework.Level;
import vn.chiso.framework.Node;
import vn.chiso.score.Reason;

/** What the index is made of: heat maps of correlations, indicators and nodes. */
final class StructureSection {
  /** Of fewer pairs there is no map: of three nodes there are three. */
  private static final int FEWEST = 3;

  private final Audit audit;
  private final Phrases words;

  StructureSection(Audit audit, Phrases words) {
    this.audit = audit;
    this.words = words;
  }

  void write(Html html) {
    html.element(
        "p",
        words.say(
            "audit.limits",
            words.rounded(audit.options().limits().negative(), 2),
            words.rounded(audit.options().limits().weak(), 2),
            words.rounded(audit.options().limits().collinear(), 2)),
        "class",
        "note");
    AuditCharts.key(html, words);
    for (Level level : Level.values()) {
      heatMap(html, level);
    }
    upwards(html);
    html.element("h3", words.say("audit.indicators"));
    indicators(html);
    html.element("h3", words.say("audit.nodes"));
    nodes(html);
  }

  private void heatMap(Html html, Level level) {
    List<Correlation> pairs = audit.structure().correlations().stream()
        .filter(each -> each.one().level() == level && each.other().level() == level)
        .toList();
    if (pairs.size() < FEWEST) {
      return;
    }
    String title = words.say("audit.within", words.say("level." + level.tag()));
    html.element("h3", title).open("figure");
    AuditCharts.heatMap(html, title, cells(pairs));
    html.open("details").element("summary", words.say("chart.table"));
    table(html, pairs);
    html.close("details").close("figure");
  }

  private List<AuditCharts.Cell> cells(List<Correlation> pairs) {
    return pairs.stream()
        .map(each -> new AuditCharts.Cell(
            each.one().reference(),
            each.other().reference(),
            each.flag().map(flag -> flag.tag()).orElse("none"),
            each.one().reference() + " × " + each.other().reference() + ": " + told(each)))
        .toList();
  }

  private String told(Correlation correlation) {
    return correlation.value() instanceof Statistic.None none
        ? "— " + words.say(none.lack().text())
        : words.statistic(correlation.value(), 2);
  }

  private void table(Html html, List<Correlation> pairs) {
    html.open("table").head(words.columns("one", "other", "#correlation", "#localities", "flag"));
    for (Correlation each : pairs) {
      html.open("tr").element("td", named(each.one())).element("td", named(each.other()));
      html.element("td", told(each), "class", "number");
      html.element("td", Integer.toString(each.localities()), "class", "number");
      html.element(
              "td", each.flag().map(flag -> words.say("flag." + flag.tag())).orElse("—"))
          .close("tr");
    }
    html.close("tbody").close("table");
  }

  private String named(Node node) {
    return node.reference().equals(node.id())
        ? words.say(node.name())
        : node.reference() + " " + words.say(node.name());
  }

  private void upwards(Html html) {
    List<Correlation> upwards = audit.structure().correlations().stream()
        .filter(each -> each.relation() == Correlation.Relation.PARENT
            || each.relation() == Correlation.Relation.ANCESTOR)
        .toList();
    html.element("h3", words.say("audit.across"));
    html.open("table", "class", "upwards")
        .head(words.columns("one", "#parent", "#subindex", "#index"));
    Map<String, List<Correlation>> byPart =
        upwards.stream().collect(Collectors.groupingBy(each -> each.other().id()));
    upwards.stream().map(Correlation::other).distinct().forEach(part -> {
      html.open("tr", "data-search", named(part)).element("td", named(part));
      List<Correlation> own = byPart.getOrDefault(part.id(), List.of());
      cell(html, own, each -> each.relation() == Correlation.Relation.PARENT);
      cell(html, own, each -> each.one().level() == Level.SUBINDEX);
      cell(html, own, each -> each.one().level() == Level.INDEX);
      html.close("tr");
    });
    html.close("tbody").close("table");
  }

  private void cell(Html html, List<Correlation> own, Predicate<Correlation> which) {
    Correlation found = own.stream().filter(which).findFirst().orElse(null);
    String flag = found == null ? "" : found.flag().map(each -> each.tag()).orElse("none");
    html.element("td", found == null ? "" : told(found), "class", "number flag-" + flag);
  }

  private void indicators(Html html) {
    html.element("p", words.say("audit.indicators-note"), "class", "note");
    html.open("table")
        .head(words.columns(
            "code",
            "name",
            "#values",
            "#imputed",
            "missing",
            "#skewness",
            "#kurtosis",
            "#nominal",
            "#importance"));
    for (IndicatorShape each : audit.structure().indicators()) {
      String name = words.say(each.node().name());
      html.open("tr", "data-search", each.node().reference() + " " + name);
      html.element("td", each.node().code()).element("td", name);
      html.element("td", Integer.toString(each.values()), "class", "number");
      html.element("td", Integer.toString(each.imputed()), "class", "number");
      html.element("td", missing(each.missing()));
      String mark = each.hasOutliers() ? "! " : "";
      html.element("td", mark + statistic(each.skewness()), "class", "number");
      html.element("td", mark + statistic(each.kurtosis()), "class", "number");
      html.element("td", words.percent(each.nominalWeight()), "class", "number");
      html.element("td", statistic(each.importance()), "class", "number").close("tr");
    }
    html.close("tbody").close("table");
  }

  private String missing(Map<Reason, Integer> missing) {
    return new TreeMap<>(missing)
        .entrySet().stream()
            .map(each -> each.getValue() + ": " + words.say(each.getKey().text()))
            .collect(Collectors.joining("; "));
  }

  private String statistic(Statistic statistic) {
    return statistic instanceof Statistic.None none
        ? "— " + words.say(none.lack().text())
        : words.statistic(statistic, 2);
  }

  private void nodes(Html html) {
    html.element("p", words.say("audit.nodes-note"), "class", "note");
    html.open("table")
        .head(words.columns(
            "code", "name", "#parts", "#localities", "#alpha", "#first-component", "loadings"));
    for (Consistency each : audit.structure().consistencies()) {
      html.open("tr").element("td", each.node().code());
      html.element("td", words.say(each.node().name()));
      html.element("td", Integer.toString(each.parts().size()), "class", "number");
      html.element("td", Integer.toString(each.localities()), "class", "number");
      html.element("td", statistic(each.alpha()), "class", "number");
      String share = each.components()
          .map(found -> words.percent(found.components().get(0).share()))
          .orElse("—");
      html.element("td", share, "class", "number").element("td", loadings(each)).close("tr");
    }
    html.close("tbody").close("table");
  }

  private String loadings(Consistency consistency) {
    StringBuilder text = new StringBuilder();
    if (consistency.components().isPresent()) {
      Components.Component first = consistency.components().get().components().get(0);
      for (int i = 0; i < consistency.parts().size(); i++) {
        text.append(i == 0 ? "" : "; ").append(consistency.parts().get(i).reference());
        text.append(' ').append(words.rounded(first.loadings().get(i), 2));
      }
    }
    for (Consistency.LeftOutPart part : consistency.leftOut()) {
      text.append(text.isEmpty() ? "" : "; ");
      text.append(
          words.say("audit.part", part.node().reference(), words.say(part.lack().text())));
    }
    return text.toString();
  }
}
