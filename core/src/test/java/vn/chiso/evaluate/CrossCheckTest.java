package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.evaluate.Evaluations.checks;
import static vn.chiso.evaluate.Evaluations.result;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Acceptance;
import vn.chiso.dataset.Dataset;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Mark;
import vn.chiso.score.Reason;
import vn.chiso.score.Value;

/** Checks that compare localities. */
class CrossCheckTest {
  private static final String RULES = """
      package test.allpillars

      import vn.chiso.fact.Datum
      import vn.chiso.finding.Fault

      rule "all indicators cross-check: two localities don't have the very same population"
        @check("same-population")
        @severity("error")
        @source("test")
      when
        $one : Datum( item == "population" )
        $other : Datum( item == "population", value == $one.value, locality > $one.locality )
      then
        insert( Fault.in($one, $other) );
      end
      """;
  private static final Evaluator EVALUATOR = Evaluator.of(TestPack.minimal()
      .with("all-pillars/cross-checks.drl", RULES)
      .append(
          "messages.csv",
          "same-population,{localities} có cùng dân số.,{localities} have the same population.,Sửa.,Correct it.\n")
      .read());

  private static Dataset.Builder twins() {
    Dataset.Builder both = Evaluations.complete("33").build().toBuilder();
    Evaluations.complete("56").build().entries().forEach(both::entry);
    return both;
  }

  private static Acceptance accepted(String locality) {
    return new Acceptance(
        locality,
        "same-population",
        "",
        "Giám đốc Sở",
        LocalDate.of(2023, 7, 10),
        "đã đối chiếu",
        Origin.line("acceptances.csv", 2));
  }

  private static Reason reason(Evaluation evaluation, String locality) {
    return ((Value.Unknown) java.util.Objects.requireNonNull(
            result(evaluation, locality, "2.1.1").value()))
        .reason();
  }

  @Test
  void a_finding_concerns_every_locality_it_compares() {
    Evaluation evaluation = EVALUATOR.evaluate(twins().build());
    assertThat(checks(evaluation)).containsOnlyOnce("same-population");
    for (String locality : List.of("33", "56")) {
      assertThat(evaluation.findings(locality))
          .extracting(Finding::check)
          .contains("same-population");
      assertThat(reason(evaluation, locality)).isEqualTo(Reason.REJECTED_BY_CHECK);
      assertThat(evaluation.explain(locality, "2.1.1").orElseThrow().toString())
          .contains("Hung Yen, Khanh Hoa have the same population.");
      assertThat(evaluation.firings(locality))
          .anyMatch(firing -> firing.rule().annotation("check").equals("same-population"));
    }
  }

  @Test
  void one_locality_accepts_for_itself_only() {
    Evaluation evaluation =
        EVALUATOR.evaluate(twins().acceptance(accepted("33")).build());
    assertThat(result(evaluation, "33", "2.1.1").marks()).contains(Mark.DATA_ACCEPTED);
    assertThat(reason(evaluation, "56")).isEqualTo(Reason.REJECTED_BY_CHECK);
    assertThat(evaluation.findings()).noneMatch(Finding::isAccepted);
    assertThat(checks(evaluation)).doesNotContain("acceptance.unused");
  }

  @Test
  void a_finding_is_accepted_when_all_it_concerns_have() {
    Evaluation evaluation = EVALUATOR.evaluate(
        twins().acceptance(accepted("33")).acceptance(accepted("56")).build());
    assertThat(evaluation.findings()).filteredOn(Finding::isAccepted).hasSize(1);
    assertThat(result(evaluation, "56", "2.1.1").value()).isInstanceOf(Value.Known.class);
  }
}
