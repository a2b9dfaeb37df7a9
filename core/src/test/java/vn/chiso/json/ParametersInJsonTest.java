package vn.chiso.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.evaluate.Scenario;
import vn.chiso.explain.Derivation;
import vn.chiso.pack.TestPack;

/** The parameters of a pack with odd ones, and the fallbacks taken, as JSON tells them. */
class ParametersInJsonTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static JsonNode json(Evaluation evaluation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(evaluation, out);
    return JSON.readTree(out.toString(UTF_8));
  }

  private static JsonNode json(TestPack pack) {
    return json(evaluation(pack));
  }

  private static Evaluation evaluation(TestPack pack) {
    return Evaluator.of(pack.read()).evaluate(MethodPack.dataset());
  }

  private static JsonNode by(JsonNode array, String key, String value) {
    return array
        .valueStream()
        .filter(each -> each.path(key).asString("").equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode node(JsonNode root, String id) {
    return by(root.get("nodes"), "id", id);
  }

  private static JsonNode score(JsonNode root, String locality, String id) {
    JsonNode results = by(root.get("localities"), "code", locality).get("results");
    return by(results, "id", id).get("score");
  }

  private static TestPack odd() {
    return MethodPack.full()
        .replace("framework.csv", "Governance,1,arithmetic,", "Governance,0.3,arithmetic,")
        .replace("framework.csv", "Research,1,power,0.75", "Research,1.7,power,0.35");
  }

  @Test
  void weights_are_told_as_written_and_as_they_count() {
    JsonNode root = json(odd());
    // Pillars 0.3 and 1.7, a group each; two indicators of 1 and 0.5 below the second.
    Map<String, Double> expected = Map.of(
        "index", 1.0,
        "governance", 0.3 / 2,
        "transparency", 0.3 / 2,
        "organisation-density", 1.7 / 2 / 1.5,
        "support-policies", 1.7 / 2 * 0.5 / 1.5);
    expected.forEach(
        (id, share) -> assertThat(node(root, id).get("effectiveWeight").asDouble())
            .isCloseTo(share, within(1e-12)));
    double indicators = root.get("nodes")
        .valueStream()
        .filter(each -> each.has("definition"))
        .mapToDouble(each -> each.get("effectiveWeight").asDouble())
        .sum();
    assertThat(indicators).isCloseTo(1, within(1e-12));
    assertThat(node(root, "governance").get("weight").decimalValue()).isEqualByComparingTo("0.3");
    assertThat(node(root, "transparency").get("weight").decimalValue()).isEqualByComparingTo("2.5");
  }

  @Test
  void weights_of_a_scenario_are_those_told() {
    Scenario scenario =
        Scenario.named("x").weight("governance", BigDecimal.valueOf(3)).build();
    JsonNode root = json(evaluation(MethodPack.full()
            .without("reference/groups.csv")
            .replace(MethodPack.MANIFEST, "by: side,", "by: region,")
            .replace(MethodPack.MANIFEST, "within: side", "within: region"))
        .whatIf(scenario));
    assertThat(node(root, "governance").get("effectiveWeight").asDouble())
        .isCloseTo(0.75, within(1e-12));
  }

  @Test
  void aggregation_comes_with_its_exponent_and_the_coverage_in_force() {
    JsonNode root = json(odd());
    JsonNode power = node(root, "research").get("aggregation");
    assertThat(power.get("method").asString()).isEqualTo("power");
    assertThat(power.get("exponent").decimalValue()).isEqualByComparingTo("2");
    assertThat(power.get("coverage").decimalValue()).isEqualByComparingTo("0.35");
    JsonNode arithmetic = node(root, "governance").get("aggregation");
    assertThat(arithmetic.has("exponent")).isFalse();
    assertThat(arithmetic.get("coverage").decimalValue()).isEqualByComparingTo("0.5");
  }

  @Test
  void a_score_of_some_parts_tells_which_are_left_out() {
    TestPack pack = TestPack.minimal()
        .replace("framework.csv", "Organisations,1,arithmetic,", "Organisations,1,arithmetic,0.5");
    JsonNode root = json(Evaluator.of(pack.read())
        .evaluate(Dataset.builder(2022)
            .datum("transparency", "33", "5")
            .datum("st-organisations", "33", "26")
            .datum("population", "33", "1300000")
            .build()));
    JsonNode partly = score(root, "33", "organisations");
    assertThat(partly.get("covered").asDouble()).isCloseTo(1 / 1.5, within(1e-12));
    assertThat(partly.at("/leftOut/0").asString()).isEqualTo("support-policies");
    assertThat(partly.get("leftOut")).hasSize(1);
    assertThat(score(root, "33", "index").has("covered")).isFalse();
    assertThat(score(root, "33", "policy").has("leftOut")).isFalse();
  }

  @Test
  void a_node_below_its_coverage_tells_how_much_it_has_and_what_it_lacks() {
    TestPack pack = TestPack.minimal()
        .replace("framework.csv", "Organisations,1,arithmetic,", "Organisations,1,arithmetic,0.7");
    JsonNode root = json(Evaluator.of(pack.read())
        .evaluate(Dataset.builder(2022)
            .datum("st-organisations", "33", "26")
            .datum("population", "33", "1300000")
            .build()));
    JsonNode lacking = score(root, "33", "organisations");
    assertThat(lacking.get("reason").asString()).isEqualTo("too-few-children");
    assertThat(lacking.get("covered").asDouble()).isCloseTo(1 / 1.5, within(1e-12));
    assertThat(lacking.at("/leftOut/0").asString()).isEqualTo("support-policies");
    assertThat(score(root, "33", "policy").get("covered").asInt()).isZero();
    assertThat(score(root, "33", "transparency").has("covered")).isFalse();
  }

  @Test
  void a_panel_tells_its_years_with_figures_and_sources() {
    TestPack panel = MethodPack.imputing("none")
        .replace(MethodPack.MANIFEST, "from: pack", "from: panel")
        .replace("reference/goalposts.csv", "transparency,0,10,2022,inferred,test\n", "");
    JsonNode posts = by(json(panel).get("goalposts"), "indicator", "transparency");
    assertThat(posts.get("basis").asString()).isEqualTo("panel");
    assertThat(posts.get("years")).isEqualTo(JSON.readTree("""
        [{"year": 2020, "figures": 1, "sources": ["PII 2021"]},
         {"year": 2022, "figures": 1, "sources": []},
         {"year": 2024, "figures": 1, "sources": ["PII 2025"]}]"""));
    TestPack year = panel.replace(MethodPack.MANIFEST, "from: panel", "from: year, year: 2020");
    assertThat(by(json(year).get("goalposts"), "indicator", "transparency").get("years"))
        .isEqualTo(
            JSON.readTree("[{\"year\": 2020, \"figures\": 1, \"sources\": [\"PII 2021\"]}]"));
    TestPack set = panel.replace(MethodPack.MANIFEST, "from: panel", "from: set");
    assertThat(by(json(set).get("goalposts"), "indicator", "transparency").get("years"))
        .isEqualTo(JSON.readTree("[{\"year\": 2022, \"figures\": 1, \"sources\": []}]"));
  }

  @Test
  void explanations_tell_the_years_of_goalposts_and_the_figures_of_estimates() {
    String year = steps(evaluation(MethodPack.full()), "33").toString();
    assertThat(year).contains("Năm 2022", "minimum and maximum are of this year");
    TestPack panel = MethodPack.imputing("linear")
        .replace(MethodPack.MANIFEST, "from: pack", "from: panel")
        .replace("reference/goalposts.csv", "transparency,0,10,2022,inferred,test\n", "");
    String told = steps(evaluation(panel), "56").toString();
    assertThat(told).contains("Year 2020: values of 1 localities: PII 2021");
    assertThat(told).contains("Year 2022: values of 2 localities, 1 of which are estimates");
    assertThat(told).contains("Year 2020: value 3: PII 2021", "Year 2024: value 6: PII 2025");
    assertThat(told).contains("figures of 2020, 2024 (at most 3 years back)");
  }

  private static List<String> steps(Evaluation evaluation, String locality) {
    List<String> steps = new ArrayList<>();
    add(evaluation.explain(locality, "1.1.1").orElseThrow(), steps);
    return steps;
  }

  private static void add(Derivation step, List<String> steps) {
    steps.add(step.title().vi());
    steps.add(step.title().en() + ": " + step.statement().en() + ": " + step.source());
    step.children().forEach(child -> add(child, steps));
  }

  @Test
  void goalposts_of_the_pack_tell_the_year_stated_and_no_others() {
    JsonNode root = json(MethodPack.full());
    JsonNode posts = by(root.get("goalposts"), "indicator", "transparency");
    assertThat(posts.get("year").intValue()).isEqualTo(2022);
    assertThat(posts.has("years")).isFalse();
    assertThat(by(root.get("goalposts"), "code", "2.1.1").has("year")).isFalse();
  }

  @Test
  void a_dataset_that_is_its_own_set_says_so() {
    Dataset.Header header = new Dataset.Header("x", "", "", 2022, true, "");
    Dataset set = MethodPack.dataset().toBuilder().header(header).build();
    Evaluator evaluator = Evaluator.of(TestPack.minimal().read());
    assertThat(json(evaluator.evaluate(set)).at("/dataset/goalposts").asString())
        .isEqualTo("set");
    assertThat(json(evaluator.evaluate(MethodPack.dataset())).get("dataset").has("goalposts"))
        .isFalse();
  }

  @Test
  void an_estimate_from_other_years_tells_the_figures_it_rests_on() {
    JsonNode linear = json(MethodPack.imputing("linear")).at("/imputations/0");
    assertThat(linear.get("value").decimalValue()).isEqualByComparingTo("4.5");
    assertThat(linear.get("earlier")).isEqualTo(JSON.readTree("""
        [{"year": 2020, "value": 3, "source": "PII 2021", "place": "previous.csv:2"},
         {"year": 2024, "value": 6, "source": "PII 2025", "place": "previous.csv:6"}]"""));
    JsonNode latest = json(MethodPack.imputing("latest"));
    assertThat(latest.at("/imputations/0/earlier")).hasSize(1);
    assertThat(latest.at("/imputations/0/years/0").intValue()).isEqualTo(2020);
    JsonNode how = node(latest, "transparency").at("/definition/imputation");
    assertThat(how.get("method").asString()).isEqualTo("latest");
    assertThat(how.get("oldest").intValue()).isEqualTo(3);
  }

  @Test
  void an_estimate_from_a_group_tells_how_many_are_in_it_and_who() {
    JsonNode root = json(MethodPack.full());
    JsonNode estimate = root.at("/imputations/0");
    assertThat(estimate.at("/group/en").asString()).isEqualTo("North");
    assertThat(estimate.get("members").intValue()).isEqualTo(2);
    assertThat(estimate.get("count").intValue()).isEqualTo(1);
    JsonNode grouping = root.at("/reference/groupings/0");
    assertThat(grouping.get("name").asString()).isEqualTo("side");
    assertThat(grouping.at("/groups/0/localities"))
        .isEqualTo(JSON.valueToTree(List.of("33", "56")));
  }
}
