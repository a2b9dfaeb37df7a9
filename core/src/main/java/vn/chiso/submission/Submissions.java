package vn.chiso.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.dataset.SubmissionFiles;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Nfc;

/**
 * The submissions below a folder: one a file or folder, in any mix of the formats there are readers
 * for.
 *
 * <p>Immutable. Hidden files, links, and folders that hold a dataset are passed over.
 *
 * @param found the submissions, by name
 * @param findings what looks like a submission but couldn't be read as one
 */
public record Submissions(List<Submission> found, List<Finding> findings) {
  private static final String DATASET = "dataset.yaml";
  private static final Set<String> TABLES =
      Set.of("csv", "tsv", "json", "ods", "xls", "xlsm", "xlsx", "yaml", "yml");
  private static final Set<String> COMMON = SubmissionFiles.commonFiles();

  public Submissions {
    found = List.copyOf(found);
    findings = List.copyOf(findings);
  }

  /**
   * Reads what is below a folder with the readers on the class path.
   *
   * @throws UncheckedIOException if the folder can't be listed, with a
   *     {@link java.nio.file.NoSuchFileException} if it isn't there
   */
  public static Submissions below(Path folder, RulePack pack) {
    if (!Files.exists(folder)) {
      throw new UncheckedIOException(new NoSuchFileException(folder.toString()));
    }
    List<SubmissionReader> readers = ServiceLoader.load(SubmissionReader.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
    Search search = new Search(folder, readers, pack);
    search.lookAt(folder);
    return new Submissions(search.found, search.findings);
  }

  /** A walk through folders, in the order of names. Not thread-safe. */
  private static final class Search {
    private final Path root;
    private final List<SubmissionReader> readers;
    private final RulePack pack;
    private final List<Submission> found = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Search(Path root, List<SubmissionReader> readers, RulePack pack) {
      this.root = root;
      this.readers = readers;
      this.pack = pack;
    }

    private void lookAt(Path path) {
      Optional<SubmissionReader> reader =
          readers.stream().filter(each -> each.reads(path)).findFirst();
      if (reader.isPresent()) {
        found.addAll(reader.get().read(path, name(path), pack));
      } else if (Files.isDirectory(path)) {
        below(path);
      } else if (TABLES.contains(extension(path))) {
        findings.add(Words.unread(name(path), Severity.WARNING));
      }
    }

    private void below(Path folder) {
      try (Stream<Path> list = Files.list(folder)) {
        list.filter(path -> isLookedAt(folder, path)).sorted().forEach(this::lookAt);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean isLookedAt(Path folder, Path path) {
      String name = String.valueOf(path.getFileName());
      boolean common = folder.equals(root) && COMMON.contains(name);
      boolean dataset = Files.isRegularFile(path.resolve(DATASET));
      boolean hidden = name.startsWith(".") || name.startsWith("~$");
      boolean link = Files.isSymbolicLink(path);
      return !common
          && !dataset
          && !hidden
          && !link
          && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private String name(Path path) {
      Path below = root.relativize(path);
      List<String> parts = new ArrayList<>();
      below.forEach(part -> parts.add(part.toString()));
      String name = Nfc.of(String.join("/", parts));
      return name.isEmpty()
          ? String.valueOf(path.toAbsolutePath().normalize().getFileName())
          : name;
    }

    private static String extension(Path path) {
      String name = String.valueOf(path.getFileName());
      return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
  }
}
