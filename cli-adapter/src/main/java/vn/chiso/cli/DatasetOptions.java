package vn.chiso.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.pack.RulePack;

/** Which dataset is evaluated by which pack. */
final class DatasetOptions {
  private static final String STANDARD_INPUT = "-";
  private static final String SET = "set";
  /** What no shell takes for anything but itself. */
  private static final Pattern PLAIN = Pattern.compile("[\\w\\p{L}./:\\\\-]+");

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
    RulePack rules = PackChoice.of(pack, given, context.cache());
    if (context.terminal() && !quiet) {
      context.err().println(context.words().say("progress.compile", Display.line(rules.id())));
    }
    return context.evaluators().apply(rules).evaluate(given);
  }

  Heading heading(Evaluation evaluation, Words words) {
    return new Heading(evaluation, words, PackChoice.folder(pack));
  }

  /** The same choice as one would type it for another command. */
  String typed() {
    return typed(dataset.toString(), goalposts.toString(), pack);
  }

  static String typed(String dataset, String goalposts, String pack) {
    String options = option("--goalposts", goalposts) + option("--pack", pack);
    boolean likeOption = dataset.startsWith("-") && !dataset.equals(STANDARD_INPUT);
    String given = quoted(dataset);
    return likeOption ? (options + " -- " + given).strip() : given + options;
  }

  private static String option(String name, String value) {
    return value.isEmpty() ? "" : " " + name + " " + quoted(value);
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

  /** The argument as a shell takes it for one word and nothing else. */
  private static String quoted(String argument) {
    String line = Display.line(argument);
    return PLAIN.matcher(line).matches() ? line : "'" + line.replace("'", "'\\''") + "'";
  }
}
