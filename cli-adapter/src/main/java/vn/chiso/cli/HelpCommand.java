package vn.chiso.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chiso help}: what there is, or how one command is used. */
@Command(name = HelpCommand.NAME, helpCommand = true)
final class HelpCommand implements Runnable {
  static final String NAME = "help";

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "COMMAND", descriptionKey = "COMMAND", arity = "0..*")
  private List<String> names = List.of();

  @Override
  public void run() {
    CommandLine command = spec.root().commandLine();
    for (String name : names) {
      CommandLine below = command.getSubcommands().get(name);
      if (below == null) {
        List<String> known = List.copyOf(command.getSubcommands().keySet());
        throw new UsageException("usage.unknown-command", name, Words.nearest(name, known), known);
      }
      command = below;
    }
    command.usage(spec.commandLine().getOut());
  }
}
