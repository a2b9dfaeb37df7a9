package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.dataset.GivenScore;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.TestPack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.Value;

/** Words the tests of this package share. */
final class Evaluations {
  /** The small pack, compiled once for all tests. */
  static final Evaluator EVALUATOR = Evaluator.of(TestPack.minimal().read());

  private Evaluations() {}

  /** Everything the small pack asks for, about one locality. */
  static Dataset.Builder complete(String locality) {
    return Dataset.builder(2022)
        .datum("transparency", locality, "5")
        .datum("st-organisations", locality, "26")
        .datum("population", locality, "1300000")
        .datum("policies", locality, "3");
  }

  /** A figure as it would stand in a line of {@code data.csv}; an empty text for none. */
  static Entry entry(String locality, String item, String value) {
    return entry(locality, item, value, "", 9);
  }

  static Entry entry(String locality, String item, String value, String agency, int line) {
    return new Entry(
        locality,
        item,
        2022,
        value,
        value.isEmpty() ? null : new BigDecimal(value),
        DataStatus.OFFICIAL,
        agency,
        List.of(),
        "",
        Origin.line("data.csv", line));
  }

  static Goalposts goalposts(String indicator, String minimum, String maximum) {
    return new Goalposts(
        indicator,
        new BigDecimal(minimum),
        new BigDecimal(maximum),
        Goalposts.Basis.DATASET,
        Provenance.PUBLISHED,
        "test",
        Origin.line("goalposts.csv", 2));
  }

  static GivenScore given(String node, String score, GivenScore.Use use) {
    return new GivenScore(
        "33",
        node,
        new BigDecimal(score),
        use,
        DataStatus.PUBLISHED,
        null,
        "test",
        Origin.line("scores.csv", 2));
  }

  static NodeResult result(Evaluation evaluation, String locality, String node) {
    return evaluation.scoreCard(locality).orElseThrow().result(node).orElseThrow();
  }

  static Score score(Evaluation evaluation, String node) {
    return result(evaluation, "33", node).score();
  }

  static BigDecimal points(Evaluation evaluation, String node) {
    return ((Score.Scored) score(evaluation, node)).exact();
  }

  static Value.Unknown unknown(Evaluation evaluation, String node) {
    return (Value.Unknown)
        java.util.Objects.requireNonNull(result(evaluation, "33", node).value());
  }

  static List<String> checks(Evaluation evaluation) {
    return evaluation.findings().stream().map(Finding::check).toList();
  }
}
