package vn.chiso.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.json.EvaluationJson;
import vn.chiso.score.ScoreCard;

/** {@code chiso evaluate}: the scores of a dataset. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
  private final Context context;

  @Mixin
  private final DatasetOptions dataset = new DatasetOptions();

  @Mixin
  private final ResultOptions result = new ResultOptions();

  @Option(names = "--locality", paramLabel = "CODE")
  private String locality = "";

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--stream")
  private boolean stream;

  EvaluateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (stream) {
      return lines();
    }
    result.check();
    if (result.format() == Format.JSON && !locality.isEmpty()) {
      throw new UsageException("locality.not-in-json");
    }
    Evaluation evaluation = dataset.evaluate(context);
    List<ScoreCard> cards = locality.isEmpty()
        ? evaluation.scoreCards()
        : List.of(LocalityChoice.of(evaluation, locality));
    switch (result.format()) {
      case TABLE -> result.lines(context, table(evaluation, cards));
      case CSV -> result.csv(context, ScoresCsv.of(evaluation, cards, context.words()));
      case JSON -> result.json(context, out -> EvaluationJson.write(evaluation, out));
    }
    return result.exitCode(evaluation.findings());
  }

  private int lines() {
    result.checkLines();
    if (!locality.isEmpty() || all) {
      throw new UsageException("stream.whole");
    }
    return new LinesEvaluation(context, dataset, result).run();
  }

  private List<String> table(Evaluation evaluation, List<ScoreCard> cards) {
    Words words = context.words();
    Heading heading = dataset.heading(evaluation, words);
    Report report = new Report(evaluation, words, heading, dataset.typed());
    return cards.size() == 1 ? report.card(cards.get(0), all) : report.ranking(all);
  }
}
