package vn.chiso.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.chiso.dataset.Dataset;
import vn.chiso.framework.Locality;
import vn.chiso.pack.RulePack;
import vn.chiso.xlsx.Form;
import vn.chiso.xlsx.FormWriter;

/** {@code chiso forms}: a form for every lead agency to fill in. */
@Command(name = "forms")
final class FormsCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--pack", paramLabel = "ID|DIR", required = true)
  private String pack = "";

  @Option(names = "--locality", paramLabel = "CODE", required = true)
  private String locality = "";

  @Option(names = "--out", paramLabel = "DIR", required = true, converter = Output.ToFile.class)
  private Path out = Path.of("");

  @Option(names = "--agency", paramLabel = "CODE")
  private String agency = "";

  @Option(names = "--previous", paramLabel = "DATASET", converter = Output.ToFile.class)
  private @Nullable Path previous;

  FormsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    RulePack rules = PackChoice.of(pack, context.cache());
    List<Form> forms = chosen(Form.all(rules, locality(rules), earlier(rules)));
    FilesOnce files = new FilesOnce(out);
    Output output = new Output();
    forms.forEach(form ->
        files.add(form.fileName(), FormWriter.write(form, context.words().language())));
    output.lines(context, files.write().stream().map(this::line).toList());
    if (previous != null && forms.stream().noneMatch(Form::hasPrevious)) {
      String none = context.words().say("forms.no-previous", previous, rules.id());
      context.err().println(Display.line(none));
    }
    return ExitCode.OK;
  }

  private Locality locality(RulePack rules) {
    return Optional.ofNullable(rules.localities().get(locality))
        .orElseThrow(() -> new UsageException(
            "forms.no-locality",
            locality,
            rules.id(),
            Words.nearest(locality, rules.localities().keySet())));
  }

  private List<Form> chosen(List<Form> all) {
    if (all.isEmpty()) {
      throw new UsageException("forms.none", pack, locality);
    }
    List<String> agencies = all.stream().map(form -> form.agency().code()).toList();
    if (!agency.isEmpty() && !agencies.contains(agency)) {
      throw new UsageException(
          "forms.no-agency", agency, agencies, Words.nearest(agency, agencies));
    }
    return all.stream()
        .filter(form -> agency.isEmpty() || form.agency().code().equals(agency))
        .toList();
  }

  private Dataset earlier(RulePack rules) {
    Path path = previous;
    if (path == null) {
      return Dataset.builder(rules.manifest().dataYear()).build();
    }
    try {
      return Dataset.read(path);
    } catch (UncheckedIOException e) {
      throw new UsageException("dataset.unreadable", path, IoReason.of(e));
    }
  }

  private String line(FilesOnce.Done done) {
    String key = done.written() ? "forms.written" : "forms.same";
    return context.words().say(key, Display.line(done.file().toString()));
  }
}
