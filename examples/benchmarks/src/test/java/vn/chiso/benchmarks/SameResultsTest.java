package vn.chiso.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.pack.RulePack;

/** All contenders compute the same of 63 localities, each with a flaw of another sort. */
class SameResultsTest {
  private static final int LOCALITIES = 63;

  private static RulePack pack;
  private static Dataset dataset;
  private static Results ours;

  @BeforeAll
  static void evaluate() {
    pack = BenchmarkPack.read(LOCALITIES);
    dataset = BenchmarkData.of(pack, BenchmarkData.ALL);
    ours = computed(new Ours(pack, dataset));
  }

  private static <T> Results computed(Contender<T> contender) {
    return contender.results(contender.run());
  }

  private static void same(Contender<?> contender) {
    Comparison.check(ours, computed(contender), pack.framework().nodes().size());
  }

  @Test
  void the_pack_has_52_indicators() {
    assertThat(pack.framework().indicatorNodes()).hasSize(52);
  }

  @Test
  void every_check_finds_something() {
    List<String> checks = pack.rules().stream()
        .map(rule -> rule.annotation("check"))
        .filter(id -> !id.isEmpty())
        .toList();
    assertThat(checks).isNotEmpty();
    assertThat(ours.findings().stream().map(Found::check)).containsAll(checks);
  }

  @Test
  void maps_give_the_same_from_rows() {
    same(OverMaps.byHand(pack, dataset));
  }

  @Test
  void maps_give_the_same_from_maps() {
    same(OverMaps.filled(pack, dataset));
  }

  @Test
  void maps_give_the_same_when_run_again() {
    OverMaps maps = OverMaps.filled(pack, dataset);
    maps.run();
    same(maps);
  }

  @Test
  void arrays_of_doubles_give_the_same() {
    same(new Doubles(pack, dataset));
  }

  @Test
  void easy_rules_give_the_same() {
    same(OverMaps.easyRules(pack, dataset));
  }

  @Test
  void evrete_gives_the_same() {
    same(OverMaps.evrete(pack, dataset));
  }

  @Test
  void chained_rules_in_one_session_give_the_same() {
    same(new Chained(pack, dataset));
  }
}
