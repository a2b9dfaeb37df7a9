package vn.chiso.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.GroupRank;
import vn.chiso.finding.Finding;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/** The results as a flat table, one row a locality and node. */
final class ScoresCsv {
  private ScoresCsv() {}

  /**
   * The results of some localities. What somebody accepted stands in the row of the indicator it is
   * about, or else of the index. Where the pack ranks within groups, columns for that stand behind
   * all others, so that these keep their places.
   */
  static Csv of(Evaluation evaluation, List<ScoreCard> cards, Words words) {
    List<Finding> accepted =
        evaluation.findingsToShow().stream().filter(Finding::isAccepted).toList();
    boolean grouped = !evaluation.pack().settings().rankWithin().isEmpty();
    List<String> headings = new ArrayList<>(List.of(
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
        "accepted"));
    if (grouped) {
      headings.addAll(List.of("group", "group_rank", "group_ranked"));
    }
    Csv csv = new Csv(headings.toArray(String[]::new));
    for (ScoreCard card : cards) {
      for (NodeResult result : card.results()) {
        List<String> cells = cells(card, result, words);
        cells.add(accepted(accepted, card, result, words));
        if (grouped) {
          addGroupRank(cells, evaluation, card, result, words);
        }
        csv.add(cells.toArray(String[]::new));
      }
    }
    return csv;
  }

  private static List<String> cells(ScoreCard card, NodeResult result, Words words) {
    return new ArrayList<>(List.of(
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
        result.score() instanceof Score.Unscored unscored ? unscored.reason().tag() : "",
        CsvCells.marks(result)));
  }

  /** The group whether there is a rank in it or not, so that rows can be put together by it. */
  private static void addGroupRank(
      List<String> cells, Evaluation evaluation, ScoreCard card, NodeResult result, Words words) {
    String code = card.locality().code();
    Optional<GroupRank> rank = evaluation.groupRank(code, result.node().id());
    cells.add(evaluation.rankedWithin(code).map(words::say).orElse(""));
    cells.add(rank.map(found -> CsvCells.number(found.rank())).orElse(""));
    cells.add(rank.map(found -> Integer.toString(found.ranked())).orElse(""));
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
}
