package vn.chiso.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.report.HtmlReport;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Language;

/** {@code chiso report}: a report to hand in or to look at. */
@Command(name = "report")
final class ReportCommand implements Runnable {
  private final Context context;

  @Mixin
  private final DatasetOptions dataset = new DatasetOptions();

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path file = Path.of("");

  @Option(names = "--locality", paramLabel = "CODE")
  private String locality = "";

  ReportCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
      throw new UsageException("report.format", file);
    }
    Dataset given = dataset.read(context);
    Evaluation evaluation = dataset.evaluate(context, given);
    Language language = context.words().language();
    List<ScoreCard> cards = evaluation.scoreCards();
    context.progress().at("progress.write", file);
    if (locality.isEmpty() && cards.size() != 1) {
      Output.toFile(file, out -> HtmlReport.writeAll(evaluation, given, language, out));
    } else {
      ScoreCard card = LocalityChoice.ofOnly(evaluation, locality);
      Output.toFile(file, out -> HtmlReport.write(evaluation, given, card, language, out));
    }
  }
}
