package vn.chiso.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.dataset.LineReader.Line;
import vn.chiso.fact.Origin;
import vn.chiso.text.Nearest;

/** Reads a dataset from a folder, a JSON file or a stream. Not thread-safe. */
final class DatasetReader {
  private static final String HEADER = "dataset.yaml";
  private static final long MOST_HEADER_BYTES = 1L << 20;
  private static final String JSON = "data.json";
  private static final int MOST_FINDINGS_OF_LINE = 1_000;
  private static final Layout LAYOUT = Layout.DATASET;
  private static final List<String> KNOWN = Stream.concat(
          Stream.of(HEADER, JSON), LAYOUT.tables().stream().map(Table::csv))
      .toList();

  private final ReadLimits limits;
  private final Problems problems;
  private final TextReader texts;
  private final TextReader headers;
  private final List<Rows> files = new ArrayList<>();

  private DatasetReader(ReadLimits limits) {
    this(limits, new Problems());
  }

  private DatasetReader(ReadLimits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
    this.texts = new TextReader(limits.bytesPerFile(), problems);
    this.headers = new TextReader(Math.min(limits.bytesPerFile(), MOST_HEADER_BYTES), problems);
  }

  static Dataset read(Path path, ReadLimits limits) {
    mustExist(path);
    DatasetReader reader = new DatasetReader(limits);
    boolean folder = Files.isDirectory(path);
    if (folder) {
      reader.folder(new FolderFiles.OnDisk(path));
    } else {
      reader.file(path);
    }
    return EvidenceFiles.checked(
        reader.dataset(), folder ? path : path.toAbsolutePath().getParent());
  }

  static Dataset read(Map<String, byte[]> files, ReadLimits limits) {
    DatasetReader reader = new DatasetReader(limits);
    reader.folder(new FolderFiles.InMemory(files));
    return reader.dataset();
  }

  static Dataset read(InputStream json, String name, ReadLimits limits) {
    DatasetReader reader = new DatasetReader(limits);
    try {
      reader.texts.read(json, name).ifPresent(text -> reader.single(text, Source.file(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader.dataset();
  }

  /** The dataset in a line, where even a line of faults takes little memory. */
  static Dataset read(Line line, Source source, ReadLimits limits) {
    DatasetReader reader = new DatasetReader(limits, new Problems(MOST_FINDINGS_OF_LINE));
    byte[] bytes = line.bytes();
    if (bytes == null) {
      reader.problems.error(
          "line.too-long",
          Place.of(source.origin("")),
          source.title(),
          line.length(),
          limits.bytesPerFile());
    } else {
      Utf8.decode(bytes, source, reader.problems).ifPresent(text -> reader.single(text, source));
    }
    return reader.dataset();
  }

  /** What a goalposts file gives to a dataset of that year, and what is wrong with it. */
  static Dataset readGoalposts(Path path, int year, ReadLimits limits) {
    mustExist(path);
    DatasetReader reader = new DatasetReader(limits);
    String name = fileName(path);
    reader.texts.read(path, name).ifPresent(text -> reader.csv(text, Table.GOALPOSTS, name));
    return reader.dataset(Dataset.builder(year));
  }

  /** What a folder says about all submissions below it. */
  static Dataset readCommon(Path folder, ReadLimits limits) {
    DatasetReader reader = new DatasetReader(limits);
    FolderFiles files = new FolderFiles.OnDisk(folder);
    reader.header(files);
    Layout.common().forEach(table -> reader.csv(files, table));
    return reader.dataset();
  }

  private static void mustExist(Path path) {
    if (!Files.exists(path)) {
      throw new UncheckedIOException(new NoSuchFileException(path.toString()));
    }
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private void file(Path path) {
    String name = fileName(path);
    if (Files.isRegularFile(path) && !name.toLowerCase(Locale.ROOT).endsWith(".json")) {
      error("dataset.not-json", name);
    } else {
      texts.read(path, name).ifPresent(text -> single(text, Source.file(name)));
    }
  }

  private void single(String text, Source source) {
    json(text, source);
    if (headers().isEmpty()) {
      problems.error("key.missing", Place.of(source.origin("")), Table.DATASET.key());
    }
  }

  private void header(FolderFiles folder) {
    if (folder.has(HEADER)) {
      folder
          .text(HEADER, headers)
          .ifPresent(text -> files.add(YamlReader.read(text, LAYOUT, HEADER, limits, problems)));
    }
  }

  private void folder(FolderFiles folder) {
    header(folder);
    if (folder.has(JSON)) {
      folder.text(JSON, texts).ifPresent(text -> json(text, Source.file(JSON)));
    }
    LAYOUT.tables().forEach(table -> csv(folder, table));
    checkFiles(folder);
  }

  private void checkFiles(FolderFiles folder) {
    boolean json = folder.has(JSON);
    boolean data = folder.has(Table.DATA.csv());
    if (!folder.has(HEADER) && headers().isEmpty()) {
      error("dataset.file-missing", HEADER);
    }
    if (json && data) {
      error("dataset.data-twice", Table.DATA.csv(), JSON);
    }
    if (!json && !data && !folder.has(Table.SCORES.csv())) {
      error("dataset.file-missing", Table.DATA.csv());
    }
    folder.names().stream().sorted().filter(name -> !KNOWN.contains(name)).forEach(this::checkName);
  }

  /** Other files may lie in the folder, but not one whose name was only mistyped. */
  private void checkName(String name) {
    Nearest.to(name, KNOWN)
        .ifPresent(near ->
            problems.warning("dataset.unknown-file", Place.of(new Origin(name, "")), name, near));
  }

  private void json(String text, Source source) {
    files.add(JsonReader.read(text, LAYOUT, source, limits, problems));
  }

  private void csv(FolderFiles folder, Table table) {
    if (folder.has(table.csv())) {
      folder.text(table.csv(), texts).ifPresent(text -> csv(text, table, table.csv()));
    }
  }

  private void csv(String text, Table table, String name) {
    files.add(CsvReader.read(text, LAYOUT, table, name, limits, problems));
  }

  private List<Row> headers() {
    return files.stream().flatMap(rows -> rows.of(Table.DATASET).stream()).toList();
  }

  private Dataset dataset() {
    return dataset(Dataset.builder(0));
  }

  private Dataset dataset(Dataset.Builder dataset) {
    List<Row> headers = headers();
    if (headers.size() > 1) {
      problems.warning("dataset.header-twice", headers.get(1).place(), HEADER, JSON);
    }
    if (!headers.isEmpty()) {
      dataset.header(Interpreter.header(headers.get(0), problems));
    }
    files.forEach(rows -> new Interpreter(rows, LAYOUT, problems).addTo(dataset));
    return FoundBefore.and(dataset.build(), problems.found());
  }

  private void error(String check, String file, Object... more) {
    Object[] arguments = Stream.concat(Stream.of(file), Stream.of(more)).toArray();
    problems.error(check, Place.of(new Origin(file, "")), arguments);
  }
}
