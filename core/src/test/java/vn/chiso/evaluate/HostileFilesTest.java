package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;

/** Files of a pack that are made to exhaust whoever reads them, and rules that never end. */
class HostileFilesTest {

  static Stream<Arguments> manifests() {
    return Stream.of(
        Arguments.of("aliases that multiply", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
        Arguments.of("lists in lists", "a: " + "[".repeat(100_000) + "\n"),
        Arguments.of("mappings in mappings", "a: " + "{a: ".repeat(100_000) + "\n"),
        Arguments.of("an object of Java", "a: !!javax.script.ScriptEngineManager []\nb: *a\n"),
        Arguments.of("a key a thousand times", "a: 1\n".repeat(1_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("manifests")
  void a_manifest_that_exhausts_is_a_problem_of_the_pack(String what, String lines) {
    TestPack pack = TestPack.minimal().append("pack.yaml", lines);
    RulePackException refused = catchThrowableOfType(RulePackException.class, pack::read);

    assertThat(refused).as(what).isNotNull();
    assertThat(refused.problems()).anySatisfy(problem -> {
      assertThat(problem.file()).isEqualTo("pack.yaml");
      assertThat(problem.line()).isPositive();
    });
  }

  @Test
  void rules_that_fire_without_end_are_stopped_and_named_and_others_go_on() {
    TestPack pack = TestPack.minimal()
        .append("pillars/2-research/formulas.drl", """

            rule "2.1.1 formula: a part of any part"
              @indicator("2.1.1")
              @source("test")
              @provenance("unknown")
            when
              $part : PartValue( part != "" )
            then
              insert( PartValue.of("2.1.1", "(2)", $part) );
            end

            rule "2.1.1 formula: the first part"
              @indicator("2.1.1")
              @source("test")
              @provenance("unknown")
            when
              $population : Datum( item == "population" )
            then
              insert( PartValue.of("2.1.1", "(1)", $population) );
            end
            """)
        .replace(
            "pillars/2-research/formulas.drl",
            "import vn.chiso.score.IndicatorValue",
            "import vn.chiso.score.IndicatorValue\nimport vn.chiso.score.PartValue");
    Evaluation evaluation =
        Evaluator.of(pack.read()).evaluate(Evaluations.complete("33").build());

    assertThat(evaluation.findings())
        .filteredOn(finding -> finding.check().equals("rule.failed"))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.message().vi()).contains("a part of any part"));
    assertThat(evaluation.scoreCard("33")).isPresent();
  }
}
