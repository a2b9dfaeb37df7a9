package vn.chiso.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands there are, each made when it is needed. */
final class Subcommands {
  private Subcommands() {}

  /** The commands by name, in the order in which the help tells them. */
  static Map<String, Supplier<Object>> of(Context context) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("evaluate", () -> new EvaluateCommand(context));
    commands.put("validate", () -> new ValidateCommand(context));
    commands.put("explain", () -> new ExplainCommand(context));
    commands.put("what-if", () -> new WhatIfCommand(context));
    commands.put("profile", () -> new ProfileCommand(context));
    commands.put("report", () -> new ReportCommand(context));
    commands.put("audit", () -> new AuditCommand(context));
    commands.put("forms", () -> new FormsCommand(context));
    commands.put("collect", () -> new CollectCommand(context));
    commands.put("schema", () -> new SchemaCommand(context));
    commands.put(
        "pack",
        () -> new CommandLine(new PackCommand())
            .addSubcommand(new PackListCommand(context))
            .addSubcommand(new PackNewCommand(context))
            .addSubcommand(new PackCheckCommand(context))
            .addSubcommand(new PackFreezeCommand(context))
            .addSubcommand(new PackTestCommand(context))
            .addSubcommand(new PackDiffCommand(context))
            .addSubcommand(new PackDocCommand(context)));
    commands.put(HelpCommand.NAME, HelpCommand::new);
    return commands;
  }
}
