package vn.chiso.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.audit.Audit;
import vn.chiso.audit.AuditOptions;
import vn.chiso.audit.Correlation;
import vn.chiso.audit.Factor;
import vn.chiso.audit.IndicatorShape;
import vn.chiso.audit.Statistic;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/** The ASEM index audited: real data with gaps, and correlations of COINr's own figures. */
class CoinrAuditTest {
  private static final double TOLERANCE = 1e-9;

  @TempDir
  Path temporary;

  @BeforeEach
  void needs_the_anchors() {
    Asem.assumeIsThere();
  }

  @Test
  void correlations_are_those_of_the_scores_COINr_publishes() throws IOException {
    Audit audit = Audit.of(evaluate(AsemPack.Variant.ARITHMETIC), options(0, Set.of()));
    List<Map<String, String>> rows = Asem.rows("A1_amean_equal_weights_aggregated.csv");
    for (IndicatorShape shape : audit.structure().indicators()) {
      double expected = correlation(rows, shape.node().reference(), "Index");
      assertThat(((Statistic.Known) shape.importance()).value())
          .as(shape.node().id())
          .isCloseTo(expected, within(TOLERANCE));
    }
    for (Correlation each : audit.structure().correlations()) {
      assertThat(((Statistic.Known) each.value()).value())
          .as("%s %s", each.one().id(), each.other().id())
          .isCloseTo(
              correlation(rows, each.one().reference(), each.other().reference()),
              within(TOLERANCE));
    }
  }

  @Test
  void doubles_give_the_evaluation_of_every_variant_and_all_countries_have_an_interval()
      throws IOException {
    for (AsemPack.Variant variant : List.of(
        AsemPack.Variant.ARITHMETIC,
        AsemPack.Variant.all("1", "geometric"),
        AsemPack.Variant.all("1", "harmonic"),
        new AsemPack.Variant(
            "1",
            List.of("arithmetic", "geometric", "geometric"),
            "0.75",
            AsemPack.Method.MIN_MAX))) {
      Audit audit = Audit.of(evaluate(variant), options(100, EnumSet.allOf(Factor.class)));
      assertThat(audit.baseline().reproduced())
          .as("%s %s", variant, audit.baseline())
          .isTrue();
      // Which countries have data enough doesn't vary, so a rank once is a rank in all runs.
      assertThat(audit.uncertainty().intervals())
          .hasSize(51)
          .allMatch(each -> each.rankedRuns() == (each.rank().isPresent() ? 100 : 0));
    }
  }

  private Evaluation evaluate(AsemPack.Variant variant) throws IOException {
    List<Map<String, String>> units = Asem.units();
    RulePack pack =
        RulePack.directory(new AsemPack(Asem.ANCHORS, Map.of(), variant).write(temporary, units));
    Dataset.Builder dataset = Dataset.builder(2018);
    for (Map<String, String> unit : units) {
      pack.framework().indicatorNodes().stream()
          .map(node -> node.reference())
          .filter(code -> !unit.get(code).isEmpty())
          .forEach(code -> dataset.datum(code, unit.get("uCode"), unit.get(code)));
    }
    return Evaluator.of(pack).evaluate(dataset.build());
  }

  private static AuditOptions options(int runs, Set<Factor> vary) {
    return AuditOptions.DEFAULT.toBuilder()
        .runs(runs)
        .vary(vary)
        .base(0)
        .threads(2)
        .build();
  }

  /** Pearson's r over pairs of countries, of those that have both scores. */
  private static double correlation(List<Map<String, String>> rows, String one, String other) {
    List<double[]> both = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> byId = new HashMap<>();
      row.forEach((code, cell) -> byId.put(AsemPack.id(code), cell));
      String first = byId.getOrDefault(AsemPack.id(one), "");
      String second = byId.getOrDefault(AsemPack.id(other), "");
      if (!first.isEmpty() && !second.isEmpty()) {
        both.add(new double[] {Double.parseDouble(first), Double.parseDouble(second)});
      }
    }
    double products = 0;
    double ofFirst = 0;
    double ofSecond = 0;
    for (int i = 0; i < both.size(); i++) {
      for (int j = 0; j < i; j++) {
        double x = both.get(i)[0] - both.get(j)[0];
        double y = both.get(i)[1] - both.get(j)[1];
        products += x * y;
        ofFirst += x * x;
        ofSecond += y * y;
      }
    }
    return products / Math.sqrt(ofFirst * ofSecond);
  }
}
