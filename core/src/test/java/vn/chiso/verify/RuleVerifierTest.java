package vn.chiso.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;
import vn.chiso.text.Language;

/** A case that should fail does fail, and says what came out instead. */
class RuleVerifierTest {
  private static final String FILE = "pillars/2-research/formulas.cases.yaml";
  private static final String RATIO = "2.1.1 formula: organisations per 10,000 people";
  private static final RuleVerifier VERIFIER =
      RuleVerifier.of(Evaluator.of(TestPack.minimal().read()));

  private static RulePack packWith(String cases) {
    return TestPack.minimal().with(FILE, cases).read();
  }

  private static List<String> differences(String rule, String kind, String given, String expect) {
    String text = """
        - case: a case
          rule: "%s"
          kind: %s
          given: %s
          expect: %s
        """.formatted(rule, kind, given, expect);
    RuleCase only = RuleCases.of(packWith(text)).get(0);
    assertThat(only.line()).isEqualTo(1);
    return VERIFIER.run(only).stream()
        .map(difference -> difference.message().in(Language.EN))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fires         | {st-organisations: 26, population: 1300000} | {value: {'2.1.1': 0.2}}",
        "edge          | {st-organisations: 0, population: 1300000}  | {value: {'2.1.1': 0}}",
        "just-does-not | {st-organisations: 26}                      | {unscored: {'2.1.1': missing-data}}",
        "just-does-not | {population: 5}                             | nothing",
      })
  void a_case_that_is_met_has_no_differences(String kind, String given, String expect) {
    assertThat(differences(RATIO, kind, given, expect)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fires | {st-organisations: 26, population: 1300000} | {value: {'2.1.1': 0.21}} | expected 0.21, got 0.2",
        "fires | {st-organisations: 26} | {unscored: {'2.1.1': missing-data}} | expected fires, got does not fire",
        "just-does-not | {st-organisations: 26, population: 1300000} | {value: {'2.1.1': 0.2}} | expected does not fire, got fires",
        "edge | {st-organisations: 26, population: 1300000} | nothing | expected does not fire, got fires",
        "edge | {st-organisations: 26} | {value: {'2.1.1': 0.2}} | (missing-data [population])",
        "edge | {st-organisations: 26, population: 1300000} | {unscored: {'2.1.1': missing-data}} | got 0.2",
        "edge | {st-organisations: 26} | {unscored: {'2.1.1': zero-denominator}} | (missing-data [population])",
        "edge | {st-organisations: 26} | {value: {'9.9.9': 1}} | 9.9.9",
        "edge | {st-organisations: 26} | {finding: whole-count, on: [st-organisations]} | finding whole-count: expected",
        "edge | {st-organisations: 2.5} | {finding: whole-count, on: [population]} | finding whole-count: expected",
        "edge | {policies: 1} | {part: {'2.1.1 (1)': 3}} | 2.1.1 (1)",
      })
  void a_case_that_is_not_met_says_what_came_out(
      String kind, String given, String expect, String difference) {
    assertThat(differences(RATIO, kind, given, expect))
        .singleElement()
        .asString()
        .contains(difference);
  }

  @Test
  void a_finding_is_met_with_or_without_naming_its_items() {
    String check = "all indicators check: a count is a whole number";
    String given = "{st-organisations: {value: 2.5, status: official, agency: so-khcn}}";
    assertThat(differences(check, "fires", given, "{finding: whole-count}")).isEmpty();
    assertThat(differences(check, "fires", given, "{finding: whole-count, on: [st-organisations]}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UBND, Báo cáo, true",
    "UBND, Kế hoạch, false",
    "Sở KH&CN, Báo cáo, false",
  })
  void a_document_of_a_case_has_an_issuer_and_a_title(String issuer, String title, boolean same) {
    RulePack pack = TestPack.minimal()
        .append(
            "messages.csv",
            "same-document,{localities}: {document}.,{localities}: {document}.,Sửa.,Correct it.\n")
        .with("all-pillars/cross-checks.drl", """
            package test.allpillars

            import vn.chiso.fact.Evidence
            import vn.chiso.finding.Fault

            rule "all indicators cross-check: a document is cited by one locality only"
              @check("same-document")
              @severity("warning")
              @source("test")
            when
              $document : Evidence( documentNumber != "" )
              $again : Evidence(
                authority == $document.authority, title == $document.title,
                locality > $document.locality )
            then
              insert( Fault.in($document, $again) );
            end
            """)
        .with("all-pillars/cross-checks.cases.yaml", """
            - case: a case
              rule: "all indicators cross-check: a document is cited by one locality only"
              kind: fires
              across: true
              given:
                "33": {population: {value: 1, evidence: [d1]}}
                "56": {population: {value: 1, evidence: [d2]}}
              evidence:
                - {id: d1, locality: "33", number: "1", issuer: "UBND", title: "Báo cáo"}
                - {id: d2, locality: "56", number: "1", issuer: "%s", title: "%s"}
              expect: {finding: same-document}
            """.formatted(issuer, title))
        .read();
    RuleCase only = RuleCases.of(pack).get(0);

    assertThat(RuleVerifier.of(Evaluator.of(pack)).run(only).isEmpty()).isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {case: x, rule: \"no such rule\", kind: fires, given: {}, expect: nothing}",
        "- {case: x, rule: \"" + RATIO + "\", kind: sometimes, given: {}, expect: nothing}",
        "- {case: x, rule: \"" + RATIO + "\", kind: edge, givne: {}, expect: nothing}",
        "- {case: x, rule: \"" + RATIO + "\", kind: edge, given: {}}",
        "- {case: x, rule: \"" + RATIO
            + "\", kind: edge, given: {population: {value: 1, status: sure}}, expect: nothing}",
        "- {case: x, rule: \"" + RATIO + "\", kind: edge, given: {population: [",
        "- {case: x, rule: \"" + RATIO
            + "\", kind: edge, given: {}, expect: {value: {'2.1.1': lots}}}",
        "- {case: x, rule: \"" + RATIO
            + "\", kind: edge, given: {population: many}, expect: nothing}",
      })
  void a_mistake_in_a_case_is_a_problem_with_its_line(String text) {
    RulePack pack = packWith(text + "\n");
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RuleCases.of(pack))
        .satisfies(exception -> assertThat(exception.problems())
            .singleElement()
            .satisfies(problem -> {
              assertThat(problem.file()).isEqualTo(FILE);
              assertThat(problem.line()).isPositive();
            }));
  }

  @Test
  void rules_without_all_three_kinds_of_case_are_listed() {
    RulePack pack =
        packWith("- {case: x, rule: \"" + RATIO + "\", kind: fires, given: {}, expect: nothing}\n");
    assertThat(RuleCases.gaps(pack, RuleCases.of(pack)))
        .hasSize(pack.rules().size())
        .anySatisfy(gap -> assertThat(gap.in(Language.EN)).contains(RATIO, "just-does-not, edge"));
  }
}
