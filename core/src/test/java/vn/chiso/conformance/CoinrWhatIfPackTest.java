package vn.chiso.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.evaluate.Imputed;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RulePack;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;

/**
 * The ASEM index without two indicators, as a pack alone: per head and per GDP by a table, gaps
 * filled by the mean of Europe or of Asia, outliers treated, min-max, arithmetic means.
 */
class CoinrWhatIfPackTest {
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");
  private static final Set<String> DROPPED = Set.of("LPI", "Forest");

  @TempDir
  Path temporary;

  @BeforeEach
  void needs_the_anchors() {
    Asem.assumeIsThere();
  }

  private Evaluation evaluate() throws IOException {
    List<Map<String, String>> units = Asem.units();
    AsemPack.Method method = new AsemPack.Method(
        "min-max", "100", Map.of("  ranks: ", """
              imputation: {method: group-mean, by: eurasia, provenance: published, source: COINr}
              outliers: {skewness: 2, kurtosis: 3.5, steps: 5, provenance: published, source: COINr}
            """ + "  ranks: "), "", row -> "");
    AsemPack.Variant variant =
        new AsemPack.Variant("0", AsemPack.Variant.ARITHMETIC.aggregations(), "0", method);
    RulePack pack = RulePack.directory(
        new AsemPack(Asem.ANCHORS, Map.of(), variant).denominated(DROPPED).write(temporary, units));
    Dataset.Builder dataset = Dataset.builder(2018);
    for (Map<String, String> unit : units) {
      for (Map<String, String> meta : Asem.rows("inputs_ASEM_iMeta.csv")) {
        String code = meta.get("iCode");
        String item = item(meta);
        if (!item.isEmpty() && !unit.get(code).isEmpty()) {
          dataset.datum(item, unit.get("uCode"), unit.get(code));
        }
      }
    }
    return Evaluator.of(pack).evaluate(dataset.build());
  }

  /** By what a figure enters: an indicator, or an item where it is divided or divides. */
  private static String item(Map<String, String> meta) {
    String code = meta.get("iCode");
    boolean divides = meta.get("Type").equals("Denominator");
    if (DROPPED.contains(code) || !(divides || meta.get("Level").equals("1"))) {
      return "";
    }
    return divides || !meta.get("Denominator").isEmpty() ? AsemPack.item(code) : code;
  }

  @Test
  void every_score_is_that_of_COINr() throws IOException {
    Evaluation evaluation = evaluate();
    assertThat(evaluation.findings()).extracting(Finding::check).isEmpty();
    int compared = 0;
    for (Map<String, String> row : Asem.rows("J_whatif_drop_LPI_Forest_aggregated.csv")) {
      for (Map.Entry<String, String> cell : row.entrySet()) {
        if (!cell.getKey().equals("uCode")) {
          Score score = result(evaluation, row.get("uCode"), cell.getKey()).score();
          assertThat(((Score.Scored) score).exact())
              .as("%s %s", row.get("uCode"), cell.getKey())
              .isCloseTo(new BigDecimal(cell.getValue()), within(TOLERANCE));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(51 * (47 + 11));
  }

  @Test
  void ranks_are_those_of_its_scores_exactly() throws IOException {
    Evaluation evaluation = evaluate();
    List<Map<String, String>> rows =
        new ArrayList<>(Asem.rows("J_whatif_drop_LPI_Forest_aggregated.csv"));
    for (String code : List.of("Index", "Conn", "Sust", "Physical", "P2P", "SusEcFin")) {
      rows.sort(Comparator.comparing(
          (Map<String, String> row) -> new BigDecimal(row.get(code)), Comparator.reverseOrder()));
      for (int i = 0; i < rows.size(); i++) {
        assertThat(result(evaluation, rows.get(i).get("uCode"), code).rank()).isEqualTo(i + 1);
      }
    }
  }

  @Test
  void every_gap_is_told_with_what_it_was_estimated_from() throws IOException {
    Evaluation evaluation = evaluate();
    int gaps = 0;
    for (Map<String, String> unit : Asem.units()) {
      for (Map<String, String> meta : Asem.indicators()) {
        String code = meta.get("iCode");
        String denominator = meta.get("Denominator");
        boolean missing = unit.get(code).isEmpty()
            || (!denominator.isEmpty() && unit.get(denominator).isEmpty());
        if (!DROPPED.contains(code)) {
          assertThat(result(evaluation, unit.get("uCode"), code).marks().contains(Mark.IMPUTED))
              .as("%s %s", unit.get("uCode"), code)
              .isEqualTo(missing);
          gaps += missing ? 1 : 0;
        }
      }
    }
    assertThat(gaps).isGreaterThan(50);
    assertThat(evaluation.imputed()).hasSize(gaps);
    for (Imputed each : evaluation.imputed()) {
      assertThat(each.group().en())
          .isEqualTo(Asem.units().stream()
              .filter(unit -> unit.get("uCode").equals(each.locality()))
              .findFirst()
              .orElseThrow()
              .get("EurAsia_group"));
    }
  }

  @Test
  void units_are_carried_through() throws IOException {
    assertThat(evaluate()
            .pack()
            .framework()
            .indicator("fdi")
            .orElseThrow()
            .unitOfMeasure()
            .vi())
        .isEqualTo("Billion USD/USD Bn");
    assertThat(Files.readString(temporary.resolve("asem/reference/formulas.csv")))
        .contains("FDI");
  }

  private static NodeResult result(Evaluation evaluation, String unit, String code) {
    return evaluation.scoreCard(unit).orElseThrow().result(AsemPack.id(code)).orElseThrow();
  }
}
