package vn.chiso.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.explain.Derivation;
import vn.chiso.json.EvaluationJson;
import vn.chiso.report.HtmlReport;
import vn.chiso.score.ScoreCard;

/** {@code chiso explain}: why a result is what it is. */
@Command(name = "explain")
final class ExplainCommand implements Runnable {
  private final Context context;

  @Mixin
  private final DatasetOptions dataset = new DatasetOptions();

  @Mixin
  private final Output output = new Output();

  @Option(names = "--locality", paramLabel = "CODE")
  private String locality = "";

  @Option(
      names = {"--node", "--indicator"},
      paramLabel = "NODE",
      required = true)
  private String node = "";

  @Option(names = "--format", paramLabel = "table|json|html")
  private Form format = Form.TABLE;

  ExplainCommand(Context context) {
    this.context = context;
  }

  /** The forms of a derivation, which is no table of rows. */
  enum Form {
    TABLE,
    JSON,
    HTML
  }

  @Override
  public void run() {
    Dataset given = dataset.read(context);
    Evaluation evaluation = dataset.evaluate(context, given);
    ScoreCard card = LocalityChoice.ofOnly(evaluation, locality);
    Derivation derivation = evaluation
        .explain(card.locality().code(), node)
        .orElseThrow(() -> NodeChoice.unknown(evaluation.pack().framework(), node));
    switch (format) {
      case JSON -> output.document(context, out -> EvaluationJson.write(derivation, out));
      case HTML ->
        output.write(
            context,
            out -> HtmlReport.writeDerivation(
                evaluation, given, card, node, context.words().language(), out));
      case TABLE -> {
        List<String> lines = dataset.heading(evaluation, context.words()).of(card.locality());
        lines.add("");
        lines.addAll(DerivationLines.of(derivation, context.words()));
        output.lines(context, lines);
      }
    }
  }
}
