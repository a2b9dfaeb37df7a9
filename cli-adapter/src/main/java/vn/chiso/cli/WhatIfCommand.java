package vn.chiso.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Scenario;
import vn.chiso.evaluate.Target;
import vn.chiso.json.WhatIfJson;
import vn.chiso.score.ScoreCard;

/** {@code chiso what-if}: what would be if, and what it would take. */
@Command(name = "what-if")
final class WhatIfCommand implements Runnable {
  private final Context context;

  @Mixin
  private final DatasetOptions dataset = new DatasetOptions();

  @Mixin
  private final Output output = new Output();

  @Option(names = "--set", paramLabel = "LOCALITY:ITEM=VALUE")
  private List<String> figures = new ArrayList<>();

  @Option(names = "--weight", paramLabel = "NODE=WEIGHT")
  private List<String> weights = new ArrayList<>();

  @Option(names = "--range", paramLabel = "INDICATOR=MIN..MAX")
  private List<String> ranges = new ArrayList<>();

  @Option(names = "--scenarios", paramLabel = "FILE")
  private @Nullable Path file;

  @Option(names = "--target-score", paramLabel = "POINTS")
  private @Nullable BigDecimal score;

  @Option(names = "--target-rank", paramLabel = "RANK")
  private int rank;

  @Option(names = "--node", paramLabel = "NODE")
  private String node = "";

  @Option(names = "--locality", paramLabel = "CODE")
  private String locality = "";

  @Option(names = "--format", paramLabel = "table|json|csv")
  private Format format = Format.TABLE;

  WhatIfCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    boolean target = score != null || rank != 0;
    boolean one = !figures.isEmpty() || !weights.isEmpty() || !ranges.isEmpty();
    if ((target ? 1 : 0) + (one ? 1 : 0) + (file != null ? 1 : 0) != 1) {
      throw new UsageException("what-if.which");
    }
    if ((score != null && rank != 0) || rank < 0) {
      throw new UsageException("what-if.target");
    }
    if (!node.isEmpty() && !target) {
      throw new UsageException("what-if.node");
    }
    Dataset given = dataset.read(context);
    Evaluation before = dataset.evaluate(context, given);
    if (target) {
      ways(before);
    } else {
      scenarios(given, before);
    }
  }

  private void ways(Evaluation before) {
    ScoreCard card = LocalityChoice.ofOnly(before, locality);
    String goal = NodeChoice.of(before, node);
    context.progress().at("progress.ways");
    Target target = score == null ? Target.rank(goal, rank) : Target.score(goal, score);
    WaysReport report = new WaysReport(before, card, target, context.words());
    switch (format) {
      case TABLE -> output.lines(context, report.lines(heading(before)));
      case CSV -> output.text(context, report.csv().toString());
      case JSON -> output.document(context, out -> WhatIfJson.writeWays(before, card, target, out));
    }
  }

  private void scenarios(Dataset given, Evaluation before) {
    Suppositions suppositions = new Suppositions(given, before.pack());
    List<Scenario> scenarios = file == null
        ? List.of(suppositions.scenario("", figures, weights, ranges))
        : new ScenarioFile(file, suppositions).read();
    List<WhatIfJson.Case> cases = new ArrayList<>();
    for (Scenario each : scenarios) {
      context.progress().still("progress.scenario", cases.size() + 1 + "", scenarios.size() + "");
      cases.add(new WhatIfJson.Case(each, before.whatIf(each)));
    }
    switch (format) {
      case TABLE -> {
        ScenarioReport report = new ScenarioReport(before, given, cases, context.words());
        output.lines(context, report.lines(heading(before), locality));
      }
      case CSV ->
        output.text(context, ScenariosCsv.of(before, cases, context.words()).toString());
      case JSON -> output.document(context, out -> WhatIfJson.write(before, cases, out));
    }
  }

  private List<String> heading(Evaluation before) {
    return dataset.heading(before, context.words()).lines();
  }
}
