package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.evaluate.Evaluations.complete;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.chiso.finding.Finding;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Value;

/**
 * Packs from somebody who means harm are stopped at each bound, and the rule is named with its
 * place. Time and memory are measured by what a test says, except once.
 */
class EvaluationLimitsTest {
  private static final String CHECKS = "pillars/2-research/checks.drl";
  private static final String FORMULAS = "pillars/2-research/formulas.drl";

  /** Neither time nor memory is used up. */
  private static final Meter STILL = meter(0, 0);

  /** One that says at each look that more has been used up since. */
  private static Meter meter(long nanos, long bytes) {
    AtomicLong time = new AtomicLong();
    AtomicLong memory = new AtomicLong();
    return new Meter() {
      @Override
      public long nanos() {
        return time.addAndGet(nanos);
      }

      @Override
      public long bytes() {
        return memory.addAndGet(bytes);
      }
    };
  }

  private static Evaluation evaluate(TestPack pack, EvaluationLimits limits, Meter meter) {
    Bounds bounds = new Bounds(limits, meter);
    return new DroolsEvaluator(CompiledPack.compile(pack.read(), bounds))
        .evaluate(complete("33").build());
  }

  /** A formula that is fed by what it gives. */
  private static TestPack endless() {
    return TestPack.minimal()
        .replace(
            FORMULAS,
            "import vn.chiso.score.IndicatorValue",
            "import vn.chiso.score.IndicatorValue\nimport vn.chiso.score.PartValue")
        .append(FORMULAS, """

            rule "2.1.1 formula: on and on"
              @indicator("2.1.1")
              @source("test")
              @provenance("unknown")
            when
              $population : Datum( item == "population" )
              ( not PartValue( indicator == "2.1.1", part == "a" )
                or PartValue( indicator == "2.1.1", part == "a" ) )
            then
              insert( PartValue.of("2.1.1", "a", $population) );
            end
            """);
  }

  /** A check that asks for every combination of so many figures. */
  private static TestPack combining(int figures) {
    StringBuilder patterns = new StringBuilder();
    for (int i = 0; i < figures; i++) {
      patterns.append("  $figure").append(i).append(" : Datum( value != -1 )\n");
    }
    return TestPack.minimal().append(CHECKS, """

        rule "2.1.1 check: everything with everything"
          @check("everything")
          @indicator("2.1.1")
          @severity("warning")
          @source("test")
          @message_vi("Mọi thứ.")
          @message_en("Everything.")
          @instruction_vi("Không làm gì.")
          @instruction_en("Do nothing.")
        when
        %sthen
          insert( Fault.in($figure0) );
        end
        """.formatted(patterns));
  }

  private static Finding failure(Evaluation evaluation) {
    assertThat(evaluation.findings())
        .filteredOn(finding -> finding.check().equals("rule.failed"))
        .hasSize(1);
    return evaluation.findings().stream()
        .filter(finding -> finding.check().equals("rule.failed"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rules_that_feed_each_other_are_stopped_after_so_many_firings() {
    Evaluation evaluation = evaluate(endless(), EvaluationLimits.DEFAULT.withFirings(1_500), STILL);

    assertThat(failure(evaluation).message().vi())
        .contains("2.1.1 formula: on and on", FORMULAS + ":32", "quá 1.500 lần");
    assertThat(failure(evaluation).message().en()).contains("more than 1,500 times");
    assertThat(failure(evaluation).locality()).isEqualTo("33");
  }

  @Test
  void rules_that_feed_each_other_are_stopped_after_so_long() {
    Evaluation evaluation = evaluate(
        endless(),
        EvaluationLimits.DEFAULT.withTime(Duration.ofMillis(2_500)),
        meter(1_000_000_000, 0));

    assertThat(failure(evaluation).message().vi())
        .contains("2.1.1 formula: on and on", FORMULAS + ":32", "quá 2,5 giây");
  }

  @Test
  void combinations_without_end_are_stopped_before_any_rule_fires() {
    Evaluation evaluation = evaluate(
        combining(12),
        EvaluationLimits.DEFAULT.withTime(Duration.ofSeconds(20)),
        meter(1_000_000_000, 0));

    assertThat(failure(evaluation).message().vi())
        .contains("2.1.1 check: everything with everything", CHECKS + ":19", "quá 20 giây");
  }

  @Test
  void combinations_without_end_are_stopped_before_they_fill_the_memory() {
    Evaluation evaluation =
        evaluate(combining(12), EvaluationLimits.DEFAULT.withMemory(8L << 20), meter(0, 1L << 20));

    assertThat(failure(evaluation).message().vi())
        .contains("2.1.1 check: everything with everything", CHECKS + ":19", "quá 8 MB");
  }

  @Test
  void the_memory_of_the_jvm_is_what_counts() {
    EvaluationLimits limits =
        new EvaluationLimits(Integer.MAX_VALUE, Duration.ofDays(1), 64L << 20);
    Evaluation evaluation =
        Evaluator.of(combining(12).read(), limits).evaluate(complete("33").build());

    assertThat(failure(evaluation).message().en()).contains("more than 64 MB");
  }

  @Test
  void everything_else_is_evaluated() {
    Evaluation evaluation =
        evaluate(combining(12), EvaluationLimits.DEFAULT.withMemory(8L << 20), meter(0, 1L << 20));

    assertThat(evaluation
            .scoreCard("33")
            .orElseThrow()
            .result("2.1.1")
            .orElseThrow()
            .value())
        .isInstanceOf(Value.Known.class);
  }

  @Test
  void a_sound_pack_comes_near_no_bound() {
    Evaluation evaluation =
        evaluate(TestPack.minimal(), EvaluationLimits.DEFAULT.withFirings(20), STILL);

    assertThat(evaluation.findings()).extracting(Finding::check).doesNotContain("rule.failed");
  }

  @Test
  void many_facts_may_take_more() {
    EvaluationLimits limits = new EvaluationLimits(100, Duration.ofSeconds(2), 1_000);

    assertThat(limits.over(999)).isEqualTo(limits);
    assertThat(limits.over(5_500))
        .isEqualTo(new EvaluationLimits(500, Duration.ofSeconds(10), 5_000));
  }

  @Test
  void bounds_are_greater_than_zero() {
    EvaluationLimits limits = EvaluationLimits.DEFAULT;
    assertThatIllegalArgumentException().isThrownBy(() -> limits.withFirings(0));
    assertThatIllegalArgumentException().isThrownBy(() -> limits.withTime(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> limits.withMemory(0));
  }
}
