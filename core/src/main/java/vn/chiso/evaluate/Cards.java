package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.score.ScoreCard;

/** Puts score cards together. */
final class Cards {
  private Cards() {}

  /**
   * The cards of all localities.
   *
   * @param shared whether the table of ranks is kept anyway; otherwise each card gets its own
   */
  static List<ScoreCard> of(Plan plan, List<LocalRun> runs, RankTable ranks, boolean shared) {
    List<ScoreCard> cards = new ArrayList<>(runs.size());
    for (int i = 0; i < runs.size(); i++) {
      LocalRun run = runs.get(i);
      Results results = new Results(plan, run.drafts(), shared ? ranks.of(i) : ranks.copyOf(i));
      cards.add(new ScoreCard(run.local().locality(), plan.pack().framework(), results));
    }
    return List.copyOf(cards);
  }
}
