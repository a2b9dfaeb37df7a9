package vn.chiso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/** Which dataset is evaluated by which pack. */
final class DatasetOptions {
  private static final String STANDARD_INPUT = "-";
  private static final String STDIN = "(stdin)";
  private static final String SET = "set";
  /** Names of files with a JSON document a line. */
  private static final Pattern LINES = Pattern.compile("(?i).+\\.(ndjson|jsonl)");

  /** What no shell takes for anything but itself. */
  private static final Pattern PLAIN = Pattern.compile("[\\w\\p{L}./:\\\\-]+");

  @Parameters(paramLabel = "DATASET", descriptionKey = "DATASET")
  private Path dataset = Path.of("");

  @Option(names = "--pack", paramLabel = "ID|DIR")
  private String pack = "";

  @Option(names = "--goalposts", paramLabel = "FILE|set")
  private Path goalposts = Path.of("");

  Evaluation evaluate(Context context) {
    return evaluate(context, read(context));
  }

  /** Evaluates a dataset that was read by {@link #read}. */
  Evaluation evaluate(Context context, Dataset given) {
    Evaluator evaluator = evaluator(context, given);
    context.progress().at("progress.evaluate");
    return evaluator.evaluate(given);
  }

  /** Compiles the pack asked for, or else the one the dataset names. */
  Evaluator evaluator(Context context, Dataset given) {
    RulePack rules = PackChoice.of(pack, given, context.cache());
    context.progress().at("progress.compile", rules.id());
    return context.evaluators().apply(rules);
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

  /** The dataset, with the goalposts asked for. */
  Dataset read(Context context) {
    context.progress().at("progress.read", dataset);
    return withGoalposts(readAlone(context));
  }

  private Dataset readAlone(Context context) {
    if (LINES.matcher(dataset.toString()).matches() && Files.isRegularFile(dataset)) {
      throw new UsageException("stream.needed", dataset, quoted(dataset.toString()));
    }
    try {
      return isStandardInput() ? Dataset.read(context.in(), STDIN) : Dataset.read(dataset);
    } catch (UncheckedIOException e) {
      throw new UsageException("dataset.unreadable", dataset, IoReason.of(e));
    }
  }

  /** Works on the datasets in the lines of the file or of standard input. */
  void lines(Context context, Consumer<Stream<Dataset>> work) {
    if (goalposts.toString().equals(SET)) {
      throw new UsageException("stream.no-set");
    }
    try {
      if (isStandardInput()) {
        work.accept(Dataset.readLines(context.in(), STDIN));
      } else {
        try (InputStream in = Files.newInputStream(dataset)) {
          work.accept(Dataset.readLines(in, String.valueOf(dataset.getFileName())));
        }
      }
    } catch (IOException e) {
      throw new UsageException("dataset.unreadable", dataset, IoReason.of(e));
    } catch (UncheckedIOException e) {
      throw new UsageException("dataset.unreadable", dataset, IoReason.of(e));
    }
  }

  private boolean isStandardInput() {
    return dataset.toString().equals(STANDARD_INPUT);
  }

  /** The goalposts for all datasets of a stream. */
  Dataset goalposts(int year) {
    return withGoalposts(Dataset.builder(year).build());
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
