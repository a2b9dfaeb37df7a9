package vn.chiso.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.dataset.Dataset;
import vn.chiso.edition.PackDiff;
import vn.chiso.edition.ResultDiff;
import vn.chiso.json.PackDiffJson;

/** {@code chiso pack diff}: what differs between two packs, and what that changes in results. */
@Command(name = "diff")
final class PackDiffCommand implements Runnable {
  private final Context context;

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "OLD")
  private String before = "";

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "NEW")
  private String after = "";

  @Option(names = "--data", paramLabel = "DATASET")
  private @Nullable Path data;

  @Mixin
  private final Output output = new Output();

  @Option(names = "--format", paramLabel = "table|json|csv")
  private Format format = Format.TABLE;

  PackDiffCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    PackDiff diff = PackDiff.between(
        PackChoice.of(before, context.cache()), PackChoice.of(after, context.cache()));
    if (data == null) {
      packs(diff);
    } else {
      results(diff, data);
    }
  }

  private void packs(PackDiff diff) {
    switch (format) {
      case TABLE -> output.lines(context, new DiffReport(context.words()).lines(diff));
      case CSV -> output.text(context, DiffCsv.of(diff, context.words()).toString());
      case JSON -> output.document(context, out -> PackDiffJson.write(diff, out));
    }
  }

  private void results(PackDiff diff, Path path) {
    ResultDiff results = ResultDiff.of(
        diff,
        context.evaluators().apply(diff.before()),
        context.evaluators().apply(diff.after()),
        read(path));
    switch (format) {
      case TABLE -> output.lines(context, new ResultDiffReport(context.words()).lines(results));
      case CSV ->
        output.text(context, ResultDiffCsv.of(results, context.words()).toString());
      case JSON -> output.document(context, out -> PackDiffJson.write(diff, results, out));
    }
  }

  private static Dataset read(Path path) {
    try {
      return Dataset.read(path);
    } catch (UncheckedIOException e) {
      throw new UsageException("dataset.unreadable", path, IoReason.of(e));
    }
  }
}
