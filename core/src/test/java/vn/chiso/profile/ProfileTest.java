package vn.chiso.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.TestPack;
import vn.chiso.text.Text;

/** How a locality stands beside others. */
class ProfileTest {
  private static final RulePack PACK = TestPack.minimal()
      .append("reference/localities.csv", "01,Hà Nội,Hanoi,,,,official,test\n")
      .read();
  private static final Evaluator EVALUATOR = Evaluator.of(PACK);

  private static Goalposts posts(String indicator, String maximum) {
    return new Goalposts(
        indicator,
        BigDecimal.ZERO,
        new BigDecimal(maximum),
        Goalposts.Basis.DATASET,
        Provenance.PUBLISHED,
        "test",
        Origin.MEMORY);
  }

  /** Three localities: 33 is best in 1.1.1 and worst in 2.1.1. */
  private static Evaluation evaluation(String maximum) {
    return EVALUATOR.evaluate(Dataset.builder(2022)
        .datum("transparency", "33", "9")
        .datum("st-organisations", "33", "10")
        .datum("population", "33", "1000000")
        .datum("transparency", "56", "5")
        .datum("st-organisations", "56", "20")
        .datum("population", "56", "1000000")
        .datum("transparency", "01", "5")
        .datum("st-organisations", "01", "60")
        .datum("population", "01", "1000000")
        .goalposts(posts("1.1.1", "10"))
        .goalposts(posts("2.1.1", maximum))
        .build());
  }

  private static GroupComparison comparison(Grouping grouping, String locality) {
    return Profile.of(evaluation("1"), locality, List.of(grouping), 1)
        .orElseThrow()
        .comparisons()
        .get(0);
  }

  private static List<String> codes(List<Standing> standings) {
    return standings.stream().map(each -> each.result().node().code()).toList();
  }

  @Test
  void strengths_and_weaknesses_are_told_by_rank_and_by_score() {
    GroupComparison all = comparison(Grouping.all(PACK), "33");

    assertThat(all.members()).isEqualTo(3);
    assertThat(codes(all.strengthsByRank())).containsExactly("1.1.1");
    assertThat(codes(all.weaknessesByRank())).containsExactly("2.1.1");
    assertThat(codes(all.strengthsByScore())).containsExactly("1.1.1");
    assertThat(codes(all.weaknessesByScore())).containsExactly("2.1.1");
    Standing best = all.standing("1.1.1").orElseThrow();
    assertThat(best.rank()).isEqualTo(1);
    assertThat(best.size()).isEqualTo(3);
    assertThat(best.percentRank()).isEqualByComparingTo("1");
    assertThat(best.aboveMedian()).isEqualByComparingTo("40");
    assertThat(best.worst()).isEqualByComparingTo("50");
  }

  @Test
  void who_is_in_the_middle_has_neither() {
    GroupComparison all = comparison(Grouping.all(PACK), "56");

    // In 2.1.1 it is second of three, and the median itself; in 1.1.1 it shares the second place.
    assertThat(all.standing("2.1.1").orElseThrow().percentRank()).isEqualByComparingTo("0.5");
    assertThat(all.standing("1.1.1").orElseThrow().rank()).isEqualTo(2);
    assertThat(all.strengthsByRank()).isEmpty();
    assertThat(all.weaknessesByRank()).isEmpty();
    assertThat(all.strengthsByScore()).isEmpty();
    assertThat(all.weaknessesByScore()).isEmpty();
  }

  @Test
  void only_those_of_the_same_group_count() {
    Grouping rich = new Grouping(
        Text.same("income"),
        Map.of("33", Text.same("low"), "56", Text.same("low"), "01", Text.same("high")));

    GroupComparison low = comparison(rich, "56");
    assertThat(low.members()).isEqualTo(2);
    assertThat(low.standing("2.1.1").orElseThrow().rank()).isEqualTo(1);
    assertThat(comparison(rich, "01").standings()).isEmpty();
  }

  @Test
  void who_is_in_no_group_is_not_compared() {
    Grouping none = new Grouping(Text.same("income"), Map.of());
    assertThat(Profile.of(evaluation("1"), "33", List.of(none), 5).orElseThrow().comparisons())
        .isEmpty();
    assertThat(Profile.of(evaluation("1"), "34", List.of(none), 5)).isEmpty();
  }

  @Test
  void the_same_edition_can_be_compared() {
    EarlierEdition same =
        EarlierEdition.of(evaluation("1"), evaluation("1"), "33").orElseThrow();
    assertThat(same.reasons()).isEmpty();
    assertThat(same.rows()).hasSameSizeAs(PACK.framework().nodes());
  }

  @Test
  void what_speaks_against_a_comparison_is_said() {
    assertThat(EarlierEdition.of(evaluation("1"), evaluation("2"), "33")
            .orElseThrow()
            .reasons())
        .extracting(Text::en)
        .containsExactly("1 indicators are normalised between another minimum and maximum");
    String tree = TestPack.minimal().text("framework.csv");
    Evaluation other = Evaluator.of(TestPack.minimal()
            .with("framework.csv", tree.replace("Research,1,arithmetic", "Research,2,arithmetic"))
            .read())
        .evaluate(Dataset.builder(2022).datum("transparency", "33", "9").build());
    assertThat(EarlierEdition.of(evaluation("1"), other, "33").orElseThrow().reasons())
        .extracting(Text::vi)
        .anyMatch(reason -> reason.startsWith("đổi trọng số: "));
  }
}
