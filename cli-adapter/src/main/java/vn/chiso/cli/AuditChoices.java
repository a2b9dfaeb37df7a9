package vn.chiso.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import vn.chiso.audit.AuditOptions;
import vn.chiso.audit.CorrelationKind;
import vn.chiso.audit.CorrelationLimits;
import vn.chiso.audit.Factor;

/** What an audit is to do, as it was typed. */
final class AuditChoices {
  private static final AuditOptions USUAL = AuditOptions.DEFAULT;

  @Option(names = "--runs", paramLabel = "N")
  private int runs = USUAL.runs();

  @Option(names = "--seed", paramLabel = "NUMBER")
  private long seed = USUAL.seed();

  @Option(names = "--vary", paramLabel = "LIST")
  private String vary = "";

  @Option(names = "--weight-noise", paramLabel = "SHARE")
  private double weightNoise = USUAL.weightNoise();

  @Option(names = "--data-error", paramLabel = "SHARE")
  private double dataError = USUAL.dataError();

  @Option(names = "--interval", paramLabel = "SHARE")
  private double interval = USUAL.interval();

  @Option(names = "--top", paramLabel = "K")
  private int top = USUAL.top();

  @Option(names = "--points", paramLabel = "N")
  private int points = USUAL.base();

  @Option(names = "--correlation", paramLabel = "pearson|spearman|kendall")
  private CorrelationKind kind = USUAL.kind();

  @Option(names = "--limits", paramLabel = "A,B,C")
  private String limits = "";

  /**
   * The same as options of the library.
   *
   * @throws UsageException if one of them makes no sense
   */
  AuditOptions options() {
    Set<Factor> factors = factors();
    CorrelationLimits doubted = limits.isEmpty() ? USUAL.limits() : limits();
    try {
      return USUAL.toBuilder()
          .runs(runs)
          .seed(seed)
          .vary(factors)
          .weightNoise(weightNoise)
          .dataError(dataError)
          .interval(interval)
          .top(top)
          .base(points)
          .kind(kind)
          .limits(doubted)
          .build();
    } catch (IllegalArgumentException e) {
      throw new UsageException("audit.options", Integer.toString(AuditOptions.MOST_RUNS));
    }
  }

  private Set<Factor> factors() {
    if (vary.isEmpty()) {
      return USUAL.vary();
    }
    Set<Factor> factors = EnumSet.noneOf(Factor.class);
    List<String> known = Stream.of(Factor.values()).map(Factor::tag).toList();
    for (String word : Arrays.asList(vary.split(",", -1))) {
      factors.add(Stream.of(Factor.values())
          .filter(factor -> factor.tag().equals(word.strip()))
          .findFirst()
          .orElseThrow(() -> new UsageException(
              "audit.vary", word.strip(), Words.nearest(word.strip(), known), known)));
    }
    return factors;
  }

  private CorrelationLimits limits() {
    try {
      double[] numbers = Arrays.stream(limits.split(",", -1))
          .mapToDouble(number -> Double.parseDouble(number.strip()))
          .toArray();
      if (numbers.length == 3) {
        return new CorrelationLimits(numbers[0], numbers[1], numbers[2]);
      }
    } catch (IllegalArgumentException e) {
      // Not three numbers that rise: told below like the wrong number of them.
    }
    throw new UsageException("audit.limits", limits);
  }
}
