package vn.chiso.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chiso.cli.TextTable.Column;
import vn.chiso.json.PackJson;
import vn.chiso.pack.Manifest;
import vn.chiso.pack.RulePack;

/** {@code chiso pack list}: the packs there are. */
@Command(name = "list")
final class PackListCommand implements Runnable {
  private final Context context;

  @Mixin
  private final Output output = new Output();

  @Option(names = "--format", paramLabel = "table|json|csv")
  private Format format = Format.TABLE;

  PackListCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    List<RulePack> packs = RulePack.builtInIds().stream().map(RulePack::builtIn).toList();
    switch (format) {
      case TABLE -> output.lines(context, table(packs));
      case CSV -> output.text(context, csv(packs).toString());
      case JSON -> output.document(context, out -> PackJson.write(packs, out));
    }
  }

  private List<String> table(List<RulePack> packs) {
    Words words = context.words();
    TextTable table = new TextTable(List.of(
        Column.words(words.say("column.id")),
        Column.stretching(words.say("column.title")),
        Column.number(words.say("column.edition")),
        Column.words(words.say("column.status")),
        Column.number(words.say("column.indicators")),
        Column.number(words.say("column.localities"))));
    for (RulePack pack : packs) {
      Manifest manifest = pack.manifest();
      table.add(
          pack.id(),
          words.say(manifest.title()),
          Integer.toString(manifest.edition()),
          words.status(manifest.status()),
          known(pack) + "/" + Objects.requireNonNullElse(manifest.indicatorsOfficial(), "?"),
          Integer.toString(pack.localities().size()));
    }
    return table.lines();
  }

  private Csv csv(List<RulePack> packs) {
    Csv csv = new Csv(
        "id",
        "title",
        "edition",
        "status",
        "indicators_known",
        "indicators_official",
        "localities");
    for (RulePack pack : packs) {
      Manifest manifest = pack.manifest();
      csv.add(
          pack.id(),
          context.words().say(manifest.title()),
          Integer.toString(manifest.edition()),
          manifest.status().name().toLowerCase(Locale.ROOT),
          Integer.toString(known(pack)),
          Objects.toString(manifest.indicatorsOfficial(), ""),
          Integer.toString(pack.localities().size()));
    }
    return csv;
  }

  private static int known(RulePack pack) {
    return pack.framework().indicatorNodes().size();
  }
}
