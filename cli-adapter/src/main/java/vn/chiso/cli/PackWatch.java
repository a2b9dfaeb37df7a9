package vn.chiso.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import vn.chiso.live.PackUpdate;
import vn.chiso.live.RulePacks;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;

/** Tries a pack again whenever it is saved, until somebody stops the program. */
final class PackWatch {
  private static final String RULE = "──";

  private final Context context;
  private final Output output;

  PackWatch(Context context, Output output) {
    this.context = context;
    this.output = output;
  }

  /** Returns when the thread is interrupted. */
  void run(Path place) {
    if (Files.isDirectory(place) && !Files.exists(place.resolve("pack.yaml"))) {
      // Not a pack, as everywhere; without this it would be taken for a folder of packs.
      RulePack.of(place);
    }
    RulePacks packs = RulePacks.watch(place, context.cache(), this::show);
    try (packs) {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (UncheckedIOException e) {
      throw new UsageException("pack-test.watch-failed", place, IoReason.of(e));
    }
  }

  private void show(PackUpdate update) {
    Words words = context.words();
    List<String> lines = new ArrayList<>();
    String time =
        LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS).toString();
    String top = RULE + " " + time + " " + Display.line(update.pack()) + " ";
    lines.add(top + "─".repeat(Math.max(0, Display.WIDTH - Display.width(top))));
    if (update.problems().isEmpty()) {
      lines.addAll(new VerificationReport(words).lines(update.verification()));
    } else {
      RulePackException problems = new RulePackException(update.pack(), update.problems());
      lines.addAll(Display.lines(problems.message(words.language())));
    }
    lines.add("");
    lines.add(words.say("pack-test.waiting"));
    output.lines(context, lines);
  }
}
