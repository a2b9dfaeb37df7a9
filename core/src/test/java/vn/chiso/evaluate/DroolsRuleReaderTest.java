package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RuleReader;
import vn.chiso.pack.Stage;
import vn.chiso.text.Language;

final class DroolsRuleReaderTest {
  private static final String TWO_RULES = """
      package pii2023.humancapital

      import vn.chiso.fact.Datum
      import vn.chiso.formula.Ratio
      import vn.chiso.score.IndicatorValue

      /* Two rules,
         rule "not this one" */
      rule "2.2.4 formula: organisations per 10,000 people" // the first
        @indicator("2.2.4")
        @source("Hướng dẫn \\"PII\\" 2023, 2.2.4") // as cited
        @provenance("inferred")
      when
        $organisations : Datum( item == "st-organisations" )
        $population : Datum( item == "population", value != $organisations.value )
        not Datum( item == 'st-organisations-total' )
      then
        // worked out in Ratio
        insert( IndicatorValue.of("2.2.4", Ratio.per(10_000, $organisations, $population)) );
      end

      rule "2.2.5 formula: one of several"
        @indicator("2.2.5")
      when
        $any : Datum( item in ("one", "two"), "three" == item )
        not ( exists Datum( item == "four" ) )
      then
        insert( IndicatorValue.of("2.2.5", $any) );
      end
      """;

  private final List<PackProblem> problems = new ArrayList<>();

  private RuleReader.Reading read(String drl) {
    PackFile file = new PackFile("pillars/2-human-capital/formulas.drl", drl);
    return new DroolsRuleReader().read(file, Stage.FORMULA, problems::add);
  }

  @Test
  void a_rule_is_read_with_its_place_and_metadata() {
    RuleReader.Reading reading = read(TWO_RULES);

    assertThat(problems).isEmpty();
    assertThat(reading.complete()).isTrue();
    assertThat(reading.rules()).extracting(RuleInfo::line).containsExactly(9, 22);
    RuleInfo rule = reading.rules().get(0);
    assertThat(rule.stage()).isEqualTo(Stage.FORMULA);
    assertThat(rule.qualifiedName())
        .isEqualTo("pii2023.humancapital.2.2.4 formula: organisations per 10,000 people");
    assertThat(rule.annotation("source")).isEqualTo("Hướng dẫn \"PII\" 2023, 2.2.4");
    assertThat(rule.annotation("provenance")).isEqualTo("inferred");
    assertThat(rule.annotation("severity")).isEmpty();
  }

  @Test
  void items_read_and_items_excluded_are_told_apart() {
    List<RuleInfo> rules = read(TWO_RULES).rules();

    assertThat(rules.get(0).itemsRead())
        .containsExactlyInAnyOrder("st-organisations", "population");
    assertThat(rules.get(0).itemsExcluded()).containsExactly("st-organisations-total");
    assertThat(rules.get(1).itemsRead()).containsExactlyInAnyOrder("one", "two", "three");
    assertThat(rules.get(1).itemsExcluded()).containsExactly("four");
  }

  @Test
  void patterns_and_consequence_are_read_without_comments() {
    RuleInfo rule = read(TWO_RULES).rules().get(0);

    assertThat(rule.patterns())
        .extracting(RuleInfo.Pattern::name, RuleInfo.Pattern::type, RuleInfo.Pattern::negated)
        .containsExactly(
            tuple("$organisations", "Datum", false),
            tuple("$population", "Datum", false),
            tuple("", "Datum", true));
    assertThat(rule.patterns().get(1).constraints())
        .containsExactly("item == \"population\"", "value != $organisations.value");
    assertThat(rule.consequence())
        .isEqualTo(
            "insert( IndicatorValue.of(\"2.2.4\", Ratio.per(10_000, $organisations, $population)) );");
  }

  @Test
  void every_broken_rule_is_told_and_the_sound_ones_are_read() {
    RuleReader.Reading reading = read("""
            package a

            rule "one"
            when
              Datum( item = "a" )
            then
              insert( 1 );
            end

            rule "two"
            when
              Datum( item == "b" )
            then
              insert( 2 );
            end

            rule "three"
            when
              Datum( item == "c" )
            then
              insert( 3 );

            rule "four"
            when
              Datum( item == "d )
            then
              insert( 4 );
            end
            """);

    assertThat(reading.complete()).isFalse();
    assertThat(reading.rules()).extracting(RuleInfo::name).containsExactly("two");
    assertThat(problems).extracting(PackProblem::line).containsExactly(5, 17, 25);
    assertThat(problems.get(0).in(Language.EN)).contains("Write ==");
    assertThat(problems.get(1).in(Language.VI)).contains("không kết thúc bằng end");
    assertThat(problems.get(2).in(Language.EN)).contains("opened on this line");
  }

  @Test
  void a_rule_broken_in_many_ways_is_told_by_its_first() {
    read("package a\nrule \"x\"\nwhen\n  Datum( item == , value > )\nthen\n  nothing;\nend\n");

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message().en()).doesNotContain("\n").doesNotContain("ERR");
  }

  @Test
  void text_that_is_no_drl_at_all_is_told_at_its_line() {
    assertThat(read("hello\n").complete()).isFalse();

    assertThat(problems).extracting(PackProblem::line).containsExactly(1);
  }

  @Test
  void an_empty_file_lacks_its_package() {
    assertThat(read("").rules()).isEmpty();

    assertThat(problems.get(0).message().en()).contains("package");
  }

  @Test
  void the_reader_is_found_as_a_service() {
    assertThat(ServiceLoader.load(RuleReader.class))
        .hasAtLeastOneElementOfType(DroolsRuleReader.class);
  }
}
