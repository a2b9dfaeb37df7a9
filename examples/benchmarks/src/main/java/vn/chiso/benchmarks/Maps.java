package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.chiso.dataset.Dataset;
import vn.chiso.pack.RulePack;

/**
 * Hand-written Java over maps of {@link BigDecimal}s: what a developer would write who needs these
 * results once and no rule engine. Same decimals, same roundings.
 */
final class Maps implements Contender<Maps.Computed> {
  private final RulePack pack;
  private final MapChecks checks;
  private final MapFormulas formulas;
  private final MapScores scores;
  private final Supplier<Input> input;

  private Maps(RulePack pack, Supplier<Input> input) {
    this.pack = pack;
    this.input = input;
    this.checks = new MapChecks(pack);
    this.formulas = new MapFormulas(pack);
    this.scores = new MapScores(pack);
  }

  /** Starts from the rows of a dataset, as ours does. */
  static Maps ofRows(RulePack pack, Dataset dataset) {
    return new Maps(pack, () -> {
      List<Found> findings = new ArrayList<>();
      return new Input(Intake.read(pack, dataset, findings), findings);
    });
  }

  /** Starts from maps that are filled already. */
  static Maps ofMaps(RulePack pack, Dataset dataset) {
    List<Found> findings = new ArrayList<>();
    List<Local> localities = Intake.read(pack, dataset, findings);
    return new Maps(pack, () -> new Input(localities, new ArrayList<>(findings)));
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
      Set<String> rejected = new HashSet<>(local.refused());
      checks.check(local, rejected, findings);
      values.add(formulas.values(local, rejected, findings));
    }
    checks.compareDocuments(given.localities(), findings);
    return new Computed(findings, scores.rate(values));
  }

  @Override
  public Results results(Computed computed) {
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
