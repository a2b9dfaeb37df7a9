package vn.chiso.report;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.audit.Audit;
import vn.chiso.audit.Estimate;
import vn.chiso.audit.Sensitivity;
import vn.chiso.audit.SensitivityIndex;
import vn.chiso.audit.Statistic;

/** What ranks depend on most: bars with their intervals, and a table of each locality. */
final class SensitivitySection {
  private final Audit audit;
  private final Phrases words;

  SensitivitySection(Audit audit, Phrases words) {
    this.audit = audit;
    this.words = words;
  }

  void write(Html html) {
    Sensitivity sensitivity = audit.sensitivity();
    if (sensitivity.lack().isPresent()) {
      html.element(
          "p", words.say("audit.none", words.say(sensitivity.lack().get().text())));
      return;
    }
    html.open("figure");
    AuditCharts.bars(html, words.say("section.sensitivity"), bars(sensitivity.meanShift()));
    html.element(
        "figcaption",
        words.say(
            "audit.sensitivity",
            Integer.toString(sensitivity.runs()),
            words.share(audit.options().confidence())));
    html.open("details").element("summary", words.say("chart.table"));
    html.open("table").head(words.columns("factor", "#first", "#total"));
    for (SensitivityIndex index : sensitivity.meanShift()) {
      html.open("tr").element("td", words.say(index.factor().text()));
      html.element("td", told(index.first()), "class", "number");
      html.element("td", told(index.total()), "class", "number").close("tr");
    }
    html.close("tbody").close("table").close("details").close("figure");
    localities(html, sensitivity);
  }

  private List<AuditCharts.Bar> bars(List<SensitivityIndex> indices) {
    List<AuditCharts.Bar> bars = new ArrayList<>();
    for (SensitivityIndex index : indices) {
      add(bars, index, words.say("column.first"), index.first(), "first");
      add(bars, index, words.say("column.total"), index.total(), "total");
    }
    return bars;
  }

  private void add(
      List<AuditCharts.Bar> bars,
      SensitivityIndex index,
      String order,
      Estimate estimate,
      String style) {
    if (estimate.value() instanceof Statistic.Known value
        && estimate.low() instanceof Statistic.Known low
        && estimate.high() instanceof Statistic.Known high) {
      String factor = words.say(index.factor().text());
      bars.add(new AuditCharts.Bar(
          style.equals("first") ? factor : "",
          factor + ", " + order + ": " + told(estimate),
          style,
          value.value(),
          low.value(),
          high.value()));
    }
  }

  private String told(Estimate estimate) {
    if (estimate.value() instanceof Statistic.None none) {
      return "— " + words.say(none.lack().text());
    }
    return words.statistic(estimate.value(), 2) + " (" + words.statistic(estimate.low(), 2) + " … "
        + words.statistic(estimate.high(), 2) + ")";
  }

  private void localities(Html html, Sensitivity sensitivity) {
    html.open("details").element("summary", words.say("audit.by-locality"));
    html.open("table").open("thead").open("tr");
    html.element("th", words.say("column.locality"), "scope", "col");
    sensitivity
        .meanShift()
        .forEach(index -> html.element(
            "th", words.say(index.factor().text()), "scope", "col", "class", "number"));
    html.close("tr").close("thead").open("tbody");
    for (Sensitivity.OfLocality each : sensitivity.localities()) {
      String name = words.say(each.locality().name());
      html.open("tr", "data-search", each.locality().code() + " " + name);
      html.element("th", name, "scope", "row");
      each.indices().forEach(index -> html.element("td", brief(index), "class", "number"));
      html.close("tr");
    }
    html.close("tbody").close("table").close("details");
  }

  private String brief(SensitivityIndex index) {
    if (index.first().value() instanceof Statistic.None none) {
      return "— " + words.say(none.lack().text());
    }
    return words.statistic(index.first().value(), 2) + " / "
        + words.statistic(index.total().value(), 2);
  }
}
