package vn.chiso.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.json.EvaluationLines;

/**
 * {@code chiso evaluate --stream}: a dataset a line in, an evaluation a line out, in the same
 * order. A few lines are worked on side by side. Not thread-safe.
 */
final class LinesEvaluation {
  private final Context context;
  private final DatasetOptions options;
  private final ResultOptions result;
  private int exitCode = ExitCode.OK;

  LinesEvaluation(Context context, DatasetOptions options, ResultOptions result) {
    this.context = context;
    this.options = options;
    this.result = result;
  }

  /** Evaluates to the last line; gives the exit code that the worst of them calls for. */
  int run() {
    options.lines(context, this::evaluate);
    return exitCode;
  }

  private void evaluate(Stream<Dataset> datasets) {
    Batches batches = new Batches(datasets.iterator());
    List<Dataset> first = batches.next();
    Evaluator evaluator =
        options.evaluator(context, first.isEmpty() ? Dataset.builder(0).build() : first.get(0));
    Dataset goalposts = options.goalposts(evaluator.pack().manifest().dataYear());
    EvaluationLines lines = EvaluationLines.of(evaluator, goalposts);
    exitCode = result.exitCode(lines.findings());
    ByteArrayOutputStream top = new ByteArrayOutputStream();
    lines.writeFirst(top);
    result.write(context, out -> {
      top.writeTo(out);
      List<Dataset> batch = first;
      long done = 0;
      while (!batch.isEmpty()) {
        Stream<Dataset> given = batch.parallelStream().map(one -> one.withGoalposts(goalposts));
        context.progress().clear();
        write(
            evaluator.evaluate(given).map(evaluation -> line(lines, evaluation)).toList(), out);
        done += batch.size();
        context.progress().still("progress.lines", BigDecimal.valueOf(done));
        batch = batches.next();
      }
    });
  }

  private record Line(ByteArrayOutputStream text, int exitCode) {}

  private Line line(EvaluationLines lines, Evaluation evaluation) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    lines.write(evaluation, text);
    return new Line(text, result.exitCode(evaluation.findings()));
  }

  private void write(List<Line> lines, OutputStream out) throws IOException {
    for (Line line : lines) {
      line.text().writeTo(out);
      exitCode = Math.max(exitCode, line.exitCode());
    }
    out.flush();
  }
}
