package vn.chiso.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.pack.RulePack;

/** All ways give the same results of 63 localities, each with a flaw of another sort. */
class SameResultsTest {
  private static final int LOCALITIES = 63;

  private static RulePack pack;
  private static Dataset dataset;
  private static Results ours;

  @BeforeAll
  static void evaluate() {
    pack = BenchmarkPack.read(LOCALITIES);
    dataset = BenchmarkData.of(pack, BenchmarkData.ALL);
    ours = computed(Way.OURS.of(pack, dataset));
  }

  private static <T> Results computed(Contender<T> contender) {
    return contender.results(contender.run());
  }

  private static void same(Results results) {
    Comparison.check(ours, results, pack.framework().nodes().size());
  }

  @Test
  void the_pack_has_52_indicators() {
    assertThat(pack.framework().indicatorNodes()).hasSize(52);
  }

  @Test
  void every_check_finds_something() {
    List<String> checks = pack.rules().stream()
        .filter(rule -> !rule.stage().isReviewing())
        .map(rule -> rule.annotation("check"))
        .filter(id -> !id.isEmpty())
        .toList();
    assertThat(checks).isNotEmpty();
    assertThat(ours.findings().stream().map(Found::check)).containsAll(checks);
  }

  @ParameterizedTest
  @EnumSource
  void every_way_gives_the_same(Way way) {
    same(computed(way.of(pack, dataset)));
  }

  @ParameterizedTest
  @EnumSource
  void every_way_gives_the_same_when_run_again(Way way) {
    Contender<?> contender = way.of(pack, dataset);
    contender.run();
    same(computed(contender));
  }

  @Test
  void other_data_give_other_results() {
    Dataset other = BenchmarkData.of(pack, BenchmarkData.FEW);
    assertThatThrownBy(() -> same(computed(Way.MAPS.of(pack, other))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Findings lacking");
  }
}
