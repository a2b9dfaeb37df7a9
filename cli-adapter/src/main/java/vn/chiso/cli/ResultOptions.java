package vn.chiso.cli;

import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chiso.finding.Finding;

/** How the results of an evaluation are given, and when they count as a failure. */
final class ResultOptions {
  @Mixin
  private final Output output = new Output();

  @Option(names = "--format", paramLabel = "table|json|csv")
  private @Nullable Format format;

  @Option(names = "--fail-on", paramLabel = "error|warning|info|none")
  private FailOn failOn = FailOn.ERROR;

  @Option(names = "--bom")
  private boolean byteOrderMark;

  /** Refuses options that don't go together. */
  void check() {
    if (byteOrderMark && format() != Format.CSV) {
      throw new UsageException("bom.only-csv");
    }
  }

  /** Refuses options that don't go with lines of JSON. */
  void checkLines() {
    check();
    if (format != null) {
      throw new UsageException("stream.no-format");
    }
  }

  Format format() {
    return Objects.requireNonNullElse(format, Format.TABLE);
  }

  void write(Context context, Output.Writing writing) {
    output.write(context, writing);
  }

  void lines(Context context, List<String> lines) {
    output.lines(context, lines);
  }

  void csv(Context context, Csv csv) {
    output.text(context, byteOrderMark ? Csv.BYTE_ORDER_MARK + csv : csv.toString());
  }

  void json(Context context, Consumer<OutputStream> writer) {
    output.document(context, writer);
  }

  int exitCode(List<Finding> findings) {
    return failOn.exitCode(findings);
  }
}
