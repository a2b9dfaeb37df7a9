package vn.chiso.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.chiso.evaluate.Evaluations.entry;
import static vn.chiso.evaluate.Evaluations.result;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.json.EvaluationJson;
import vn.chiso.json.Schemas;
import vn.chiso.json.WhatIfJson;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;

/** Seven localities of two regions and one of none, two of them equal, and three. */
class FractionalRanksTest {
  private static final String NODE = "1.1.1";
  private static final Map<String, String> FIGURES = new TreeMap<>(
      Map.of("01", "7", "02", "5", "03", "5.0", "04", "3", "05", "3", "06", "3.00", "33", "1"));
  private static final List<String> NORTH = List.of("01", "03", "04", "06");
  private static final List<String> SOUTH = List.of("02", "05");

  private static TestPack pack(String ties, String more) {
    StringBuilder localities = new StringBuilder(
        "code,name_vi,name_en,region_vi,region_en,predecessors,provenance,source\n");
    for (String code : FIGURES.keySet()) {
      String region = NORTH.contains(code) ? "Bắc,North" : SOUTH.contains(code) ? "Nam,South" : ",";
      localities.append(
          "%s,Tỉnh %s,Province %s,%s,,official,test\n".formatted(code, code, code, region));
    }
    return TestPack.minimal()
        .with("reference/localities.csv", localities.toString())
        .replace("pack.yaml", "{ties: competition,", "{ties: " + ties + "," + more);
  }

  private static Evaluator fractional() {
    return Evaluator.of(pack("fractional", " within: region,").read());
  }

  private static Dataset dataset(Map<String, String> figures) {
    Dataset.Builder dataset = Dataset.builder(2022);
    figures.forEach((locality, figure) -> dataset.entry(entry(locality, NODE, figure)));
    return dataset.build();
  }

  /** The mean of the places that those take up which have this figure. */
  private static double plain(Iterable<String> among, String locality) {
    double own = Double.parseDouble(FIGURES.get(locality));
    int better = 0;
    int equal = 0;
    for (String other : among) {
      double figure = Double.parseDouble(FIGURES.get(other));
      better += figure > own ? 1 : 0;
      equal += figure == own ? 1 : 0;
    }
    double sum = 0;
    for (int place = better + 1; place <= better + equal; place++) {
      sum += place;
    }
    return sum / equal;
  }

  @Test
  void those_that_are_equal_share_the_mean_of_their_places() {
    Evaluation evaluation = fractional().evaluate(dataset(FIGURES));
    assertThat(FIGURES.keySet().stream()
            .map(code -> String.valueOf(result(evaluation, code, NODE).exactRank())))
        .containsExactly("1", "2.5", "2.5", "5", "5", "5", "7");
    for (String code : FIGURES.keySet()) {
      assertThat(result(evaluation, code, NODE).exactRank())
          .isEqualByComparingTo(BigDecimal.valueOf(plain(FIGURES.keySet(), code)));
    }
    assertThat(evaluation.explain("02", NODE).orElseThrow().statement().vi()).contains("2,5/7");
    assertThat(evaluation.explain("02", NODE).orElseThrow().statement().en()).contains("2.5/7");
  }

  @Test
  void ranks_within_a_group_are_those_of_its_members_alone() {
    Evaluation evaluation = fractional().evaluate(dataset(FIGURES));
    for (List<String> group : List.of(NORTH, SOUTH)) {
      for (String code : group) {
        GroupRank rank = evaluation.groupRank(code, NODE).orElseThrow();
        assertThat(rank.rank()).isEqualByComparingTo(BigDecimal.valueOf(plain(group, code)));
        assertThat(rank.ranked()).isEqualTo(group.size());
        assertThat(rank.group().vi()).isEqualTo(group == NORTH ? "Bắc" : "Nam");
      }
    }
    assertThat(evaluation.groupRank("33", NODE)).isEmpty();
    assertThat(evaluation.groupRank("01", "2.1.1")).isEmpty();
    assertThat(evaluation.groupRank("01", "no-node")).isEmpty();
    Evaluation without = Evaluator.of(pack("fractional", "").read()).evaluate(dataset(FIGURES));
    assertThat(without.groupRank("01", NODE)).isEmpty();
  }

  @Test
  void groups_go_by_the_rule_for_ties_of_the_pack() {
    Evaluation dense =
        Evaluator.of(pack("dense", " within: region,").read()).evaluate(dataset(FIGURES));
    assertThat(NORTH.stream()
            .map(code -> dense.groupRank(code, NODE).orElseThrow().rank().intValueExact()))
        .containsExactly(1, 2, 3, 3);
  }

  @ParameterizedTest
  @CsvSource({"01, 5", "02, 7", "03, 3", "04, 5", "05, 1", "33, 3", "33, ''", "06, 11"})
  void what_would_be_is_ranked_as_a_fresh_evaluation_ranks_it(String locality, String figure) {
    Evaluator evaluator = fractional();
    Dataset dataset = dataset(FIGURES);
    Entry changed = entry(locality, NODE, figure);
    Evaluation fresh =
        evaluator.evaluate(dataset.replacing(old -> old.locality().equals(locality), changed));
    Evaluation whatIf = evaluator.evaluate(dataset).whatIf(changed);
    for (int i = 0; i < fresh.scoreCards().size(); i++) {
      assertThat(whatIf.scoreCards().get(i).results())
          .isEqualTo(fresh.scoreCards().get(i).results());
    }
    for (String code : FIGURES.keySet()) {
      assertThat(whatIf.groupRank(code, NODE)).isEqualTo(fresh.groupRank(code, NODE));
    }
  }

  @Test
  void half_places_are_numbers_in_JSON() {
    Evaluation evaluation = fractional().evaluate(dataset(FIGURES));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(evaluation, out);
    assertThat(faults(Schemas.evaluation(), out)).isEmpty();
    JsonNode second = JsonMapper.builder().build().readTree(out.toByteArray()).at("/localities/1");
    JsonNode score = second
        .path("results")
        .valueStream()
        .filter(each -> each.path("code").asString("").equals(NODE))
        .findFirst()
        .orElseThrow()
        .path("score");
    assertThat(score.path("rank").decimalValue()).isEqualTo("2.5");
    assertThat(score.at("/groupRank/rank").decimalValue()).isEqualTo("1");
    assertThat(score.at("/groupRank/ranked").intValue()).isEqualTo(2);
  }

  @Test
  void places_gained_are_halves_too() {
    Evaluation before = fractional().evaluate(dataset(FIGURES));
    Scenario better = Scenario.named("better").figure(entry("02", NODE, "7")).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WhatIfJson.write(before, List.of(new WhatIfJson.Case(better, before.whatIf(better))), out);
    assertThat(faults(Schemas.whatIf(), out)).isEmpty();
    assertThat(out.toString(UTF_8).replaceAll("\\s", ""))
        .contains("\"rank\":1.5", "\"placesGained\":-0.5");
  }

  @Test
  void a_grouping_that_is_not_there_is_a_mistake_with_its_line() {
    TestPack pack = pack("fractional", " within: regoin,");
    assertThat(catchThrowableOfType(RulePackException.class, pack::read).problems())
        .anyMatch(problem -> problem.kind().equals("groups.unknown")
            && problem.file().equals("pack.yaml")
            && problem.line() > 1);
  }

  private static List<String> faults(String schema, ByteArrayOutputStream json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(json.toString(UTF_8), InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }
}
