package vn.chiso.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.json.EvaluationJson;

/** {@code chiso validate}: what is wrong with a dataset. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
  private final Context context;

  @Mixin
  private final DatasetOptions dataset = new DatasetOptions();

  @Mixin
  private final ResultOptions result = new ResultOptions();

  ValidateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    result.check();
    Evaluation evaluation = dataset.evaluate(context);
    Words words = context.words();
    switch (result.format()) {
      case TABLE -> result.lines(context, table(evaluation, words));
      case CSV -> result.csv(context, FindingsCsv.of(evaluation.findings(), words));
      case JSON ->
        result.json(context, out -> EvaluationJson.writeFindings(evaluation.findings(), out));
    }
    return result.exitCode(evaluation.findings());
  }

  private List<String> table(Evaluation evaluation, Words words) {
    return new FindingsReport(evaluation, words, dataset.heading(evaluation, words)).lines();
  }
}
