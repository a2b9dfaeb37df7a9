package vn.chiso.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;
import vn.chiso.text.Language;

/**
 * {@code chiso} itself, with the options of every command. None of them is read after parsing:
 * picocli does what is asked for by some, and {@link Surroundings} reads the others beforehand.
 */
final class RootCommand {
  private RootCommand() {}

  /**
   * The command with its subcommands. Picocli spends long on reading each; where the command line
   * begins with the name of one, it never looks at another.
   */
  static CommandLine create(Map<String, Supplier<Object>> subcommands, List<String> args) {
    CommandLine root = new CommandLine(CommandSpec.create()
        .name("chiso")
        .versionProvider(new Version())
        .addOption(everywhere("--lang").type(Language.class).paramLabel("vi|en").build())
        .addOption(everywhere("-q", "--quiet").build())
        .addOption(everywhere("--debug").hidden(true).build())
        .addOption(everywhere("-h", "--help").usageHelp(true).build())
        .addOption(OptionSpec.builder("-V", "--version").versionHelp(true).build()));
    String first = args.isEmpty() ? "" : args.get(0);
    boolean known = subcommands.containsKey(first) && !first.equals(HelpCommand.NAME);
    subcommands.forEach((name, command) -> {
      if (!known || name.equals(first)) {
        root.addSubcommand(name, command.get());
      }
    });
    return root;
  }

  private static OptionSpec.Builder everywhere(String... names) {
    return OptionSpec.builder(names).scopeType(ScopeType.INHERIT);
  }
}
