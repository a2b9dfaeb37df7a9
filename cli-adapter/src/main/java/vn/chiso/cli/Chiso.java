package vn.chiso.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/** The {@code chiso} command. */
public final class Chiso {
  private final Context context;
  private final boolean debug;

  private Chiso(Context context, boolean debug) {
    this.context = context;
    this.debug = debug;
  }

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    // System.out and System.err encode as the console was found to; here it is always UTF-8.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    System.exit(run(args, System.in, out, err));
  }

  /**
   * Runs a command within this JVM. Text is UTF-8; nothing is closed.
   *
   * @param args the command, such as {@code evaluate DATASET}
   * @param in what {@code -} reads
   * @param out where the result goes
   * @param err where everything else goes
   * @return the exit code: 0 fine, 1 a bug, 2 wrong usage, 3 the data have findings, 4 the rule
   *     pack can't be used
   */
  public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
    Surroundings surroundings = new Surroundings(List.of(args), System.getenv());
    return run(surroundings, in, out, err, pack -> Evaluator.of(pack, surroundings.limits()));
  }

  static int run(
      Surroundings surroundings,
      InputStream in,
      OutputStream out,
      OutputStream err,
      Function<RulePack, Evaluator> evaluators) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Words words = new Words(surroundings.language());
    Context context = new Context(
        in,
        out,
        errors,
        words,
        new Progress(errors, words, surroundings.watched(), System::nanoTime),
        surroundings.cache(),
        evaluators);
    surroundings
        .oddCache()
        .map(place -> context.words().say("cache.odd", Display.line(place)))
        .ifPresent(context.err()::println);
    surroundings.oddLimits().stream()
        .map(
            name -> context.words().say("limits.odd", name, Display.line(surroundings.typed(name))))
        .forEach(context.err()::println);
    return new Chiso(context, surroundings.debug()).run(surroundings.args());
  }

  private int run(List<String> args) {
    Failures failures = new Failures(context.err(), context.words(), context.progress(), debug);
    try {
      return commandLine(args, failures).execute(args.toArray(String[]::new));
    } catch (Error e) {
      return failures.bug(e);
    } finally {
      context.progress().clear();
    }
  }

  private CommandLine commandLine(List<String> args, Failures failures) {
    Locale locale = Locale.forLanguageTag(context.words().language().tag());
    return RootCommand.create(Subcommands.of(context), args)
        .setResourceBundle(ResourceBundle.getBundle("vn.chiso.cli.help", locale))
        .setOut(new PrintWriter(context.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(context.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setUsageHelpWidth(Display.WIDTH)
        .setUsageHelpAutoWidth(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }
}
