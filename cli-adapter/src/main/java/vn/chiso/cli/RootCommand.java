package vn.chiso.cli;

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

  static CommandLine create() {
    return new CommandLine(CommandSpec.create()
        .name("chiso")
        .versionProvider(new Version())
        .addOption(everywhere("--lang").type(Language.class).paramLabel("vi|en").build())
        .addOption(everywhere("--debug").hidden(true).build())
        .addOption(everywhere("-h", "--help").usageHelp(true).build())
        .addOption(OptionSpec.builder("-V", "--version").versionHelp(true).build()));
  }

  private static OptionSpec.Builder everywhere(String... names) {
    return OptionSpec.builder(names).scopeType(ScopeType.INHERIT);
  }
}
