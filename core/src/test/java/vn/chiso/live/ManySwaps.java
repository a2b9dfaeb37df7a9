package vn.chiso.live;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.chiso.cache.RuleCache;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Value;
import vn.chiso.text.Language;
import vn.chiso.text.Numbers;

/** Replaces a pack over and over again, each time by another formula, and evaluates by each. */
final class ManySwaps {
  private static final String FORMULAS = "pillars/2-research/formulas.drl";
  private static final String INDICATORS = "indicators.csv";
  private static final Dataset DATASET = Dataset.builder(2022)
      .datum("st-organisations", "33", "1")
      .datum("population", "33", "100")
      .build();

  private ManySwaps() {}

  /** @param arguments a folder, and how often to swap */
  public static void main(String[] arguments) throws IOException {
    Path folder = TestPack.minimal().writeTo(Path.of(arguments[0]));
    int swaps = Integer.parseInt(arguments[1]);
    int[] went = new int[1];
    LivePacks packs = new LivePacks(folder, RuleCache.none(), update -> {
      if (!update.isLive()) {
        throw new IllegalStateException(update.message(Language.EN));
      }
      went[0]++;
    });
    for (int i = 1; i <= swaps; i++) {
      BigDecimal people = BigDecimal.valueOf(100L * i);
      write(folder, FORMULAS, "10_000", people.toPlainString());
      write(folder, INDICATORS, "10.000", Numbers.format(people, Language.VI));
      packs.look();
      BigDecimal value = value(packs.evaluator("test-2023").orElseThrow());
      if (value.intValueExact() != i) {
        throw new IllegalStateException("Swap " + i + " gave " + value);
      }
    }
    System.out.println(went[0] + " versions served");
  }

  private static void write(Path folder, String file, String old, String now) throws IOException {
    Files.writeString(folder.resolve(file), TestPack.minimal().text(file).replace(old, now));
  }

  private static BigDecimal value(Evaluator evaluator) {
    Value value = evaluator
        .evaluate(DATASET)
        .scoreCard("33")
        .orElseThrow()
        .result("2.1.1")
        .orElseThrow()
        .value();
    return ((Value.Known) value).exact();
  }
}
