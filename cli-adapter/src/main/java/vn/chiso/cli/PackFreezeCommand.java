package vn.chiso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.chiso.edition.Inspection;
import vn.chiso.pack.PackFreeze;
import vn.chiso.pack.RulePack;
import vn.chiso.verify.PackVerifier;
import vn.chiso.verify.Verification;

/** {@code chiso pack freeze}: makes an edition final, so that a changed byte is an error. */
@Command(name = "freeze")
final class PackFreezeCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "DIR", descriptionKey = "FROZEN")
  private String pack = "";

  PackFreezeCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    RulePack rules = PackChoice.of(pack, context.cache());
    if (PackChoice.folder(pack).isEmpty() || !Files.isDirectory(Path.of(pack))) {
      throw new UsageException("pack-freeze.folder", pack);
    }
    Inspection inspection = Inspection.of(() -> rules);
    if (!inspection.sound()) {
      new Output().lines(context, new InspectionReport(context.words()).lines(List.of(inspection)));
      return ExitCode.PACK;
    }
    Verification verification =
        PackVerifier.of(context.evaluators().apply(rules)).run();
    if (!verification.passed()) {
      new Output()
          .lines(
              context,
              new VerificationReport(context.words()).lines(rules.manifest(), verification));
      return ExitCode.FINDINGS;
    }
    String key = frozen() ? "pack-freeze.done" : "pack-freeze.before";
    new Output()
        .lines(context, Display.wrap("", "  ", Display.line(context.words().say(key, pack))));
    return ExitCode.OK;
  }

  private boolean frozen() {
    try {
      return PackFreeze.of(Path.of(pack));
    } catch (IOException e) {
      throw new UsageException("pack-new.failed", pack, IoReason.of(e));
    }
  }
}
