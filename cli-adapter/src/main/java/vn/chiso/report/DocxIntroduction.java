package vn.chiso.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.framework.Node;
import vn.chiso.pack.Manifest;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;

/** What a report is about: edition, documents it rests on, year, how much is known. */
final class DocxIntroduction {
  private final DocxPaper paper;
  private final Phrases words;
  private final Evaluation evaluation;

  DocxIntroduction(DocxPaper paper, Phrases words, Evaluation evaluation) {
    this.paper = paper;
    this.words = words;
    this.evaluation = evaluation;
  }

  void write(ScoreCard card) {
    basis();
    List<NodeResult> indicators =
        card.results().stream().filter(result -> result.node().isIndicator()).toList();
    long valued = indicators.stream()
        .filter(result -> result.value() instanceof Value.Known)
        .count();
    long scored = indicators.stream()
        .filter(result -> result.score() instanceof Score.Scored)
        .count();
    paper.paragraph(
        "BodyText", words.say("docx.counts", indicators.size() + "", valued + "", scored + ""));
    estimates(List.of(card));
    Node root = evaluation.pack().framework().root();
    NodeResult index = card.result(root.id()).orElseThrow();
    if (index.published() == null) {
      String reason = words.unscored(index);
      paper.paragraph("BodyText", words.say("docx.no-index", words.say(root.name()), reason));
    } else {
      String rank = index.rank() == null ? "" : words.say("docx.index-rank", words.rank(index));
      String within = evaluation
          .groupRank(card.locality().code(), root.id())
          .map(found -> words.say("docx.index-group-rank", words.say(found.text())))
          .orElse("");
      paper.paragraph(
          "BodyText",
          words.say("docx.index", words.say(root.name()), words.score(index), rank + within));
    }
    if (card.results().stream().anyMatch(NodeResult::isProvisional)) {
      paper.paragraph("BodyText").bold(words.say("docx.provisional"));
    }
    paper.paragraph("BodyText", words.say("docx.annexes"));
    note();
  }

  void writeAll() {
    basis();
    long scored = evaluation.scoreCards().stream()
        .map(card -> card.results().get(0))
        .filter(result -> result.score() instanceof Score.Scored)
        .count();
    paper.paragraph(
        "BodyText", words.say("docx.counts-all", evaluation.scoreCards().size() + "", scored + ""));
    estimates(evaluation.scoreCards());
    boolean provisional = evaluation.scoreCards().stream()
        .flatMap(card -> card.results().stream())
        .anyMatch(NodeResult::isProvisional);
    if (provisional) {
      paper.paragraph("BodyText").bold(words.say("docx.provisional"));
    }
    paper.paragraph("BodyText", words.say("docx.annexes-all"));
    note();
  }

  private void basis() {
    paper.paragraph("Heading1", "I. " + words.upper(words.say("docx.introduction")));
    Manifest manifest = evaluation.pack().manifest();
    Dataset.Header data = evaluation.dataset();
    paper.paragraph(
        "BodyText",
        words.say(
            "docx.edition",
            words.say(manifest.title()),
            words.pack(manifest),
            data.title().isEmpty() ? data.id() : data.title()));
    if (!manifest.legalBasis().isEmpty()) {
      paper.paragraph("BodyText", words.say("docx.legal-basis"));
    }
    for (Manifest.LegalBasis basis : manifest.legalBasis()) {
      paper.paragraph(
          "BodyText",
          words.say("docx.legal", basis.document(), words.day(basis.date()), basis.about()));
    }
  }

  private void estimates(List<ScoreCard> cards) {
    Set<String> shown =
        cards.stream().map(card -> card.locality().code()).collect(Collectors.toSet());
    long estimated = evaluation.imputed().stream()
        .filter(each -> shown.contains(each.locality()))
        .count();
    if (estimated > 0) {
      paper.paragraph("BodyText", words.say("docx.counts-estimated", estimated + ""));
    }
  }

  private void note() {
    if (!evaluation.dataset().note().isEmpty()) {
      paper.paragraph("BodyText", words.say("docx.note", evaluation.dataset().note()));
    }
  }
}
