package vn.chiso.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.text.Language;

/** Mistakes in review rules and in what they read. */
class ReviewMistakesTest {
  private static final String RULE = """
      package test.research.reviews

      import vn.chiso.fact.Size
      import vn.chiso.finding.Fault

      rule "2.1.1 review: organisations have a usual size"
        @check("usual-size")
        @follows("few-organisations, data.contradiction")
        @indicator("2.1.1")
        @severity("warning")
        @source("test")
      when
        $size : Size( item == "st-organisations", plausible == false )
      then
        insert( Fault.in($size.data()).with("factor", $size.factor()) );
      end
      """;
  private static final String RULES = "pillars/2-research/reviews.drl";
  private static final String PLAUSIBLE = "reference/plausible.csv";
  private static final TestPack PACK = TestPack.minimal()
      .with(RULES, RULE)
      .with(PLAUSIBLE, """
          item,per,least,most,slips,provenance,source
          st-organisations,,1,5000,1000:nghìn;0.001:phần nghìn,illustrative,test
          """)
      .append("messages.csv", "usual-size,Lạ: {factor}.,Odd: {factor}.,Xem.,Look.\n");

  private static String problems(TestPack pack) {
    RulePackException refused = catchThrowableOfType(RulePackException.class, pack::read);
    return refused == null
        ? ""
        : refused.problems().stream()
            .map(problem -> problem.in(Language.EN))
            .reduce("", (all, one) -> all + one + "\n");
  }

  @Test
  void the_pack_without_mistakes_is_read() {
    assertThat(PACK.read().plausible()).singleElement().satisfies(plausible -> {
      assertThat(plausible.slips()).hasSize(2);
      assertThat(plausible.limits().most()).isEqualByComparingTo("5000");
    });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"warning\"             | \"error\"              | a review can't be an error",
        "few-organisations,      | few-organisation,      | Maybe you meant \"few-organisations\"?",
        "\"factor\"              | \"faktor\"             | messages can't show \"faktor\"",
        "\"st-organisations\"    | \"st-organisation\"    | there is no data item \"st-organisation\"",
        "Size(                   | Rubric(                | have no facts of type \"Rubric\"",
        "@indicator              | @accept(\"always\") @indicator | @accept can't be \"always\"",
      })
  void mistakes_in_a_review_are_told(String old, String replacement, String told) {
    assertThat(problems(PACK.replace(RULES, old, replacement))).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1000:nghìn            | nghìn          | isn't a factor and a unit",
        "1000:nghìn            | -1:nghìn       | isn't a factor and a unit",
        "st-organisations,,    | st-organisation,,  | Maybe you meant \"st-organisations\"?",
        "1,5000                | 5000,1         | must be less than",
        "1,5000                | ,              | must not be empty",
      })
  void mistakes_in_plausible_sizes_are_told(String old, String replacement, String told) {
    assertThat(problems(PACK.replace(PLAUSIBLE, old, replacement))).contains(told);
  }

  @Test
  void two_rows_for_one_item_are_a_mistake_even_under_two_names() {
    assertThat(problems(PACK.append(PLAUSIBLE, "st-organisations,,2,9000,,illustrative,other\n")))
        .contains("plausible.csv:3", "stands on line 2");
    String indicator = "1.1.1,,0,9,,illustrative,test\n";
    String byId = "transparency,,0,8,,illustrative,test\n";
    assertThat(problems(PACK.append(PLAUSIBLE, indicator + byId)))
        .contains("plausible.csv:4", "stands on line 3");
  }

  @Test
  void the_agency_that_collects_is_one_of_the_packs() {
    assertThat(problems(PACK.replace(
            "pack.yaml",
            "indicators-official: 3\n",
            "indicators-official: 3\nfocal-agency: nobody\n")))
        .contains("focal-agency \"nobody\" is not in agencies.csv");
  }

  @Test
  void a_deadline_needs_a_date_and_a_source() {
    TestPack pack = PACK.replace("pack.yaml", "indicators-official: 3\n", """
        indicators-official: 3
        deadline: {date: 31/7/2023, provenance: published, source: ""}
        """);

    assertThat(problems(pack)).contains("there is no date \"31/7/2023\"");
    assertThat(problems(PACK.replace("pack.yaml", "indicators-official: 3\n", """
        indicators-official: 3
        deadline: {date: 2023-07-31, provenance: published, source: test}
        """)))
        .isEmpty();
  }
}
