package vn.chiso.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import vn.chiso.audit.Audit;
import vn.chiso.audit.RankInterval;
import vn.chiso.audit.Spread;
import vn.chiso.audit.Varied;
import vn.chiso.score.Mark;

/** Where each locality comes to stand in the runs: a chart, its table, and what varied. */
final class RankIntervalSection {
  private final Audit audit;
  private final Phrases words;

  RankIntervalSection(Audit audit, Phrases words) {
    this.audit = audit;
    this.words = words;
  }

  void write(Html html) {
    if (audit.uncertainty().lack().isPresent()) {
      html.element(
          "p",
          words.say("audit.none", words.say(audit.uncertainty().lack().get().text())));
      return;
    }
    html.element(
        "p",
        words.say(
            "audit.runs",
            Integer.toString(audit.options().runs()),
            Long.toString(audit.options().seed()),
            words.statistic(audit.uncertainty().meanShift(), 2)));
    html.open("ul");
    audit.uncertainty().varied().forEach(each -> html.element("li", varied(each)));
    html.close("ul");
    List<RankInterval> sorted = audit.uncertainty().intervals().stream()
        .sorted(Comparator.comparingDouble(each -> each.rank().orElse(Double.MAX_VALUE)))
        .toList();
    html.open("figure");
    AuditCharts.intervals(
        html,
        words.say("section.rank-intervals"),
        sorted.stream().flatMap(each -> bar(each).stream()).toList());
    html.element(
        "figcaption", words.say("audit.intervals", words.share(audit.options().interval())));
    if (sorted.stream().anyMatch(RankIntervalSection::isEstimated)) {
      html.element("p", words.say("audit.estimated"), "class", "note");
    }
    html.open("details").element("summary", words.say("chart.table"));
    table(html, sorted);
    html.close("details").close("figure");
  }

  private String varied(Varied varied) {
    String factor = words.say(varied.factor().text());
    if (varied.lack().isPresent()) {
      return words.say(
          "audit.varied",
          factor,
          words.say("audit.fixed", words.say(varied.lack().get().text())));
    }
    return words.say(
        "audit.varied",
        factor,
        switch (varied.factor()) {
          case WEIGHTS -> words.say("audit.weights", words.share(audit.options().weightNoise()));
          case DATA -> words.say("audit.data", words.share(audit.options().dataError()));
          default ->
            varied.ways().stream()
                .map(way -> words.say(way.text()))
                .collect(Collectors.joining(", "));
        });
  }

  private Optional<AuditCharts.Interval> bar(RankInterval interval) {
    return interval
        .ranks()
        .map(spread -> new AuditCharts.Interval(
            name(interval),
            interval.rank().orElse(0),
            spread,
            words.say(
                "audit.interval-title",
                words.say(interval.locality().name()),
                words.rank(spread.low()),
                words.rank(spread.high()),
                words.rank(spread.median()))));
  }

  private String name(RankInterval interval) {
    return words.say(interval.locality().name()) + (isEstimated(interval) ? " ~" : "");
  }

  private static boolean isEstimated(RankInterval interval) {
    return interval.marks().contains(Mark.IMPUTED);
  }

  private void table(Html html, List<RankInterval> sorted) {
    html.open("table").open("thead").open("tr");
    html.element("th", words.say("column.rank"), "scope", "col", "class", "number");
    html.element("th", words.say("column.locality"), "scope", "col");
    for (String heading : List.of(
        words.percentiles(audit.options().interval()),
        words.say("column.median"),
        words.say("column.extremes"),
        words.say("column.top", Integer.toString(audit.options().top())),
        words.say("column.score-interval"),
        words.say("column.ranked-runs"))) {
      html.element("th", heading, "scope", "col", "class", "number");
    }
    html.close("tr").close("thead").open("tbody");
    for (RankInterval each : sorted) {
      String name = name(each);
      html.open("tr", "data-search", each.locality().code() + " " + name);
      number(html, each.rank().isPresent() ? words.rank(each.rank().getAsDouble()) : "—");
      html.element("th", name, "scope", "row");
      number(html, span(each.ranks(), words::rank));
      number(html, each.ranks().map(spread -> words.rank(spread.median())).orElse("—"));
      number(
          html,
          each.ranks()
              .map(spread -> words.rank(spread.least()) + "–" + words.rank(spread.greatest()))
              .orElse("—"));
      number(html, words.percent(each.topShare()));
      number(html, span(each.scores(), score -> words.rounded(score, 2)));
      number(html, Integer.toString(each.rankedRuns()));
      html.close("tr");
    }
    html.close("tbody").close("table");
  }

  private static String span(Optional<Spread> spread, DoubleFunction<String> figure) {
    return spread
        .map(each -> figure.apply(each.low()) + "–" + figure.apply(each.high()))
        .orElse("—");
  }

  private static void number(Html html, String text) {
    html.element("td", text, "class", "number");
  }
}
