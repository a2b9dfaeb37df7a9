package vn.chiso.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.edition.Handbook;
import vn.chiso.pack.RulePack;

/** {@code chiso pack doc}: a handbook of a pack, as Markdown or HTML. */
@Command(name = "doc")
final class PackDocCommand implements Runnable {
  private final Context context;

  @Parameters(paramLabel = "PACK", descriptionKey = "PACK")
  private String pack = "";

  @Option(names = "--out", paramLabel = "FILE.md|FILE.html", converter = Output.ToFile.class)
  private @Nullable Path out;

  @Option(names = "--since", paramLabel = "ID|DIR")
  private String since = "";

  PackDocCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    boolean html = isHtml();
    RulePack rules = PackChoice.of(pack, context.cache());
    Handbook handbook = earlier(rules)
        .map(before -> Handbook.of(rules, before))
        .orElseGet(() -> Handbook.of(rules));
    String text = html
        ? handbook.toHtml(context.words().language())
        : handbook.toMarkdown(context.words().language());
    Output.write(context, out, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private boolean isHtml() {
    String name = out == null ? ".md" : out.toString().toLowerCase(Locale.ROOT);
    boolean html = name.endsWith(".html") || name.endsWith(".htm");
    if (!html && !name.endsWith(".md")) {
      throw new UsageException("pack-doc.extension", String.valueOf(out));
    }
    return html;
  }

  /** The edition asked for, or else the one it is based on: shipped, or beside its folder. */
  private Optional<RulePack> earlier(RulePack rules) {
    if (!since.isEmpty()) {
      return Optional.of(PackChoice.of(since, context.cache()));
    }
    String basis = rules.manifest().basedOn();
    if (!basis.isEmpty() && !PackChoice.folder(pack).isEmpty()) {
      Path beside = Path.of(pack).toAbsolutePath().normalize().resolveSibling(basis);
      if (Files.isDirectory(beside)) {
        return Optional.of(RulePack.of(beside, context.cache()));
      }
    }
    return Optional.of(basis).filter(RulePack.builtInIds()::contains).map(RulePack::builtIn);
  }
}
