package vn.chiso.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Fisher's iris, as R has it: four lengths of 150 flowers. */
final class Iris {
  private Iris() {}

  /** The lengths, by kind and flower. */
  static double[][] series() {
    List<String> lines;
    try (InputStream in = Objects.requireNonNull(Iris.class.getResourceAsStream("iris.csv"))) {
      lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double[][] series = new double[4][lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      for (int kind = 0; kind < series.length; kind++) {
        series[kind][i] = Double.parseDouble(cells[kind]);
      }
    }
    return series;
  }
}
