package vn.chiso.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Origin;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Score;

final class ResultDiffTest {
  private static final String FORMULAS = "pillars/2-research/formulas.drl";

  /** Every node can be scored. */
  private static final TestPack OLD = TestPack.minimal()
      .append("reference/goalposts.csv", "support-policies,0,20,,inferred,test\n");

  private static final Dataset DATA = Dataset.builder(2022)
      .datum("transparency", "33", "7")
      .datum("population", "33", "1300000")
      .datum("st-organisations", "33", "26")
      .datum("policies", "33", "3")
      .datum("1.1.1", "56", "5")
      .datum("population", "56", "1200000")
      .datum("st-organisations", "56", "60")
      .datum("policies", "56", "1")
      .evidence(new Evidence(
          "E1", "56", "1/BC", null, "", "", "", "", DataStatus.OFFICIAL, "", Origin.MEMORY))
      .build();

  @Test
  void the_same_edition_gives_the_same_results() {
    assertThat(diff(OLD).changes()).isEmpty();
  }

  @Test
  void points_of_all_causes_add_up_to_the_whole_difference() {
    ResultDiff diff =
        diff(OLD.replace("framework.csv", "Support policies,0.5,", "Support policies,2,")
            .replace(FORMULAS, "10_000", "20_000")
            .replace("indicators.csv", "10.000 dân", "20.000 dân")
            .replace("framework.csv", "Organisations,1,arithmetic", "Organisations,1,geometric"));

    NodeChange group = of(diff, "33", "organisations");
    assertThat(group.causes()).hasSize(3);
    assertThat(group.causes().stream()
            .map(ResultCause::points)
            .map(Objects::requireNonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(score(group.after()).subtract(score(group.before())));
    assertThat(causes(group))
        .contains("cách tổng hợp đổi từ trung bình cộng thành trung bình nhân");
  }

  @Test
  void every_difference_has_a_cause() {
    ResultDiff diff = diff(OLD.replace(FORMULAS, "10_000", "1_000")
        .replace("indicators.csv", "10.000 dân", "1.000 dân")
        .replace("reference/goalposts.csv", "transparency,0,10", "transparency,0,8")
        .replace("reference/rubrics.csv", "policies,5,20", "policies,4,20"));

    assertThat(diff.changes()).isNotEmpty().allMatch(NodeChange::isExplained);
    assertThat(causes(of(diff, "33", "organisation-density")))
        .contains("hệ số nhân đổi từ 10.000 thành 1.000");
    assertThat(causes(of(diff, "33", "transparency")))
        .containsExactly("giá trị nhỏ nhất–lớn nhất dùng để tính điểm đổi từ 0–10 thành 0–8");
    assertThat(causes(of(diff, "56", "support-policies")))
        .singleElement()
        .asString()
        .contains("thang điểm");
  }

  @Test
  void a_rank_that_changes_alone_is_due_to_others() {
    ResultDiff diff = diff(OLD.replace("reference/rubrics.csv", "policies,5,20", "policies,30,20"));

    assertThat(diff.changes()).isNotEmpty().allMatch(NodeChange::isExplained);
    assertThat(causes(of(diff, "33", "support-policies")))
        .noneMatch(cause -> cause.contains("địa phương khác"));
  }

  @Test
  void an_indicator_that_is_gone_and_its_figures_are_named() {
    ResultDiff diff = diff(OLD.replace(
            "framework.csv",
            "transparency,policy,indicator,1.1.1,official,Minh bạch,Transparency",
            "openness,policy,indicator,1.1.1,official,Công khai,Openness")
        .replace("indicators.csv", "transparency,", "openness,")
        .replace("reference/goalposts.csv", "transparency,", "openness,"));

    assertThat(diff.itemsLeftOut())
        .extracting(text -> text.vi())
        .containsExactly("1.1.1 “Minh bạch”");
    assertThat(of(diff, "56", "openness").after())
        .as("the old 1.1.1 isn't taken for the new one")
        .extracting(result -> result.score())
        .isInstanceOf(Score.Unscored.class);
    assertThat(causes(of(diff, "33", "policy"))).containsExactly("1.1.1 “Công khai” chưa có điểm");
  }

  @Test
  void figures_of_the_older_data_year_count_as_those_of_the_newer() {
    ResultDiff diff = diff(OLD.replace("pack.yaml", "data-year: 2022", "data-year: 2024")
        .replace("reference/goalposts.csv", "2022", "2024")
        .replace("assignments.csv", "2023-07-08", "2025-07-08"));

    assertThat(diff.changes()).isEmpty();
  }

  @Test
  void merged_localities_are_left_out_and_named() {
    ResultDiff diff = diff(OLD.replace(
        "reference/localities.csv",
        "56,Khánh Hòa,Khanh Hoa,,,,",
        "56,Khánh Hòa,Khanh Hoa,,,56 Khánh Hòa; 58 Ninh Thuận,"));

    assertThat(diff.localitiesLeftOut())
        .extracting(text -> text.vi())
        .containsExactly("Khánh Hòa (56)");
    assertThat(diff.after().scoreCard("56")).isEmpty();
  }

  private static ResultDiff diff(TestPack now) {
    RulePack before = OLD.read();
    RulePack after = now.read();
    return ResultDiff.of(
        PackDiff.between(before, after), Evaluator.of(before), Evaluator.of(after), DATA);
  }

  private static NodeChange of(ResultDiff diff, String locality, String node) {
    return diff.changes().stream()
        .filter(change ->
            change.locality().code().equals(locality) && change.node().id().equals(node))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> causes(NodeChange change) {
    return change.causes().stream().map(cause -> cause.message().vi()).toList();
  }

  private static BigDecimal score(vn.chiso.score.NodeResult result) {
    return ((Score.Scored) result.score()).exact();
  }
}
