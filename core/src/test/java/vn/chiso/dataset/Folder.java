package vn.chiso.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

/** A dataset folder of a test, file by file. */
record Folder(Path path) {
  static final String HEADER = "locality,item,year,value,status,agency,evidence,note\n";

  /** A folder that has nothing but a proper dataset.yaml. */
  static Folder in(Path path) {
    return new Folder(path).with("dataset.yaml", "id: test\nyear: 2024\n");
  }

  Folder with(String name, String text) {
    return with(name, text.getBytes(UTF_8));
  }

  Folder with(String name, byte[] bytes) {
    try {
      Files.write(path.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A data.csv of these rows below the usual header. */
  Folder withData(String... rows) {
    return with("data.csv", HEADER + String.join("\n", rows) + "\n");
  }

  Dataset read() {
    return Dataset.read(path);
  }

  Dataset read(ReadLimits limits) {
    return Dataset.read(path, limits);
  }

  /** Findings as {@code severity check file:place}, in their order. */
  static List<String> told(Dataset dataset) {
    return dataset.findings().stream().map(Folder::told).toList();
  }

  static List<String> errors(Dataset dataset) {
    return dataset.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> finding.check() + " " + finding.origins().get(0).place())
        .toList();
  }

  /** Figures as {@code locality item year = value}. */
  static List<String> figures(Dataset dataset) {
    return dataset.entries().stream()
        .map(e -> e.locality() + " " + e.item() + " " + e.year() + " = "
            + (e.value() == null ? "?" : e.value().toPlainString()))
        .toList();
  }

  private static String told(Finding finding) {
    Origin origin = finding.origins().get(0);
    return finding.severity().tag() + " " + finding.check() + " " + origin;
  }
}
