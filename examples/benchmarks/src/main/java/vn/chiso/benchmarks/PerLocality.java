package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Checks and formulas of one locality, the part a rule engine can take over. */
interface PerLocality {
  /**
   * Checks a locality and computes its indicators.
   *
   * @param findings what is found is added here
   * @return values by indicator; those that can't be computed are absent
   */
  Map<String, BigDecimal> values(Local local, List<Found> findings);

  /** How checks and formulas are run by hand. */
  static PerLocality byHand(MapChecks checks, MapFormulas formulas) {
    return (local, findings) -> {
      Working working = Working.of(local, findings);
      checks.check(working);
      formulas.compute(working);
      return working.values();
    };
  }
}
