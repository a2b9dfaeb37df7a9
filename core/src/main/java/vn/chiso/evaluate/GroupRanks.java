package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Ranks;
import vn.chiso.framework.LocalityGroups;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Text;

/** Ranks within groups of localities, node by node when they are asked for. Thread-safe. */
final class GroupRanks {
  private final RulePack pack;
  private final List<ScoreCard> cards;
  private final @Nullable LocalityGroups groups;
  private final Map<Integer, Map<String, GroupRank>> byNode = new ConcurrentHashMap<>();

  GroupRanks(RulePack pack, List<ScoreCard> cards) {
    this.pack = pack;
    this.cards = cards;
    String grouping = pack.settings().rankWithin();
    this.groups = grouping.isEmpty() ? null : pack.groups(grouping).orElseThrow();
  }

  /** The group of a locality, where there are ranks within groups. */
  Optional<Text> group(String locality) {
    return groups == null ? Optional.empty() : groups.of(locality);
  }

  /** The rank of a locality in the node of that position. */
  Optional<GroupRank> of(String locality, int node) {
    LocalityGroups found = groups;
    return found == null
        ? Optional.empty()
        : Optional.ofNullable(
            byNode.computeIfAbsent(node, position -> ranks(found, position)).get(locality));
  }

  private Map<String, GroupRank> ranks(LocalityGroups found, int node) {
    Map<Text, List<ScoreCard>> members = new LinkedHashMap<>();
    for (ScoreCard card : cards) {
      if (card.results().get(node).score() instanceof Score.Scored) {
        found
            .of(card.locality().code())
            .ifPresent(group ->
                members.computeIfAbsent(group, key -> new ArrayList<>()).add(card));
      }
    }
    Map<String, GroupRank> ranks = new HashMap<>();
    members.forEach((group, some) -> {
      List<BigDecimal> places =
          places(some.stream().map(card -> rankedBy(card, node)).toList());
      for (int i = 0; i < places.size() && places.size() > 1; i++) {
        ranks.put(
            some.get(i).locality().code(), new GroupRank(group, places.get(i), places.size()));
      }
    });
    return ranks;
  }

  private BigDecimal rankedBy(ScoreCard card, int node) {
    NodeResult result = card.results().get(node);
    return pack.settings().rankOn() == Settings.RankOn.PUBLISHED && result.published() != null
        ? result.published()
        : ((Score.Scored) result.score()).exact();
  }

  private List<BigDecimal> places(List<BigDecimal> values) {
    Ranks.Ties ties = pack.settings().ties();
    return ties == Ranks.Ties.FRACTIONAL
        ? Ranks.fractional(values)
        : Ranks.descending(values, ties).stream().map(BigDecimal::valueOf).toList();
  }
}
