package vn.chiso.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.dataset.Entry;
import vn.chiso.dataset.GivenScore;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Imputed;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.DataStatus;
import vn.chiso.framework.Gap;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/** What is missing, stands in for something else or isn't official, and why. */
final class DocxGaps {
  private final DocxPaper paper;
  private final Phrases words;
  private final Evaluation evaluation;
  private final ScoreCard card;

  DocxGaps(DocxPaper paper, Phrases words, Evaluation evaluation, ScoreCard card) {
    this.paper = paper;
    this.words = words;
    this.evaluation = evaluation;
    this.card = card;
  }

  void write(Submitted submitted) {
    paper.paragraph("Heading1", "IV. " + words.upper(words.say("docx.gaps")));
    estimates();
    missing(submitted);
    standIns(submitted);
    statuses(submitted.entries());
    framework();
  }

  private void estimates() {
    String locality = card.locality().code();
    List<Imputed> estimated = evaluation.imputed().stream()
        .filter(each -> each.locality().equals(locality))
        .toList();
    if (estimated.isEmpty()) {
      paper.paragraph("BodyText", words.say("docx.not-estimated"));
      return;
    }
    paper.paragraph("BodyText", words.say("docx.estimated"));
    DocxTable table =
        paper.table(16, 66, 22, 76).head(words.columns("code", "name", "value", "how"));
    for (Imputed each : estimated) {
      Node node = evaluation.pack().framework().node(each.indicator()).orElseThrow();
      DocxTable.Row row = table.row().text(node.code()).text(words.say(node.name()));
      row.number(each.value() == null ? "" : words.number(each.value()));
      row.text(evaluation
          .explain(locality, node.id())
          .flatMap(DocxGaps::estimate)
          .map(step -> words.say(step.statement()) + " · " + step.source())
          .orElse(""));
    }
  }

  private static Optional<Derivation> estimate(Derivation step) {
    return step.kind() == Derivation.Kind.ESTIMATE
        ? Optional.of(step)
        : step.children().stream().flatMap(child -> estimate(child).stream()).findFirst();
  }

  private void missing(Submitted submitted) {
    paper.paragraph("Heading2", "1. " + words.say("docx.missing"));
    List<NodeResult> unscored = card.results().stream()
        .filter(result -> result.node().isIndicator())
        .filter(result -> result.score() instanceof Score.Unscored)
        .toList();
    if (unscored.isEmpty()) {
      paper.paragraph("BodyText", words.say("docx.none"));
      return;
    }
    DocxTable table =
        paper.table(16, 66, 54, 44).head(words.columns("code", "name", "reason", "supplier"));
    for (NodeResult result : unscored) {
      Score.Unscored score = (Score.Unscored) result.score();
      DocxTable.Row row = table.row().text(result.node().code());
      row.text(words.say(result.node().name())).text(reason(submitted, result.node(), score));
      String leads =
          words.leads(evaluation.pack(), result.node(), card.locality().code());
      row.text(leads.isEmpty() ? supplier(result.node()) : leads);
    }
  }

  /** Why there is no score, and what exactly is missing or was found where that says more. */
  private String reason(Submitted submitted, Node node, Score.Unscored score) {
    String details = score.details().stream()
        .filter(each -> !each.equals(node.id()) && !each.equals(node.code()))
        .map(submitted::name)
        .collect(Collectors.joining("; "));
    String reason = words.say(score.reason().text());
    return details.isEmpty() ? reason : reason + ": " + details;
  }

  private String supplier(Node node) {
    return evaluation
        .pack()
        .framework()
        .indicator(node.id())
        .map(each -> words.say("supplied-by." + each.suppliedBy().tag()))
        .orElse("");
  }

  private void standIns(Submitted submitted) {
    paper.paragraph("Heading2", "2. " + words.say("docx.stand-ins"));
    List<NodeResult> given = card.results().stream()
        .filter(result ->
            result.score() instanceof Score.Scored scored && scored.basis() == Score.Basis.GIVEN)
        .toList();
    if (given.isEmpty()) {
      paper.paragraph("BodyText", words.say("docx.none"));
      return;
    }
    DocxTable table =
        paper.table(16, 70, 20, 74).head(words.columns("code", "name", "score", "source"));
    for (NodeResult result : given) {
      DocxTable.Row row = table.row().text(result.node().code());
      row.text(words.say(result.node().name())).number(words.score(result));
      row.text(source(submitted, result));
    }
  }

  private String source(Submitted submitted, NodeResult result) {
    return submitted.dataset().scores().stream()
        .filter(each -> each.locality().equals(card.locality().code()))
        .filter(each -> each.use() == GivenScore.Use.STAND_IN)
        .filter(each -> each.node().equals(result.node().id())
            || each.node().equals(result.node().code()))
        .map(GivenScore::source)
        .collect(Collectors.joining("; "));
  }

  private void statuses(List<Entry> entries) {
    paper.paragraph("Heading2", "3. " + words.say("docx.statuses"));
    Map<DataStatus, Integer> counts = new EnumMap<>(DataStatus.class);
    entries.forEach(entry -> counts.merge(entry.status(), 1, Integer::sum));
    if (counts.isEmpty()) {
      paper.paragraph("BodyText", words.say("docx.none"));
    }
    counts.forEach((status, count) -> paper.paragraph(
        "BodyText",
        words.say("docx.status", words.say("data-status." + status.tag()), count + "")));
  }

  private void framework() {
    List<Gap> gaps = evaluation.pack().gaps();
    if (gaps.isEmpty()) {
      return;
    }
    paper.paragraph("Heading2", "4. " + words.say("docx.framework-gaps"));
    for (Gap gap : gaps) {
      String below = evaluation
          .pack()
          .framework()
          .node(gap.node())
          .map(node -> node.reference())
          .orElse(gap.node());
      paper.paragraph("BodyText", "- " + below + ": " + words.say(gap.missing()));
    }
  }
}
