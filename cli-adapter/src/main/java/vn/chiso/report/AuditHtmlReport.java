package vn.chiso.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.chiso.audit.Audit;
import vn.chiso.audit.LeaveOneOut;
import vn.chiso.audit.Statistic;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.text.Language;

/**
 * An audit as one HTML file that needs neither network nor other files: rank intervals, what ranks
 * depend on, the index without each part, and what it is made of. Each chart has its table.
 *
 * <p>The same audit gives the same bytes. Whatever names and notes hold is shown as text.
 */
public final class AuditHtmlReport {
  private final Audit audit;
  private final Phrases words;
  private final Html html = new Html();

  private AuditHtmlReport(Audit audit, Language language) {
    this.audit = audit;
    this.words = new Phrases(language);
  }

  /**
   * Writes an audit.
   *
   * @throws IOException if the stream can't be written to; it isn't closed
   */
  public static void write(Evaluation evaluation, Audit audit, Language language, OutputStream out)
      throws IOException {
    AuditHtmlReport page = new AuditHtmlReport(audit, language);
    String title = page.words.say(
        "title.audit", page.words.say(evaluation.pack().manifest().title()));
    Page.start(page.html, evaluation, page.words, title);
    page.content();
    Page.end(page.html, out);
  }

  private void content() {
    html.element(
        "p",
        words.say(
            audit.baseline().reproduced() ? "audit.reproduced" : "audit.not-reproduced",
            Integer.toString(audit.baseline().compared())),
        "class",
        "note");
    section("section.rank-intervals", () -> new RankIntervalSection(audit, words).write(html));
    section("section.sensitivity", () -> new SensitivitySection(audit, words).write(html));
    section("section.left-out", this::leftOut);
    section("section.structure", () -> new StructureSection(audit, words).write(html));
  }

  private void section(String title, Runnable content) {
    Page.section(html, words.say(title), content);
  }

  private void leftOut() {
    html.element("p", words.say("audit.left-out"), "class", "note");
    html.open("table")
        .head(words.columns("code", "name", "#mean-shift", "#greatest-shift", "#rank-correlation"));
    List<LeaveOneOut> all = audit.leaveOneOut();
    for (LeaveOneOut each : all) {
      String name = words.say(each.node().name());
      html.open("tr", "data-search", each.node().reference() + " " + name);
      html.element("td", each.node().code()).element("td", name);
      if (each.meanShift() instanceof Statistic.None none) {
        html.element("td", "— " + words.say(none.lack().text()), "colspan", "3");
      } else {
        html.element("td", words.statistic(each.meanShift(), 2), "class", "number");
        html.element("td", words.ranks(each.greatestShift()), "class", "number");
        html.element("td", words.statistic(each.rankCorrelation(), 3), "class", "number");
      }
      html.close("tr");
    }
    html.close("tbody").close("table");
  }
}
