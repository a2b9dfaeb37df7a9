package vn.chiso.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.finding.Cause;
import vn.chiso.json.ReviewJson;

/** {@code chiso validate}: what is wrong with a dataset, and what to do about it. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
  private final Context context;

  @Mixin
  private final DatasetOptions dataset = new DatasetOptions();

  @Mixin
  private final FindingFilter filter = new FindingFilter();

  @Mixin
  private final ResultOptions result = new ResultOptions();

  @Option(names = "--checks")
  private boolean checks;

  ValidateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    result.check();
    Evaluation evaluation = dataset.evaluate(context);
    List<Cause> causes = filter.of(evaluation.review().causes(), evaluation.pack());
    switch (result.format()) {
      case TABLE -> result.lines(context, table(evaluation, causes));
      case CSV -> result.csv(context, FindingsCsv.of(causes, context.words()));
      case JSON -> result.json(context, out -> ReviewJson.write(evaluation, causes, out));
    }
    return result.exitCode(causes.stream().flatMap(Cause::findings).toList());
  }

  private List<String> table(Evaluation evaluation, List<Cause> causes) {
    Words words = context.words();
    List<String> lines =
        new FindingsReport(evaluation, causes, words, dataset.heading(evaluation, words)).lines();
    ChecksReport outcomes = new ChecksReport(evaluation, words);
    lines.add("");
    lines.addAll(checks ? outcomes.all() : outcomes.counts());
    lines.add("");
    lines.addAll(
        new NextSteps(evaluation.pack(), words, dataset.typed()).lines(causes, filter.isGiven()));
    return lines;
  }
}
