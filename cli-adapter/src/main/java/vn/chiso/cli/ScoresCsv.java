package vn.chiso.cli;

import java.util.List;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/** The results as a flat table, one row a locality and node. */
final class ScoresCsv {
  private ScoresCsv() {}

  static Csv of(List<ScoreCard> cards, Words words) {
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
        "marks");
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
              marks(result)));
    }
    return csv;
  }

  private static String marks(NodeResult result) {
    return String.join(";", result.marks().stream().map(Mark::tag).toList());
  }
}
