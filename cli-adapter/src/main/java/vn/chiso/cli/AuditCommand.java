package vn.chiso.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chiso.audit.Audit;
import vn.chiso.audit.AuditOptions;
import vn.chiso.audit.Replay;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.json.AuditJson;
import vn.chiso.report.AuditHtmlReport;

/** {@code chiso audit}: whether an index hangs together, and how firm its ranks are. */
@Command(name = "audit")
final class AuditCommand implements Runnable {
  private final Context context;

  @Mixin
  private final DatasetOptions dataset = new DatasetOptions();

  @Mixin
  private final Output output = new Output();

  @Mixin
  private final AuditChoices choices = new AuditChoices();

  @Option(names = "--replay", paramLabel = "N")
  private int replay;

  @Option(names = "--format", paramLabel = "table|json|csv")
  private Format format = Format.TABLE;

  @Option(
      names = "--table",
      paramLabel = "ranks|indicators|nodes|correlations|omissions|sensitivity|runs")
  private AuditCsv.@Nullable Table table;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path page;

  AuditCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    if (page != null && !page.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
      throw new UsageException("audit.page", page);
    }
    if (table != null && format != Format.CSV) {
      throw new UsageException("audit.table");
    }
    if (replay < 0 || (replay > 0 && (page != null || table != null))) {
      throw new UsageException("audit.replay");
    }
    AuditOptions options = choices.options();
    Evaluation evaluation = dataset.evaluate(context);
    if (replay > 0) {
      replay(evaluation, options);
      return;
    }
    context.progress().at("progress.audit", Integer.toString(options.runs()));
    Audit audit = Audit.of(evaluation, options);
    if (page == null) {
      print(evaluation, audit);
    } else {
      Path file = page;
      context.progress().at("progress.write", file);
      Output.toFile(
          file, out -> AuditHtmlReport.write(evaluation, audit, context.words().language(), out));
    }
  }

  private void print(Evaluation evaluation, Audit audit) {
    switch (format) {
      case TABLE ->
        output.lines(context, new AuditReport(audit, context.words()).lines(heading(evaluation)));
      case CSV ->
        output.text(
            context,
            new AuditCsv(audit, context.words())
                .of(table == null ? AuditCsv.Table.RANKS : table)
                .toString());
      case JSON -> output.document(context, out -> AuditJson.write(evaluation, audit, out));
    }
  }

  private void replay(Evaluation evaluation, AuditOptions options) {
    Replay run = Audit.replay(evaluation, options, replay).orElse(null);
    if (run == null) {
      // A short audit without runs says why nothing can be run.
      Audit audit = Audit.of(evaluation, options.toBuilder().runs(0).base(0).build());
      throw new UsageException(
          "audit.no-run", audit.sensitivity().lack().orElseThrow().text());
    }
    ReplayReport report = new ReplayReport(run, context.words());
    switch (format) {
      case TABLE -> output.lines(context, report.lines(heading(evaluation)));
      case CSV -> output.text(context, report.csv().toString());
      case JSON ->
        output.document(context, out -> AuditJson.writeReplay(evaluation, options, run, out));
    }
  }

  private List<String> heading(Evaluation evaluation) {
    List<String> lines =
        new ArrayList<>(dataset.heading(evaluation, context.words()).lines());
    lines.addAll(dataset.heading(evaluation, context.words()).note());
    return lines;
  }
}
