package vn.chiso.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.edition.Inspection;
import vn.chiso.json.InspectionJson;

/**
 * {@code chiso pack check}: everything that is wrong with packs, and what their cases don't try.
 */
@Command(name = "check")
final class PackCheckCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "PACK", descriptionKey = "PACK", arity = "1..*")
  private List<String> packs = new ArrayList<>();

  @Mixin
  private final Output output = new Output();

  @Option(names = "--format", paramLabel = "table|json")
  private Format format = Format.TABLE;

  PackCheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (format == Format.CSV) {
      throw new UsageException("pack-check.no-csv");
    }
    List<Inspection> inspections = packs.stream()
        .map(pack -> Inspection.of(() -> PackChoice.of(pack, context.cache())))
        .toList();
    if (format == Format.JSON) {
      output.document(context, out -> InspectionJson.write(inspections, out));
    } else {
      output.lines(context, new InspectionReport(context.words()).lines(inspections));
    }
    return inspections.stream().allMatch(Inspection::sound) ? ExitCode.OK : ExitCode.PACK;
  }
}
