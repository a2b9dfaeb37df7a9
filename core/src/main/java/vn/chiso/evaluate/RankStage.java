package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Ranks;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/** Rounds scores for publication and ranks localities in every node. */
final class RankStage {
  private final RulePack pack;
  private final Settings settings;

  RankStage(RulePack pack) {
    this.pack = pack;
    this.settings = pack.settings();
  }

  private record Ranked(Map<String, Integer> ranks, int of) {}

  /** The cards of all localities, in their order. */
  List<ScoreCard> run(List<LocalFacts> localities, List<Map<String, ScoreStage.Draft>> drafts) {
    Map<String, Ranked> ranked = new HashMap<>();
    for (Node node : pack.framework().nodes()) {
      ranked.put(node.id(), rank(node, localities, drafts));
    }
    List<ScoreCard> cards = new ArrayList<>();
    for (int i = 0; i < localities.size(); i++) {
      cards.add(card(localities.get(i), drafts.get(i), ranked));
    }
    return cards;
  }

  private Ranked rank(
      Node node, List<LocalFacts> localities, List<Map<String, ScoreStage.Draft>> drafts) {
    List<String> codes = new ArrayList<>();
    List<BigDecimal> scores = new ArrayList<>();
    for (int i = 0; i < localities.size(); i++) {
      ScoreStage.Draft draft = drafts.get(i).get(node.id());
      if (draft != null && draft.score() instanceof Score.Scored scored) {
        codes.add(localities.get(i).locality().code());
        scores.add(
            settings.rankOn() == Settings.RankOn.EXACT
                ? scored.exact()
                : settings.rounding().publish(scored.exact()));
      }
    }
    Map<String, Integer> ranks = new HashMap<>();
    if (scores.size() > 1) {
      List<Integer> places = Ranks.descending(scores, settings.ties());
      for (int i = 0; i < codes.size(); i++) {
        ranks.put(codes.get(i), places.get(i));
      }
    }
    return new Ranked(ranks, ranks.size());
  }

  private ScoreCard card(
      LocalFacts local, Map<String, ScoreStage.Draft> drafts, Map<String, Ranked> ranked) {
    List<NodeResult> results = new ArrayList<>();
    for (Node node : pack.framework().nodes()) {
      ScoreStage.Draft draft = Objects.requireNonNull(drafts.get(node.id()));
      Ranked ranks = Objects.requireNonNull(ranked.get(node.id()));
      results.add(new NodeResult(
          node,
          draft.value(),
          draft.score(),
          published(draft.score()),
          ranks.ranks().get(local.locality().code()),
          ranks.of(),
          draft.provenance(),
          draft.marks()));
    }
    return new ScoreCard(local.locality(), results);
  }

  private @Nullable BigDecimal published(Score score) {
    return score instanceof Score.Scored scored
        ? settings.rounding().publish(scored.exact())
        : null;
  }
}
