package vn.chiso.dataset;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Origin;
import vn.chiso.text.Nearest;

/**
 * Reads a submission (phiếu cung cấp số liệu) from a folder of CSV files or one JSON document, by
 * the rules of datasets.
 *
 * <p>What it gives is a dataset with exactly one submission, whose header has the pack, the year
 * and, as id, the name of the submission. Rows needn't repeat the locality, agency and status of
 * the header. Files that don't belong to a submission are left alone.
 */
public final class SubmissionFiles {
  private static final Layout LAYOUT = Layout.SUBMISSION;
  private static final String YAML = LAYOUT.header().key() + ".yaml";

  private final String name;
  private final int year;
  private final ReadLimits limits;
  private final Problems problems = new Problems();
  private final TextReader texts;
  private final List<Rows> files = new ArrayList<>();

  private SubmissionFiles(String name, int year, ReadLimits limits) {
    this.name = name;
    this.year = year;
    this.limits = limits;
    this.texts = new TextReader(limits.bytesPerFile(), problems);
  }

  /** Whether a folder has the header of a submission. */
  public static boolean isSubmission(Path folder) {
    return Stream.of(YAML, LAYOUT.header().csv())
        .anyMatch(file -> Files.isRegularFile(folder.resolve(file)));
  }

  /**
   * The submission in a folder: {@code submission.yaml} or {@code submission.csv},
   * {@code data.csv}, {@code evidence.csv} and {@code own.csv}.
   *
   * @param name what findings call the folder
   * @param year the year its figures are about unless it says otherwise
   */
  public static Dataset folder(Path folder, String name, int year) {
    SubmissionFiles reader = new SubmissionFiles(name, year, ReadLimits.DEFAULT);
    if (Files.exists(folder.resolve(YAML))) {
      String file = reader.named(YAML);
      reader
          .texts
          .read(folder.resolve(YAML), file)
          .ifPresent(text -> reader.files.add(
              YamlReader.read(text, LAYOUT, file, reader.limits, reader.problems)));
    }
    reader.csv(folder, LAYOUT.header());
    LAYOUT.tables().forEach(table -> reader.csv(folder, table));
    reader.checkFiles(folder);
    return reader.submission(folder);
  }

  /**
   * The submission in a JSON document with the keys {@code submission}, {@code data},
   * {@code evidence} and {@code own}.
   *
   * @param name what findings call the document
   * @param year the year its figures are about unless it says otherwise
   */
  public static Dataset json(Path file, String name, int year) {
    SubmissionFiles reader = new SubmissionFiles(name, year, ReadLimits.DEFAULT);
    reader
        .texts
        .read(file, name)
        .ifPresent(text -> reader.files.add(
            JsonReader.read(text, LAYOUT, Source.file(name), reader.limits, reader.problems)));
    return reader.submission(file.toAbsolutePath().getParent());
  }

  /** The files that {@link #common} reads. */
  public static Set<String> commonFiles() {
    return Stream.concat(
            Stream.of(Layout.DATASET.header().key() + ".yaml"),
            Layout.common().stream().map(Table::csv))
        .collect(toSet());
  }

  /**
   * What a folder says about all submissions below it, as a dataset without figures:
   * {@code dataset.yaml} and the tables that submissions don't give, such as
   * {@code acceptances.csv} and {@code goalposts.csv}, as far as they are there.
   */
  public static Dataset common(Path folder) {
    return DatasetReader.readCommon(folder, ReadLimits.DEFAULT);
  }

  /** Evidence may lie in the folder too, but not a file whose name was only mistyped. */
  private void checkFiles(Path folder) {
    if (!Files.exists(folder.resolve(Table.DATA.csv()))) {
      problems.error(
          "dataset.file-missing", Place.of(new Origin(name, "")), named(Table.DATA.csv()));
    }
    List<String> known = Stream.concat(
            Stream.of(YAML, LAYOUT.header().csv()), LAYOUT.tables().stream().map(Table::csv))
        .toList();
    try (Stream<Path> list = Files.list(folder)) {
      list.map(path -> String.valueOf(path.getFileName()))
          .sorted()
          .filter(file -> !known.contains(file))
          .forEach(file -> Nearest.to(file, known)
              .ifPresent(near -> problems.warning(
                  "dataset.unknown-file",
                  Place.of(new Origin(named(file), "")),
                  named(file),
                  near)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String named(String file) {
    return name.isEmpty() ? file : name + "/" + file;
  }

  private void csv(Path folder, Table table) {
    Path path = folder.resolve(table.csv());
    if (Files.exists(path)) {
      String file = named(table.csv());
      texts
          .read(path, file)
          .ifPresent(
              text -> files.add(CsvReader.read(text, LAYOUT, table, file, limits, problems)));
    }
  }

  private Dataset submission(@Nullable Path folder) {
    Dataset submission = new SubmissionParts(name, year, problems).of(files);
    return EvidenceFiles.checked(submission, folder);
  }
}
