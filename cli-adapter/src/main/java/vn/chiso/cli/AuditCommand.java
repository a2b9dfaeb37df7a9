package vn.chiso.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chiso.audit.Audit;
import vn.chiso.audit.AuditOptions;
import vn.chiso.audit.CorrelationKind;
import vn.chiso.audit.CorrelationLimits;
import vn.chiso.audit.Factor;
import vn.chiso.audit.Replay;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.json.AuditJson;
import vn.chiso.report.AuditHtmlReport;

/** {@code chiso audit}: whether an index hangs together, and how firm its ranks are. */
@Command(name = "audit")
final class AuditCommand implements Runnable {
  private static final AuditOptions USUAL = AuditOptions.DEFAULT;

  private final Context context;

  @Mixin
  private final DatasetOptions dataset = new DatasetOptions();

  @Mixin
  private final Output output = new Output();

  @Option(names = "--runs", paramLabel = "N")
  private int runs = USUAL.runs();

  @Option(names = "--seed", paramLabel = "NUMBER")
  private long seed = USUAL.seed();

  @Option(names = "--vary", paramLabel = "LIST")
  private String vary = "";

  @Option(names = "--weight-noise", paramLabel = "SHARE")
  private double weightNoise = USUAL.weightNoise();

  @Option(names = "--data-error", paramLabel = "SHARE")
  private double dataError = USUAL.dataError();

  @Option(names = "--interval", paramLabel = "SHARE")
  private double interval = USUAL.interval();

  @Option(names = "--top", paramLabel = "K")
  private int top = USUAL.top();

  @Option(names = "--points", paramLabel = "N")
  private int points = USUAL.base();

  @Option(names = "--correlation", paramLabel = "pearson|spearman|kendall")
  private CorrelationKind kind = USUAL.kind();

  @Option(names = "--limits", paramLabel = "A,B,C")
  private String limits = "";

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
    AuditOptions options = options();
    Evaluation evaluation = dataset.evaluate(context);
    if (replay > 0) {
      replay(evaluation, options);
      return;
    }
    context.progress().at("progress.audit", Integer.toString(runs));
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
      Audit audit = Audit.of(evaluation, options(0, 0));
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

  private AuditOptions options() {
    return options(runs, points);
  }

  private AuditOptions options(int howMany, int base) {
    Set<Factor> factors = factors();
    CorrelationLimits doubted = limits.isEmpty() ? USUAL.limits() : limits();
    try {
      return USUAL.toBuilder()
          .runs(howMany)
          .seed(seed)
          .vary(factors)
          .weightNoise(weightNoise)
          .dataError(dataError)
          .interval(interval)
          .top(top)
          .base(base)
          .kind(kind)
          .limits(doubted)
          .build();
    } catch (IllegalArgumentException e) {
      throw new UsageException("audit.options", Integer.toString(AuditOptions.MOST_RUNS));
    }
  }

  private Set<Factor> factors() {
    if (vary.isEmpty()) {
      return USUAL.vary();
    }
    Set<Factor> factors = EnumSet.noneOf(Factor.class);
    List<String> known = Stream.of(Factor.values()).map(Factor::tag).toList();
    for (String word : Arrays.asList(vary.split(",", -1))) {
      factors.add(Stream.of(Factor.values())
          .filter(factor -> factor.tag().equals(word.strip()))
          .findFirst()
          .orElseThrow(() -> new UsageException(
              "audit.vary", word.strip(), Words.nearest(word.strip(), known), known)));
    }
    return factors;
  }

  private CorrelationLimits limits() {
    try {
      double[] numbers = Arrays.stream(limits.split(",", -1))
          .mapToDouble(number -> Double.parseDouble(number.strip()))
          .toArray();
      if (numbers.length == 3) {
        return new CorrelationLimits(numbers[0], numbers[1], numbers[2]);
      }
    } catch (IllegalArgumentException e) {
      // Not three numbers that rise: told below like the wrong number of them.
    }
    throw new UsageException("audit.limits", limits);
  }
}
