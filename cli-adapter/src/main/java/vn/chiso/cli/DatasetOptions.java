package vn.chiso.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.pack.RulePack;

/** Which dataset is evaluated by which pack. */
final class DatasetOptions {
  private static final String STANDARD_INPUT = "-";
  private static final String SET = "set";

  @Parameters(paramLabel = "DATASET", descriptionKey = "DATASET")
  private Path dataset = Path.of("");

  @Option(names = "--pack", paramLabel = "ID|DIR")
  private String pack = "";

  @Option(names = "--goalposts", paramLabel = "FILE|set")
  private Path goalposts = Path.of("");

  @Option(names = {"-q", "--quiet"})
  private boolean quiet;

  Evaluation evaluate(Context context) {
    Dataset given = withGoalposts(read(context));
    RulePack rules = PackChoice.of(pack, given);
    if (context.terminal() && !quiet) {
      context.err().println(context.words().say("progress.compile", rules.id()));
    }
    return context.evaluators().apply(rules).evaluate(given);
  }

  /** The same choice as one would type it for another command. */
  String typed() {
    String text = quoted(dataset.toString());
    return pack.isEmpty() ? text : text + " --pack " + quoted(pack);
  }

  private Dataset read(Context context) {
    try {
      return dataset.toString().equals(STANDARD_INPUT)
          ? Dataset.read(context.in(), "(stdin)")
          : Dataset.read(dataset);
    } catch (UncheckedIOException e) {
      throw new UsageException("dataset.unreadable", dataset, IoReason.of(e));
    }
  }

  private Dataset withGoalposts(Dataset given) {
    if (goalposts.toString().isEmpty()) {
      return given;
    }
    if (goalposts.toString().equals(SET)) {
      return GoalpostsOfSet.of(given);
    }
    try {
      return given.withGoalposts(goalposts);
    } catch (UncheckedIOException e) {
      throw new UsageException("goalposts.unreadable", goalposts, IoReason.of(e));
    }
  }

  private static String quoted(String argument) {
    return argument.chars().anyMatch(Character::isWhitespace) ? '"' + argument + '"' : argument;
  }
}
