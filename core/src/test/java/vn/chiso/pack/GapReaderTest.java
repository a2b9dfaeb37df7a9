package vn.chiso.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class GapReaderTest {
  private static final String FILE = "reference/gaps.csv";
  private static final String HEADER = "node,missing_vi,missing_en,provenance,source\n";

  @Test
  void gaps_are_known_by_the_id_of_their_node() {
    RulePack pack = TestPack.minimal()
        .with(FILE, HEADER + "1.1,thiếu,missing,inferred,test\n")
        .read();
    assertThat(pack.gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.node()).isEqualTo("policy"));
    assertThat(TestPack.minimal().read().gaps()).isEmpty();
  }

  @Test
  void a_gap_below_a_node_that_is_not_there_is_a_problem() {
    TestPack pack = TestPack.minimal().with(FILE, HEADER + "1.9,thiếu,missing,inferred,test\n");
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(pack::read)
        .satisfies(exception -> assertThat(exception.problems())
            .singleElement()
            .satisfies(problem -> {
              assertThat(problem.file()).isEqualTo(FILE);
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.message().en()).contains("1.9");
            }));
  }
}
