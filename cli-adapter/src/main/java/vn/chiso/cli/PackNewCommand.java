package vn.chiso.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.edition.NewEdition;
import vn.chiso.pack.RulePack;

/** {@code chiso pack new}: begins a new edition with a copy of an old one. */
@Command(name = "new")
final class PackNewCommand implements Callable<Integer> {
  private static final int STEPS = 3;

  private final Context context;

  @Parameters(paramLabel = "ID", descriptionKey = "ID")
  private String id = "";

  @Option(names = "--from", paramLabel = "PACK", required = true)
  private String from = "";

  @Option(names = "--out", paramLabel = "DIR", converter = Output.ToFile.class)
  private Path out = Path.of("");

  @Option(names = "--edition", paramLabel = "YEAR")
  private @Nullable Integer edition;

  PackNewCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (!NewEdition.isId(id)) {
      throw new UsageException("pack-new.id", id);
    }
    int year = year();
    RulePack old = PackChoice.of(from, context.cache());
    if (id.equals(old.id()) || RulePack.builtInIds().contains(id)) {
      throw new UsageException("pack-new.taken", id);
    }
    Path folder = write(NewEdition.of(old, id, year));
    new Output().lines(context, told(folder, old));
    return ExitCode.OK;
  }

  private int year() {
    int year = edition == null ? NewEdition.year(id).orElse(0) : edition;
    if (year == 0) {
      throw new UsageException("pack-new.no-edition", id);
    }
    if (year < 1900 || year > 2200) {
      throw new UsageException("pack-new.edition", year);
    }
    return year;
  }

  /** Whoever names the pack's own folder means it, not one within. */
  private Path write(NewEdition fresh) {
    Path last = out.toAbsolutePath().normalize().getFileName();
    Path folder = last != null && last.toString().equals(id) ? out : out.resolve(id);
    try {
      fresh.write(folder);
      return folder;
    } catch (FileAlreadyExistsException e) {
      throw new UsageException("pack-new.exists", folder);
    } catch (IOException e) {
      throw new UsageException("pack-new.failed", folder, IoReason.of(e));
    }
  }

  private List<String> told(Path folder, RulePack old) {
    Words words = context.words();
    Path plain = folder.normalize();
    String place = plain.isAbsolute() || plain.startsWith("..") ? plain.toString() : "./" + plain;
    List<String> lines = new ArrayList<>(
        Display.wrap("", "  ", Display.line(words.say("pack-new.done", place, old.id()))));
    lines.add("");
    lines.add(words.say("next.title"));
    for (int step = 1; step <= STEPS; step++) {
      String what = words.say("pack-new.step-" + step, place, from);
      lines.addAll(Display.wrap("  " + step + ". ", "     ", Display.line(what)));
    }
    return lines;
  }
}
