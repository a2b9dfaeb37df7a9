package vn.chiso.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

  static Text of(ParameterException e) {
    if (e instanceof MissingParameterException missing) {
      return missing(missing.getMissing());
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
    if (argument != null && argument.type().isEnum()) {
      return Words.text("usage.choice", name(argument), e.getValue(), choices(argument.type()));
    }
    return argument == null
        ? Words.text("usage.other", Display.line(String.valueOf(e.getMessage())))
        : Words.text("usage.value", name(argument), String.valueOf(e.getValue()));
  }

  private static Text unmatched(UnmatchedArgumentException e) {
    String first = e.getUnmatched().get(0);
    List<String> known = e.getCommandLine().getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .toList();
    if (e.isUnknownOption()) {
      return Words.text("usage.unknown-option", first, Words.nearest(first, known));
    }
    List<String> commands = List.copyOf(e.getCommandLine().getSubcommands().keySet());
    return commands.isEmpty()
        ? Words.text("usage.too-much", first)
        : Words.text("usage.unknown-command", first, Words.nearest(first, commands), commands);
  }

  private static Text missing(List<ArgSpec> arguments) {
    boolean values = arguments.stream().allMatch(each -> each.isOption() && !each.required());
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
