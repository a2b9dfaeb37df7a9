package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.EvaluationOptions;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/** The other ways to results, beside a whole evaluation of 63 localities in one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PathsBenchmark {
  private static final int LOCALITIES = 63;
  private static final int CHANGES = 1_000;
  private static final EvaluationOptions ALONE = EvaluationOptions.DEFAULT.sequential();

  private final RulePack pack = BenchmarkPack.read(LOCALITIES);
  private final Dataset dataset = BenchmarkData.of(pack, BenchmarkData.FEW);
  private final Evaluator evaluator = Evaluator.of(pack);
  private final Evaluation evaluation = evaluator.evaluate(dataset, ALONE);
  private final List<Entry> changes = changes(dataset);
  private final List<Dataset> parts = parts(pack, dataset);
  private int next;

  /** One whole evaluation. */
  @Benchmark
  public Object whole() {
    return Ours.read(evaluator.evaluate(dataset, ALONE));
  }

  /** One figure changed, the next of a thousand at random. */
  @Benchmark
  public Object whatIf() {
    next = (next + 1) % CHANGES;
    return evaluation.whatIf(changes.get(next));
  }

  /** The same localities one by one, as a stream. */
  @Benchmark
  public Object stream() {
    return evaluator
        .evaluate(parts.stream())
        .mapToInt(each -> Ours.read(each).hashCode())
        .sum();
  }

  /** A whole number one more, others one percent more. */
  private static List<Entry> changes(Dataset dataset) {
    Random random = new Random(CHANGES);
    List<Entry> changes = new ArrayList<>();
    while (changes.size() < CHANGES) {
      Entry entry = dataset.entries().get(random.nextInt(dataset.entries().size()));
      BigDecimal value = entry.value();
      if (value != null) {
        changes.add(entry.with(
            value.scale() <= 0
                ? value.add(BigDecimal.ONE)
                : value.multiply(new BigDecimal("1.01"))));
      }
    }
    return changes;
  }

  private static List<Dataset> parts(RulePack pack, Dataset dataset) {
    return pack.localities().keySet().stream()
        .map(locality -> {
          Dataset.Builder part = Dataset.builder(dataset.header().year());
          dataset.evidence().stream()
              .filter(each -> each.locality().equals(locality))
              .forEach(part::evidence);
          dataset.entries().stream()
              .filter(each -> each.locality().equals(locality))
              .forEach(part::entry);
          return part.build();
        })
        .toList();
  }
}
