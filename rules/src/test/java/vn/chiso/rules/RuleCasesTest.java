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
import vn.chiso.verify.RuleCase;
import vn.chiso.verify.RuleCases;
import vn.chiso.verify.RuleVerifier;

/** Runs the cases kept beside every rule of every shipped pack, one test a case. */
class RuleCasesTest {
  static List<String> packs() {
    return RulePack.builtInIds();
  }

  @TestFactory
  Stream<DynamicContainer> every_case_gives_what_it_expects() {
    return packs().stream().map(id -> dynamicContainer(id, cases(id)));
  }

  private static Stream<DynamicTest> cases(String id) {
    RuleVerifier verifier = RuleVerifier.of(Evaluators.of(id));
    return RuleCases.of(RulePack.builtIn(id)).stream().map(each -> test(verifier, each));
  }

  private static DynamicTest test(RuleVerifier verifier, RuleCase each) {
    return dynamicTest(
        each.file() + ":" + each.line() + " " + each.name(),
        () -> assertThat(verifier.run(each))
            .as("%s (%s)", each.name(), each.rule())
            .extracting(difference -> difference.in(Language.EN))
            .isEmpty());
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
