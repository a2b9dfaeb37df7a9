package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.chiso.dataset.Dataset;
import vn.chiso.pack.RulePack;

/**
 * Java over maps of {@link BigDecimal}s: what a developer would write who needs these results once
 * and no rule engine. Same decimals, same roundings. Checks and formulas of a locality may be left
 * to a rule engine; the rest is the same for all of them.
 */
final class OverMaps implements Contender<OverMaps.Computed> {
  private final RulePack pack;
  private final MapChecks checks;
  private final MapScores scores;
  private final PerLocality perLocality;
  private final Supplier<Input> input;

  private OverMaps(RulePack pack, PerLocality perLocality, Supplier<Input> input) {
    this.pack = pack;
    this.input = input;
    this.perLocality = perLocality;
    this.checks = new MapChecks(pack);
    this.scores = new MapScores(pack);
  }

  /** By hand, from the rows of a dataset, as ours does. */
  static OverMaps byHand(RulePack pack, Dataset dataset) {
    return ofRows(pack, dataset, byHand(pack));
  }

  /** By hand, from maps that are filled already. */
  static OverMaps filled(RulePack pack, Dataset dataset) {
    List<Found> findings = new ArrayList<>();
    List<Local> localities = Intake.read(pack, dataset, findings);
    return new OverMaps(pack, byHand(pack), () -> new Input(localities, new ArrayList<>(findings)));
  }

  /** Checks and formulas as rules of Easy Rules, from the rows of a dataset. */
  static OverMaps easyRules(RulePack pack, Dataset dataset) {
    return ofRows(pack, dataset, new EasyRules(pack));
  }

  /** Checks and formulas as rules of Evrete, from the rows of a dataset. */
  static OverMaps evrete(RulePack pack, Dataset dataset) {
    return ofRows(pack, dataset, new Evrete(pack));
  }

  private static PerLocality byHand(RulePack pack) {
    return PerLocality.byHand(new MapChecks(pack), new MapFormulas(pack));
  }

  private static OverMaps ofRows(RulePack pack, Dataset dataset, PerLocality perLocality) {
    return new OverMaps(pack, perLocality, () -> {
      List<Found> findings = new ArrayList<>();
      return new Input(Intake.read(pack, dataset, findings), findings);
    });
  }

  private record Input(List<Local> localities, List<Found> findings) {}

  /**
   * What was computed.
   *
   * @param findings what the checks found
   * @param ratings each locality's ratings by node
   */
  record Computed(List<Found> findings, List<Map<String, Rating>> ratings) {}

  @Override
  public Computed run() {
    Input given = input.get();
    List<Found> findings = given.findings();
    List<Map<String, BigDecimal>> values = new ArrayList<>();
    for (Local local : given.localities()) {
      values.add(perLocality.values(local, findings));
    }
    checks.compareDocuments(given.localities(), findings);
    return new Computed(findings, scores.rate(values));
  }

  @Override
  public Results results(Computed computed) {
    return results(pack, computed);
  }

  /** What was computed of a pack, in the form in which contenders are compared. */
  static Results results(RulePack pack, Computed computed) {
    List<String> nodes =
        pack.framework().nodes().stream().map(node -> node.id()).toList();
    return new Results() {
      @Override
      public List<Found> findings() {
        return computed.findings();
      }

      @Override
      public int localities() {
        return computed.ratings().size();
      }

      @Override
      public Line line(int locality, int node) {
        Rating rating = computed.ratings().get(locality).get(nodes.get(node));
        return rating == null
            ? new Line(null, null, null, null)
            : new Line(rating.value(), rating.score(), rating.published(), rating.rank());
      }
    };
  }
}
