package vn.chiso.benchmarks;

import java.util.function.BiFunction;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.EvaluationOptions;
import vn.chiso.pack.RulePack;

/** The ways of computing everything that are timed beside each other. */
@SuppressWarnings("ImmutableEnumChecker") // the functions are constructors, without state
public enum Way {
  /** Ours in one thread. */
  OURS(
      "Chỉ Số, one thread",
      100_000,
      (pack, dataset) -> new Ours(pack, dataset, EvaluationOptions.DEFAULT.sequential())),
  /** Ours in one thread, without derivations. */
  OURS_BARE(
      "Chỉ Số, one thread, without derivations",
      100_000,
      (pack, dataset) ->
          new Ours(pack, dataset, EvaluationOptions.DEFAULT.sequential().withoutDerivations())),
  /** Ours as it comes: on all cores. */
  OURS_PARALLEL(
      "Chỉ Số, all cores",
      100_000,
      (pack, dataset) -> new Ours(pack, dataset, EvaluationOptions.DEFAULT)),
  /** By hand over maps, from rows as ours. */
  MAPS("by hand, maps", 100_000, OverMaps::byHand),
  /** By hand over maps that are filled beforehand. */
  MAPS_FILLED("by hand, maps filled beforehand", 1_000, OverMaps::filled),
  /** By hand over arrays of doubles filled beforehand. */
  DOUBLES("by hand, arrays of doubles filled beforehand", 100_000, Doubles::new),
  /** Drools, all in one session. */
  CHAINED("Drools, chained in one session", 10_000, Chained::new),
  /** Easy Rules, the rest by hand. */
  EASY_RULES("Easy Rules, the rest by hand", 10_000, OverMaps::easyRules),
  /** Evrete, the rest by hand. */
  EVRETE("Evrete, the rest by hand", 63, OverMaps::evrete);

  private final String label;
  private final int mostLocalities;
  private final BiFunction<RulePack, Dataset, Contender<?>> contender;

  Way(String label, int mostLocalities, BiFunction<RulePack, Dataset, Contender<?>> contender) {
    this.label = label;
    this.mostLocalities = mostLocalities;
    this.contender = contender;
  }

  /** What a reader calls it. */
  String label() {
    return label;
  }

  /** Whether that many localities are done in a time one can wait for. */
  boolean manages(int localities) {
    return localities <= mostLocalities;
  }

  /** It, ready to run. */
  Contender<?> of(RulePack pack, Dataset dataset) {
    return contender.apply(pack, dataset);
  }
}
