package vn.chiso.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.formula.Arithmetic;
import vn.chiso.formula.Distribution;
import vn.chiso.framework.Locality;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Text;

/**
 * A locality beside others (hồ sơ địa phương): its ranks within groups, its strengths and
 * weaknesses.
 *
 * @param locality the locality
 * @param comparisons one a grouping in which it has a group
 */
public record Profile(Locality locality, List<GroupComparison> comparisons) {
  /** As many strengths and weaknesses as PII's own profiles name. */
  public static final int USUAL = 5;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  public Profile {
    comparisons = List.copyOf(comparisons);
  }

  /**
   * The profile of a locality. Costs little more than sorting the scores of each node.
   *
   * @param count how many strengths and weaknesses to name, at least 1
   * @return empty if the locality isn't in the evaluation
   */
  public static Optional<Profile> of(
      Evaluation evaluation, String locality, List<Grouping> groupings, int count) {
    return evaluation.scoreCard(locality).map(card -> {
      List<GroupComparison> comparisons = new ArrayList<>();
      for (Grouping grouping : groupings) {
        grouping
            .of(locality)
            .ifPresent(
                group -> comparisons.add(comparison(evaluation, card, grouping, group, count)));
      }
      return new Profile(card.locality(), comparisons);
    });
  }

  private static GroupComparison comparison(
      Evaluation evaluation, ScoreCard card, Grouping grouping, Text group, int count) {
    List<ScoreCard> members = evaluation.scoreCards().stream()
        .filter(
            each -> grouping.of(each.locality().code()).filter(group::equals).isPresent())
        .toList();
    List<Standing> standings = new ArrayList<>();
    for (int node = 0; node < card.results().size(); node++) {
      standing(card, members, node).ifPresent(standings::add);
    }
    List<Standing> indicators =
        standings.stream().filter(each -> each.result().node().isIndicator()).toList();
    List<Standing> ahead = indicators.stream()
        .filter(each -> each.percentRank().compareTo(HALF) > 0)
        .toList();
    List<Standing> behind = indicators.stream()
        .filter(each -> each.percentRank().compareTo(HALF) < 0)
        .toList();
    List<Standing> above =
        indicators.stream().filter(each -> each.aboveMedian().signum() > 0).toList();
    List<Standing> below =
        indicators.stream().filter(each -> each.aboveMedian().signum() < 0).toList();
    return new GroupComparison(
        grouping.name(),
        group,
        members.size(),
        standings,
        most(ahead, Standing::percentRank, count),
        most(behind, each -> each.percentRank().negate(), count),
        most(above, Standing::aboveMedian, count),
        most(below, each -> each.aboveMedian().negate(), count));
  }

  private static Optional<Standing> standing(ScoreCard card, List<ScoreCard> members, int node) {
    NodeResult result = card.results().get(node);
    List<BigDecimal> scores = members.stream()
        .map(each -> each.results().get(node).score())
        .filter(Score.Scored.class::isInstance)
        .map(score -> ((Score.Scored) score).exact())
        .sorted()
        .toList();
    if (!(result.score() instanceof Score.Scored own) || scores.size() < 2) {
      return Optional.empty();
    }
    int better =
        (int) scores.stream().filter(each -> each.compareTo(own.exact()) > 0).count();
    BigDecimal median = Distribution.of(scores).median();
    BigDecimal percentRank = BigDecimal.valueOf(scores.size() - better - 1L)
        .divide(BigDecimal.valueOf(scores.size() - 1L), Arithmetic.CONTEXT);
    return Optional.of(new Standing(
        result,
        better + 1,
        scores.size(),
        scores.get(scores.size() - 1),
        median,
        scores.get(0),
        percentRank,
        own.exact().subtract(median)));
  }

  /** Those with the greatest measures, and all that are equal to the last of them. */
  private static List<Standing> most(
      List<Standing> standings, Function<Standing, BigDecimal> measure, int count) {
    List<Standing> sorted = standings.stream()
        .sorted(Comparator.comparing(measure, Comparator.reverseOrder()))
        .toList();
    if (sorted.size() <= count) {
      return sorted;
    }
    BigDecimal last = measure.apply(sorted.get(count - 1));
    return sorted.stream()
        .filter(each -> measure.apply(each).compareTo(last) >= 0)
        .toList();
  }
}
