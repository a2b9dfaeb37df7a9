package vn.chiso.cli;

import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.SubmissionFiles;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.json.CollectedJson;
import vn.chiso.pack.RulePack;
import vn.chiso.submission.CollectOptions;
import vn.chiso.submission.Collected;
import vn.chiso.submission.Collector;
import vn.chiso.submission.Submission;
import vn.chiso.submission.Submissions;

/** {@code chiso collect}: agencies' submissions become one dataset. */
@Command(name = "collect")
final class CollectCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
  private Path folder = Path.of("");

  @Option(names = "--out", paramLabel = "DATASET", required = true, converter = Output.ToFile.class)
  private Path out = Path.of("");

  @Option(names = "--pack", paramLabel = "ID|DIR")
  private String pack = "";

  @Option(names = "--locality", paramLabel = "CODE")
  private String locality = "";

  @Option(names = "--as-of", paramLabel = "DATE")
  private @Nullable LocalDate asOf;

  @Mixin
  private final ResultOptions result = new ResultOptions();

  CollectCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    result.check();
    if (!Files.isDirectory(folder)) {
      throw new UsageException("collect.no-folder", folder);
    }
    Dataset common = SubmissionFiles.common(folder);
    RulePack rules = pack(common);
    Collected collected = collect(common, rules);
    boolean written = write(collected);
    Words words = context.words();
    CollectedReport report = new CollectedReport(rules, collected, words);
    switch (result.format()) {
      case TABLE -> result.lines(context, report.lines(Display.line(out.toString()), written));
      case CSV -> result.csv(context, CompletenessCsv.of(collected.completeness()));
      case JSON -> result.json(context, stream -> CollectedJson.write(collected, stream));
    }
    return result.exitCode(collected.findings());
  }

  private Collected collect(Dataset common, RulePack rules) {
    if (!locality.isEmpty() && !rules.localities().containsKey(locality)) {
      List<String> codes = List.copyOf(rules.localities().keySet());
      throw new UsageException(
          "collect.no-locality", locality, rules.id(), Words.nearest(locality, codes));
    }
    context.progress().at("progress.collect", folder);
    Submissions submissions = below(rules);
    if (submissions.found().isEmpty()) {
      throw new UsageException("collect.nothing", folder);
    }
    Dataset.Builder all = common.toBuilder();
    submissions.findings().forEach(all::finding);
    return Collector.collect(
        rules, submissions.found(), new CollectOptions(all.build(), locality, asOf));
  }

  /** The pack asked for, or the one the folder names, or the only one its submissions name. */
  private RulePack pack(Dataset common) {
    List<String> ids = RulePack.builtInIds();
    if (!pack.isEmpty() || !common.header().pack().isEmpty() || ids.isEmpty()) {
      return PackChoice.of(pack, common, context.cache());
    }
    Submissions all = below(RulePack.builtIn(ids.get(ids.size() - 1)));
    if (all.found().isEmpty() && all.findings().isEmpty()) {
      throw new UsageException("collect.nothing", folder);
    }
    List<String> named = all.found().stream()
        .map(Submission::pack)
        .filter(id -> !id.isEmpty())
        .distinct()
        .sorted()
        .toList();
    if (named.size() > 1) {
      throw new UsageException("collect.several-packs", named);
    }
    Dataset.Header header = new Dataset.Header("", "", String.join("", named), 0, false, "");
    List<Finding> unreadable = named.isEmpty() ? unreadable(all) : List.of();
    if (!unreadable.isEmpty()) {
      throw new UnreadableDatasetException("collect.no-pack", unreadable);
    }
    Dataset naming = Dataset.builder(0).header(header).build();
    return PackChoice.of(pack, naming, context.cache());
  }

  /** What is wrong with each submission, where none of them says which pack it is for. */
  private static List<Finding> unreadable(Submissions all) {
    return Stream.concat(
            all.findings().stream(),
            all.found().stream()
                .flatMap(submission -> submission.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .limit(1)))
        .toList();
  }

  private Submissions below(RulePack rules) {
    try {
      return Submissions.below(folder, rules);
    } catch (UncheckedIOException e) {
      throw new UsageException("collect.unreadable", folder, IoReason.of(e));
    }
  }

  private boolean write(Collected collected) {
    try {
      return collected.write(out);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof FileAlreadyExistsException
          ? new UsageException("collect.exists", out)
          : new UsageException("output.failed-file", out, IoReason.of(e));
    }
  }
}
