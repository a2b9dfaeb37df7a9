package vn.chiso.evaluate;

import java.util.List;
import java.util.function.Supplier;
import vn.chiso.dataset.Dataset;

/**
 * What an evaluation was made from, kept so that it can be explained and asked what would be if.
 *
 * @param evaluator who made it
 * @param options how
 * @param original the dataset it began with
 * @param dataset that dataset with all that was changed in it, put together when asked for
 * @param runs what the stages made of each locality
 * @param across what came of comparing localities
 * @param goalposts the goalposts used
 * @param ranks the ranks
 */
record Background(
    DroolsEvaluator evaluator,
    EvaluationOptions options,
    Dataset original,
    Supplier<Dataset> dataset,
    List<LocalRun> runs,
    CheckStage.Across across,
    GoalpostStage.Result goalposts,
    RankTable ranks) {

  /** What stands behind an evaluation in which one figure is another. */
  Background changed(
      Supplier<Dataset> edited,
      List<LocalRun> others,
      GoalpostStage.Result posts,
      RankTable table) {
    return new Background(evaluator, options, original, edited, others, across, posts, table);
  }
}
