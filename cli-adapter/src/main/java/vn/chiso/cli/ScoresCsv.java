package vn.chiso.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.finding.Finding;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/** The results as a flat table, one row a locality and node. */
final class ScoresCsv {
  private ScoresCsv() {}

  /**
   * The results of some localities. What somebody accepted stands in the row of the indicator it is
   * about, or else of the index.
   */
  static Csv of(Evaluation evaluation, List<ScoreCard> cards, Words words) {
    List<Finding> accepted =
        evaluation.findingsToShow().stream().filter(Finding::isAccepted).toList();
    Csv csv = new Csv(
        "locality",
        "locality_name",
        "node",
        "code",
        "name",
        "level",
        "value",
        "score",
        "exact_score",
        "rank",
        "reason",
        "marks",
        "accepted");
    for (ScoreCard card : cards) {
      card.results()
          .forEach(result -> csv.add(
              card.locality().code(),
              words.say(card.locality().name()),
              result.node().id(),
              result.node().code(),
              words.say(result.node().name()),
              result.node().level().tag(),
              CsvCells.value(result),
              CsvCells.published(result),
              CsvCells.exact(result),
              CsvCells.rank(result),
              result.score() instanceof Score.Unscored unscored
                  ? unscored.reason().tag()
                  : "",
              marks(result),
              accepted(accepted, card, result, words)));
    }
    return csv;
  }

  private static String accepted(
      List<Finding> accepted, ScoreCard card, NodeResult result, Words words) {
    String index = card.results().get(0).node().reference();
    return accepted.stream()
        .filter(finding -> finding.localities().contains(card.locality().code()))
        .filter(finding -> result
            .node()
            .reference()
            .equals(finding.indicator().isEmpty() ? index : finding.indicator()))
        .map(finding -> words.say(finding.message()) + " — " + finding.acceptedBy())
        .distinct()
        .collect(joining("; "));
  }

  private static String marks(NodeResult result) {
    return String.join(";", result.marks().stream().map(Mark::tag).toList());
  }
}
