package vn.chiso.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.json.VerificationJson;
import vn.chiso.pack.RulePack;
import vn.chiso.verify.PackVerifier;
import vn.chiso.verify.Verification;

/** {@code chiso pack test}: tries a pack on its cases and on figures that must come out again. */
@Command(name = "test")
final class PackTestCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "PACK", descriptionKey = "PACK")
  private String pack = "";

  @Mixin
  private final Output output = new Output();

  @Option(names = "--format", paramLabel = "table|json")
  private Format format = Format.TABLE;

  @Option(names = "--watch")
  private boolean watch;

  PackTestCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (format == Format.CSV) {
      throw new UsageException("pack-test.no-csv");
    }
    if (watch) {
      if (format == Format.JSON) {
        throw new UsageException("pack-test.watch-no-json");
      }
      new PackWatch(context, output).run(PackChoice.place(pack));
      return ExitCode.OK;
    }
    RulePack rules = PackChoice.of(pack, context.cache());
    context.progress().at("progress.compile", rules.id());
    PackVerifier verifier = PackVerifier.of(context.evaluators().apply(rules));
    context.progress().at("progress.verify");
    Verification verification = verifier.run();
    if (format == Format.JSON) {
      output.document(context, out -> VerificationJson.write(verification, out));
    } else {
      output.lines(
          context, new VerificationReport(context.words()).lines(rules.manifest(), verification));
    }
    return verification.passed() ? ExitCode.OK : ExitCode.FINDINGS;
  }
}
