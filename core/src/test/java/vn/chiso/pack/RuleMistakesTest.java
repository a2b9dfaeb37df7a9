package vn.chiso.pack;

import static vn.chiso.pack.Mistake.appending;
import static vn.chiso.pack.Mistake.replacing;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RuleMistakesTest {
  private static final String GENERAL = "all-pillars/formulas.drl";
  private static final String FORMULAS = "pillars/2-research/formulas.drl";
  private static final String WORDS = """
        @message_vi("Ít.")
        @message_en("Few.")
        @instruction_vi("Xem lại.")
        @instruction_en("Look again.")
      """;
  private static final String CHECKS = "pillars/2-research/checks.drl";
  private static final int DENSITY = 9;
  private static final int SUPPORT = 20;
  private static final int CHECK = 7;

  @ParameterizedTest
  @MethodSource({"metadata", "codes", "formulas", "uses"})
  void each_mistake_in_rules_is_told_once_where_it_stands(Mistake mistake) {
    mistake.isTold();
  }

  static Stream<Mistake> metadata() {
    return Stream.of(
        replacing("no source", CHECKS, "  @source(\"test\")\n", "", CHECK, "has no @source"),
        replacing(
            "an empty source",
            CHECKS,
            "@source(\"test\")",
            "@source(\"\")",
            CHECK,
            "has no @source"),
        replacing(
            "no indicator",
            FORMULAS,
            "  @indicator(\"2.1.1\")\n",
            "",
            DENSITY,
            "has no @indicator"),
        replacing(
            "an unknown indicator",
            CHECKS,
            "@indicator(\"2.1.1\")",
            "@indicator(\"2.1.2\")",
            9,
            "meant \"2.1.1\""),
        replacing(
            "no provenance",
            FORMULAS,
            "  @provenance(\"inferred\")\n",
            "",
            DENSITY,
            "has no @provenance"),
        replacing(
            "a provenance mistyped", FORMULAS, "\"inferred\"", "\"infered\"", 12, "\"inferred\"?"),
        replacing(
            "better than its rubric",
            FORMULAS,
            "@provenance(\"unknown\")",
            "@provenance(\"official\")",
            23,
            "Write @provenance(\"unknown\")"),
        replacing(
                "no check", CHECKS, "  @check(\"few-organisations\")\n", "", CHECK, "has no @check")
            .besides("messages.csv"),
        replacing(
                "a check without words",
                CHECKS,
                "few-organisations",
                "many-organisations",
                8,
                "has no words, neither in messages.csv nor beside a rule")
            .besides("messages.csv:"),
        new Mistake(
            "words about an item the rule does not read",
            TestPack.minimal().replace("messages.csv", "{st-organisations} is", "{population} is"),
            CHECKS,
            8,
            "data item \"population\", which"),
        replacing(
            "no severity", CHECKS, "  @severity(\"warning\")\n", "", CHECK, "has no @severity"),
        replacing(
            "no such severity",
            CHECKS,
            "\"warning\"",
            "\"grave\"",
            10,
            "There are: error, warning, info"),
        replacing(
            "a name of another indicator",
            CHECKS,
            "\"2.1.1 check",
            "\"2.1.2 check",
            CHECK,
            "must begin with the indicator, \"2.1.1\""),
        replacing(
            "a name of nothing",
            "all-pillars/checks.drl",
            "\"all indicators",
            "\"every one",
            6,
            "begin with an indicator or with \"all indicators\""),
        replacing(
            "words beside a rule and in the file",
            CHECKS,
            "  @source(\"test\")\n",
            "  @source(\"test\")\n" + WORDS,
            CHECK,
            "already has words"),
        replacing(
                "words in one language",
                CHECKS,
                "  @check(\"few-organisations\")\n",
                "  @check(\"few\")\n" + WORDS.replace("  @message_en(\"Few.\")\n", ""),
                CHECK,
                "message_en")
            .besides("no rule has @check"),
        replacing(
                "an unknown placeholder beside a rule",
                CHECKS,
                "  @check(\"few-organisations\")\n",
                "  @check(\"few\")\n" + WORDS.replace("Few.", "{populaton}"),
                CHECK,
                "population")
            .besides("no rule has @check"),
        replacing(
            "two sources",
            CHECKS,
            "  @source(\"test\")\n",
            "  @source(\"test\")\n  @source(\"a\")\n",
            CHECK,
            "two @source"));
  }

  static Stream<Mistake> codes() {
    return Stream.of(
        replacing(
                "an item mistyped",
                FORMULAS,
                "\"population\"",
                "\"populaton\"",
                15,
                "meant \"population\"")
            .besides("items.csv:"),
        replacing(
            "an excluded item mistyped",
            FORMULAS,
            "$population :",
            "not Datum( item == \"polcies\" )\n  $population :",
            15,
            "\"policies\"?"),
        replacing(
            "one of several items",
            FORMULAS,
            "item == \"population\"",
            "item in (\"population\", \"people\")",
            15,
            "no data item \"people\""),
        replacing(
            "an item by the code of its indicator",
            FORMULAS,
            "item == \"population\"",
            "item in (\"population\", \"1.1.1\")",
            15,
            "Write \"transparency\""),
        replacing(
            "a rubric of another spelling",
            FORMULAS,
            "Rubric( indicator == \"support-policies\"",
            "Rubric( indicator == \"2.1.1\"",
            25,
            "no rubric"),
        replacing(
            "a rubric of no indicator",
            FORMULAS,
            "Rubric( indicator == \"support-policies\"",
            "Rubric( indicator == \"support\"",
            25,
            "no indicator \"support\""),
        replacing(
            "an item without points",
            FORMULAS,
            "$documents : Datum( item == \"policies\" )",
            "$documents : Datum( item in (\"policies\", \"population\") )",
            26,
            "begins with support-policies,,population to reference/rubrics.csv"),
        replacing(
                "a threshold mistyped",
                CHECKS,
                "\"most-organisations\"",
                "\"most-organisation\"",
                13,
                "meant \"most-organisations\"")
            .besides("thresholds.csv:"),
        replacing(
                "a value of no indicator",
                FORMULAS,
                "of(\"2.1.1\"",
                "of(\"2.1.2\"",
                17,
                "no indicator \"2.1.2\"")
            .besides("indicators.csv:"),
        replacing(
                "a part nobody gives",
                FORMULAS,
                "$documents :",
                "PartValue( indicator == \"support-policies\", part == \"(1)\" )\n  $documents :",
                26,
                "no rule gives a PartValue")
            .besides("doesn't import"));
  }

  static Stream<Mistake> formulas() {
    TestPack pack = TestPack.minimal();
    String again = """

        rule "2.1.1 formula: organisations, once more"
          @indicator("2.1.1")
          @source("test")
          @provenance("inferred")
        when
          $organisations : Datum( item == "st-organisations" )
        then
          insert( IndicatorValue.of("2.1.1", $organisations) );
        end""";
    return Stream.of(
        new Mistake(
            "no formula",
            pack.replace("indicators.csv", "central,value", "central,formula"),
            "indicators.csv",
            2,
            "no rule gives the indicator \"transparency\""),
        new Mistake(
            "a formula for a value",
            pack.replace("indicators.csv", "formula,min-max,unknown", "value,min-max,unknown"),
            FORMULAS,
            SUPPORT,
            "enters as a value"),
        new Mistake(
            "nobody takes over values",
            pack.without(GENERAL),
            "indicators.csv",
            2,
            "Datum( reports != \"\" )"),
        replacing(
                "another indicator than said",
                FORMULAS,
                "@indicator(\"support-policies\")",
                "@indicator(\"transparency\")",
                28,
                "@indicator is transparency but")
            .besides("must begin with"),
        appending("two formulas at once", FORMULAS, again, 31, "gives 2.1.1 as well")
            .besides("can't be told in"),
        appending(
                "the same name twice",
                FORMULAS,
                again
                    .replace("organisations, once more", "organisations per 10,000 people")
                    .replace("when\n", "when\n  not Datum( item == \"population\" )\n"),
                31,
                "taken at pillars/2-research/formulas.drl:9")
            .besides("can't be told in"));
  }

  static Stream<Mistake> uses() {
    return Stream.of(
        appending(
            "an item nobody reads",
            "items.csv",
            "roads,Đường,Roads,km,measure,,,no,official,test",
            5,
            "no rule uses the data item \"roads\""),
        appending(
            "a threshold nobody uses",
            "reference/thresholds.csv",
            "most,1,x,inferred,test",
            3,
            "no rule uses the threshold \"most\""),
        appending(
            "words of no check", "messages.csv", "odd,a,b,c,d", 4, "no rule has @check(\"odd\")"));
  }
}
