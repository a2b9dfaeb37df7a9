package vn.chiso.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Language;

/** {@code chiso report}: a report to hand in or to look at. */
@Command(name = "report")
final class ReportCommand implements Runnable {
  private final Context context;

  @Mixin
  private final DatasetOptions dataset = new DatasetOptions();

  @Option(names = "--out", paramLabel = "FILE", required = true, converter = Output.ToFile.class)
  private Path file = Path.of("");

  @Option(names = "--locality", paramLabel = "CODE")
  private String locality = "";

  ReportCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    ReportKind kind = ReportKind.of(file);
    Dataset given = dataset.read(context);
    Evaluation evaluation = dataset.evaluate(context, given);
    Language language = context.words().language();
    boolean all = locality.isEmpty() && evaluation.scoreCards().size() != 1;
    ScoreCard card = all ? null : LocalityChoice.ofOnly(evaluation, locality);
    context.progress().at("progress.write", file);
    Output.toFile(file, out -> {
      if (card == null) {
        kind.writeAll(evaluation, given, language, out);
      } else {
        kind.write(evaluation, given, card, language, out);
      }
    });
  }
}
