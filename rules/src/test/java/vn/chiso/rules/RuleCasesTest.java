package vn.chiso.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Language;
import vn.chiso.verify.PackVerifier;
import vn.chiso.verify.RuleCases;
import vn.chiso.verify.Trial;

/** Tries every shipped pack on its cases and its published figures, one test each. */
class RuleCasesTest {
  static List<String> packs() {
    return RulePack.builtInIds();
  }

  @TestFactory
  Stream<DynamicContainer> every_case_and_every_published_figure_comes_out() {
    return packs().stream()
        .map(id -> dynamicContainer(
            id,
            PackVerifier.of(Evaluators.of(id)).run().trials().stream().map(RuleCasesTest::test)));
  }

  private static DynamicTest test(Trial trial) {
    return dynamicTest(
        trial.file() + ":" + trial.line() + " " + trial.name(),
        () -> assertThat(trial.differences())
            .as("%s (%s)", trial.name(), trial.rule())
            .extracting(difference -> difference.message().in(Language.EN))
            .isEmpty());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void there_are_cases_and_published_figures(String id) {
    assertThat(PackVerifier.of(Evaluators.of(id)).run().trials())
        .extracting(Trial::kind)
        .contains(Trial.Kind.CASE, Trial.Kind.GOLDEN);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void every_rule_has_a_case_that_fires_one_that_just_does_not_and_an_edge(String id) {
    RulePack pack = RulePack.builtIn(id);
    assertThat(RuleCases.gaps(pack, RuleCases.of(pack)))
        .extracting(gap -> gap.in(Language.EN))
        .isEmpty();
  }
}
