package vn.chiso.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.EvaluationOptions;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RulePack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;

/** Chỉ Số itself. Everything that depends on how it is called stands in this class. */
final class Ours implements Contender<Evaluation> {
  private final Evaluator evaluator;
  private final Dataset dataset;
  private final EvaluationOptions options;

  Ours(RulePack pack, Dataset dataset, EvaluationOptions options) {
    this.evaluator = Evaluator.of(pack);
    this.dataset = dataset;
    this.options = options;
  }

  @Override
  public Evaluation run() {
    Evaluation evaluation = evaluator.evaluate(dataset, options);
    if (options.parallel()) {
      evaluation.scoreCards().parallelStream().forEach(Ours::read);
      return evaluation;
    }
    return read(evaluation);
  }

  /** Reads every result once: ours puts each together when it is read. */
  static Evaluation read(Evaluation evaluation) {
    evaluation.scoreCards().forEach(Ours::read);
    return evaluation;
  }

  private static void read(ScoreCard card) {
    for (NodeResult result : card.results()) {
      if (result.ranked() < 0) {
        throw new IllegalStateException("No such result: " + result);
      }
    }
  }

  @Override
  public Results results(Evaluation evaluation) {
    List<List<NodeResult>> cards = evaluation.scoreCards().stream()
        .map(card -> List.copyOf(card.results()))
        .toList();
    return new Results() {
      @Override
      public List<Found> findings() {
        return evaluation.findings().stream()
            .filter(finding -> !finding.localities().isEmpty())
            .map(Ours::found)
            .toList();
      }

      @Override
      public int localities() {
        return cards.size();
      }

      @Override
      public Line line(int locality, int node) {
        return Ours.line(cards.get(locality).get(node));
      }
    };
  }

  private static Found found(Finding finding) {
    return new Found(finding.check(), finding.localities(), finding.items());
  }

  private static Results.Line line(NodeResult result) {
    return new Results.Line(
        value(result.value()), score(result.score()), result.published(), result.rank());
  }

  private static @Nullable Number value(@Nullable Value value) {
    return value instanceof Value.Known known ? known.exact() : null;
  }

  private static @Nullable Number score(Score score) {
    return score instanceof Score.Scored scored ? scored.exact() : null;
  }
}
