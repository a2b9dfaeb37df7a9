package vn.chiso.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.chiso.text.Text;

/** What is wrong with a command line, in both languages; picocli itself speaks but English. */
final class UsageErrors {
  private UsageErrors() {}

  static Text of(ParameterException e, List<String> args) {
    if (e instanceof MissingParameterException missing) {
      return missing(missing.getMissing(), args);
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof OverwrittenOptionException twice) {
      return Words.text("usage.twice", name(twice.getOverwritten()));
    }
    ArgSpec argument = e.getArgSpec();
    if (argument == null && !e.getCommandLine().getSubcommands().isEmpty()) {
      return Words.text("usage.no-command");
    }
    Optional<String> unknown = unknownOption(e, args);
    if (argument != null && argument.isPositional() && unknown.isPresent()) {
      return unknownOption(e, unknown.get());
    }
    if (argument != null && argument.type().isEnum()) {
      return Words.text("usage.choice", name(argument), e.getValue(), choices(argument.type()));
    }
    return argument == null
        ? Words.text("usage.other", Display.line(String.valueOf(e.getMessage())))
        : Words.text("usage.value", name(argument), String.valueOf(e.getValue()));
  }

  private static Text unmatched(UnmatchedArgumentException e) {
    String first = e.getUnmatched().get(0);
    if (e.isUnknownOption()) {
      return unknownOption(e, first);
    }
    List<String> commands = List.copyOf(e.getCommandLine().getSubcommands().keySet());
    return commands.isEmpty()
        ? Words.text("usage.too-much", first)
        : Words.text("usage.unknown-command", first, Words.nearest(first, commands), commands);
  }

  private static Text unknownOption(ParameterException e, String option) {
    List<String> known = e.getCommandLine().getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .toList();
    return Words.text("usage.unknown-option", option, Words.nearest(option, known));
  }

  /** An unknown option, if there is one; picocli may stumble over its value before it. */
  private static Optional<String> unknownOption(ParameterException e, List<String> args) {
    Set<String> known = e.getCommandLine().getCommandSpec().optionsMap().keySet();
    return args.stream()
        .takeWhile(arg -> !arg.equals("--"))
        .filter(arg -> arg.startsWith("--"))
        .map(arg -> arg.replaceFirst("=.*", ""))
        .filter(arg -> !known.contains(arg))
        .findFirst();
  }

  /** An option that was typed lacks its value, whether or not the command requires it. */
  private static Text missing(List<ArgSpec> arguments, List<String> args) {
    boolean values = arguments.stream()
        .allMatch(each -> each instanceof OptionSpec option
            && Arrays.stream(option.names()).anyMatch(args::contains));
    List<String> names = arguments.stream().map(UsageErrors::name).toList();
    return Words.text(values ? "usage.missing-value" : "usage.missing", names);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static List<String> choices(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(each -> each.toString().toLowerCase(Locale.ROOT))
        .toList();
  }
}
