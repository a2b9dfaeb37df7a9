package vn.chiso.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;

/**
 * What an evaluation was made from, kept so that it can be explained and asked what would be if.
 *
 * @param evaluator who made it
 * @param options how
 * @param original the dataset it began with
 * @param changes what was changed in that since, null if nothing was
 * @param runs what the stages made of each locality
 * @param across what came of comparing localities
 * @param goalposts the goalposts used
 * @param ranks the ranks
 */
record Background(
    DroolsEvaluator evaluator,
    EvaluationOptions options,
    Dataset original,
    @Nullable Replacement changes,
    List<LocalRun> runs,
    CheckStage.Across across,
    GoalpostStage.Result goalposts,
    RankTable ranks) {

  /** What stands behind an evaluation in which one figure is another. */
  Background changed(
      Entry entry, List<LocalRun> others, GoalpostStage.Result posts, RankTable table) {
    return new Background(
        evaluator,
        options,
        original,
        new Replacement(entry, changes),
        others,
        across,
        posts,
        table);
  }

  /** The dataset with all that was changed. */
  Dataset dataset() {
    return changes == null ? original : changes.in(original, evaluator.intake());
  }

  /** The dataset with all that was changed, and one more figure replaced. */
  Dataset dataset(Entry entry) {
    return new Replacement(entry, changes).in(original, evaluator.intake());
  }
}
