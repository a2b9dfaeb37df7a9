package vn.chiso.cli;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import vn.chiso.pack.RulePackException;

/** Says on standard error why a command failed, and gives its exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final PrintStream err;
  private final Words words;
  private final Progress progress;
  private final boolean debug;

  Failures(PrintStream err, Words words, Progress progress, boolean debug) {
    this.err = err;
    this.words = words;
    this.progress = progress;
    this.debug = debug;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    say(words.say(UsageErrors.of(e, List.of(args))));
    err.println(words.say("usage.hint", help(e.getCommandLine())));
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    progress.clear();
    if (e instanceof UsageException wrong) {
      say(wrong.in(words.language()));
      return ExitCode.USAGE;
    }
    if (e instanceof RulePackException pack) {
      ProblemLines.of(pack, words.language()).forEach(err::println);
      return ExitCode.PACK;
    }
    if (e instanceof UnreadableDatasetException dataset) {
      say(words.say(dataset.key()));
      FindingLines lines = new FindingLines(words, false);
      dataset.findings().forEach(finding -> lines.of(finding, "  ").forEach(err::println));
      return ExitCode.FINDINGS;
    }
    return bug(e);
  }

  /** A bug in the program, or a machine too small. */
  int bug(Throwable e) {
    progress.clear();
    say(e instanceof OutOfMemoryError ? words.say("bug.memory") : words.say("bug", e));
    if (debug) {
      e.printStackTrace(err);
    }
    return ExitCode.BUG;
  }

  private static String help(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    int space = name.indexOf(' ');
    return space < 0 ? name + " help" : name.substring(0, space) + " help" + name.substring(space);
  }

  private void say(String message) {
    Display.wrap("chiso: ", "  ", Display.line(message)).forEach(err::println);
  }
}
