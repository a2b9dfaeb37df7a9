package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.pack.RulePack;
import vn.chiso.score.ScoreCard;

/** Puts score cards together. */
final class Cards {
  private Cards() {}

  /**
   * The cards of all localities.
   *
   * @param loose whether the drafts are kept anyway; otherwise they are packed
   */
  static List<ScoreCard> of(Plan plan, List<LocalRun> runs, RankTable ranks, boolean loose) {
    RulePack pack = plan.pack();
    Map<PackedDrafts.Shape, PackedDrafts.Shape> shapes = new HashMap<>();
    List<ScoreCard> cards = new ArrayList<>(runs.size());
    for (int i = 0; i < runs.size(); i++) {
      LooseDrafts drafts = runs.get(i).drafts();
      Drafts kept = loose ? drafts : PackedDrafts.of(drafts, pack.settings().rounding(), shapes);
      Results results = new Results(plan, kept, loose ? ranks.of(i) : ranks.copyOf(i));
      cards.add(new ScoreCard(runs.get(i).facts().locality(), pack.framework(), results));
    }
    return List.copyOf(cards);
  }
}
