package vn.chiso.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;
import vn.chiso.text.Language;

/** A pack is tried on its cases and on the figures that must come out again. */
class PackVerifierTest {
  private static final String CASES = "pillars/2-research/formulas.cases.yaml";
  private static final String EXPECTED = "golden/published/expected.csv";
  private static final String HEADER = "locality,node,minimum,maximum,source\n";

  /** With goalposts 0 and 1.5, 0.2 organisations per 10,000 people score 13.33. */
  private static final TestPack SOUND = TestPack.minimal()
      .with(CASES, """
          - case: 26 organisations of 1.3 million people
            rule: "2.1.1 formula: organisations per 10,000 people"
            kind: fires
            given: {st-organisations: 26, population: 1300000}
            expect: {value: {"2.1.1": 0.2}}
          """)
      .with("golden/published/dataset.yaml", """
          id: published
          title: "số đã đăng"
          pack: test-2023
          year: 2022
          """)
      .with("golden/published/data.csv", """
          locality,item,year,value
          33,st-organisations,2022,26
          33,population,2022,1300000
          """)
      .with(EXPECTED, HEADER + "33,2.1.1,13.33,13.34,\"báo, trang 1\"\n");

  private static Verification verify(TestPack pack) {
    return PackVerifier.of(Evaluator.of(pack.read())).run();
  }

  private static String difference(Verification verification) {
    assertThat(verification.passed()).isFalse();
    assertThat(verification.failed()).hasSize(1);
    return verification.failed().get(0).differences().get(0).message().in(Language.EN);
  }

  @Test
  void what_comes_out_as_expected_passes() {
    Verification verification = verify(SOUND);

    assertThat(verification.passed()).isTrue();
    assertThat(verification.failed()).isEmpty();
    assertThat(verification.trials(Trial.Kind.CASE)).hasSize(1);
    assertThat(verification.trials(Trial.Kind.GOLDEN)).singleElement().satisfies(trial -> {
      assertThat(trial.name()).isEqualTo("published · 33 · 2.1.1");
      assertThat(trial.rule()).isEqualTo("2.1.1 formula: organisations per 10,000 people");
      assertThat(trial.file()).isEqualTo(EXPECTED);
      assertThat(trial.line()).isEqualTo(2);
    });
  }

  @Test
  void a_changed_formula_fails_its_case_and_the_published_figure_with_both_numbers() {
    Verification verification = verify(SOUND
        .replace("pillars/2-research/formulas.drl", "per(10_000", "per(1_000")
        .replace("indicators.csv", "10.000 dân", "1.000 dân"));

    assertThat(verification.failed())
        .extracting(trial -> trial.differences().get(0).message().in(Language.VI))
        .containsExactly(
            "giá trị của 2.1.1: mong đợi 0,2, nhận được 0,02",
            "điểm của 2.1.1: mong đợi từ 13,33 đến 13,34,"
                + " nhận được 1,333333333333333333333333333333333");
    Trial first = verification.failed().get(0);
    assertThat(first.file()).isEqualTo(CASES);
    assertThat(first.line()).isEqualTo(1);
    assertThat(first.rulePlace()).matches("pillars/2-research/formulas\\.drl:\\d+");
    assertThat(first.differences().get(0).expected().plain()).isEqualTo("0.2");
  }

  @Test
  void a_figure_that_does_not_come_out_at_all_says_why() {
    assertThat(difference(
            verify(SOUND.replace("golden/published/data.csv", "33,population", "56,population"))))
        .isEqualTo("score of 2.1.1: expected 13.33 to 13.34,"
            + " got none: data are missing (missing-data [population])");
  }

  @Test
  void data_that_a_check_refuses_are_told_with_the_case() {
    Verification verification = verify(SOUND.replace(CASES, ": 26,", ": 2.5,"));

    assertThat(verification.failed().get(0).notes())
        .extracting(note -> note.in(Language.EN))
        .anySatisfy(note -> assertThat(note).contains("must be whole"));
  }

  @Test
  void a_dataset_that_cannot_be_read_is_a_failure_of_its_own() {
    assertThat(difference(verify(SOUND.replace(
            "golden/published/data.csv",
            "33,population,2022,1300000",
            "33,population,2022,1300000\n33,policies,2022,many"))))
        .startsWith("dataset published: expected can be read, got data.csv:4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99,2.1.1,1,2,x         | 2 | no locality",
        "33,2.1.7,1,2,x         | 2 | 2.1.7",
        "33,2.1.1,2,1,x         | 2 | above the maximum",
        "33,2.1.1,one,2,x       | 2 | isn't a number",
        "33,2.1.1,1,2           | 2 | 5 cells",
        "''                     | 0 | no figure is expected",
      })
  void a_mistake_in_the_figures_is_a_problem_with_its_line(String row, int line, String message) {
    RulePack pack = SOUND.with(EXPECTED, HEADER + row + "\n").read();
    PackVerifier verifier = PackVerifier.of(Evaluator.of(pack));

    assertThat(catchThrowableOfType(RulePackException.class, verifier::run).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.file()).isEqualTo(EXPECTED);
          assertThat(problem.line()).isEqualTo(line);
          assertThat(problem.in(Language.EN)).contains(message);
        });
  }

  @Test
  void a_dataset_without_figures_and_a_file_of_no_dataset_are_problems() {
    RulePack pack = SOUND.without(EXPECTED).with("golden/notes.csv", "x\n").read();
    PackVerifier verifier = PackVerifier.of(Evaluator.of(pack));

    assertThat(catchThrowableOfType(RulePackException.class, verifier::run).problems())
        .extracting(problem -> problem.file())
        .containsExactly("golden/notes.csv", EXPECTED);
  }

  @Test
  void a_pack_in_a_folder_is_tried_on_what_lies_there(@TempDir Path temporary) throws IOException {
    RulePack pack = RulePack.directory(SOUND.writeTo(temporary));
    Verification before = PackVerifier.of(Evaluator.of(pack)).run();
    Files.writeString(
        temporary.resolve("test-2023").resolve(EXPECTED), HEADER + "33,2.1.1,14,15,x\n");
    Verification after = PackVerifier.of(Evaluator.of(pack)).run();

    assertThat(before).isEqualTo(verify(SOUND));
    assertThat(after.failed()).hasSize(1);
  }
}
