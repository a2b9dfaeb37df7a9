package vn.chiso.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What reading a dataset and writing a result as large as that of {@code chiso evaluate} costs
 * without any rules: picocli and Jackson as one would write it without a thought of start-up.
 */
@CommandLine.Command(name = "bare", mixinStandardHelpOptions = true)
final class BareReadWrite implements Callable<Integer> {
  @Parameters(paramLabel = "DATASET")
  private Path dataset = Path.of("");

  @Option(names = "--size", required = true, description = "bytes to write, at least")
  private long size;

  private BareReadWrite() {}

  /** Reads a dataset folder and writes its rows to standard output, again and again. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new BareReadWrite()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Map<?, ?> head = new YAMLMapper().readValue(dataset.resolve("dataset.yaml"), Map.class);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String name : List.of("data.csv", "evidence.csv")) {
      rows.addAll(read(dataset.resolve(name)));
    }
    write(head, rows);
    return 0;
  }

  private static List<Map<String, String>> read(Path csv) throws IOException {
    CsvSchema header = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Map<String, String>> rows = new CsvMapper()
        .readerForMapOf(String.class)
        .with(header)
        .readValues(Files.readString(csv))) {
      return rows.readAll();
    }
  }

  private void write(Map<?, ?> head, List<Map<String, String>> rows) throws IOException {
    JsonMapper mapper =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Counting out = new Counting(System.out);
    try (JsonGenerator json = mapper.writer().createGenerator(out)) {
      json.writeStartObject();
      json.writePOJOProperty("dataset", head);
      json.writeArrayPropertyStart("rows");
      for (int i = 0; out.written < size; i++) {
        json.writePOJO(rows.get(i % rows.size()));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /** Jackson buffers, so this sees but few and large writes. */
  private static final class Counting extends OutputStream {
    private final OutputStream out;
    private long written;

    private Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      written++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      written += length;
    }
  }
}
