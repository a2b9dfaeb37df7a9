package vn.chiso.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which values are plausible for each item and indicator, from {@code national-ranges.csv}. They
 * are made up: every line of the file has the status {@code synthetic}.
 */
final class Ranges {
  private static final String FILE = "national-ranges.csv";
  private static final int STATUS = 6;

  private final Map<String, Range> byCode = new LinkedHashMap<>();

  private Ranges() {}

  /**
   * Where the values of one item or indicator lie.
   *
   * @param low the least value, or the least share of {@code shareOf}
   * @param high the greatest value, or the greatest share of {@code shareOf}
   * @param decimals how many decimals a value has
   * @param skew 1 for values spread evenly; the greater, the more of them lie near {@code low}
   * @param shareOf code of the item this one is a share of, or empty
   */
  record Range(BigDecimal low, BigDecimal high, int decimals, int skew, String shareOf) {}

  /** The ranges in the file beside this class. */
  static Ranges read() {
    InputStream file = Objects.requireNonNull(Ranges.class.getResourceAsStream(FILE), FILE);
    Ranges ranges = new Ranges();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(ranges::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ranges;
  }

  private void add(String[] cells) {
    if (!cells[STATUS].equals("synthetic")) {
      throw new IllegalStateException(FILE + ": " + cells[0] + " is not marked as synthetic");
    }
    Range range = new Range(
        new BigDecimal(cells[1]),
        new BigDecimal(cells[2]),
        Integer.parseInt(cells[3]),
        Integer.parseInt(cells[4]),
        cells[5]);
    byCode.put(cells[0], range);
  }

  /** The range of an item or indicator; empty if it isn't generated. */
  Optional<Range> of(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
