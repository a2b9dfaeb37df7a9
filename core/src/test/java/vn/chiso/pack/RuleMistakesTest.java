package vn.chiso.pack;

import static vn.chiso.pack.Mistake.appending;
import static vn.chiso.pack.Mistake.replacing;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RuleMistakesTest {
  private static final String GENERAL = "all-pillars/formulas.drl";
  private static final String FORMULAS = "pillars/2-research/formulas.drl";
  private static final String CHECKS = "pillars/2-research/checks.drl";
  private static final int DENSITY = 9;
  private static final int SUPPORT = 20;
  private static final int CHECK = 7;

  @ParameterizedTest
  @MethodSource({"metadata", "codes", "style", "formulas", "uses", "syntax"})
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
            CHECK,
            "meant \"2.1.1\""),
        replacing(
            "no provenance",
            FORMULAS,
            "  @provenance(\"inferred\")\n",
            "",
            DENSITY,
            "has no @provenance"),
        replacing(
            "a provenance mistyped",
            FORMULAS,
            "\"inferred\"",
            "\"infered\"",
            DENSITY,
            "\"inferred\"?"),
        replacing(
            "better than its rubric",
            FORMULAS,
            "@provenance(\"unknown\")",
            "@provenance(\"official\")",
            SUPPORT,
            "Write @provenance(\"unknown\")"),
        replacing(
                "no check", CHECKS, "  @check(\"few-organisations\")\n", "", CHECK, "has no @check")
            .besides("messages.csv"),
        replacing(
                "a check without words",
                CHECKS,
                "few-organisations",
                "many-organisations",
                CHECK,
                "isn't in messages.csv")
            .besides("messages.csv:"),
        new Mistake(
            "words about an item the rule does not read",
            TestPack.minimal().replace("messages.csv", "{st-organisations} is", "{population} is"),
            CHECKS,
            CHECK,
            "data item \"population\", which"),
        replacing(
            "no severity", CHECKS, "  @severity(\"warning\")\n", "", CHECK, "has no @severity"),
        replacing(
            "no such severity",
            CHECKS,
            "\"warning\"",
            "\"grave\"",
            CHECK,
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
                DENSITY,
                "meant \"population\"")
            .besides("items.csv:"),
        replacing(
            "an excluded item mistyped",
            FORMULAS,
            "$population :",
            "not Datum( item == \"polcies\" )\n  $population :",
            DENSITY,
            "\"policies\"?"),
        replacing(
            "one of several items",
            FORMULAS,
            "item == \"population\"",
            "item in (\"population\", \"people\")",
            DENSITY,
            "no data item \"people\""),
        replacing(
            "an item by the code of its indicator",
            FORMULAS,
            "item == \"population\"",
            "item in (\"population\", \"1.1.1\")",
            DENSITY,
            "Write \"transparency\""),
        replacing(
            "a rubric of another spelling",
            FORMULAS,
            "Rubric( indicator == \"support-policies\"",
            "Rubric( indicator == \"2.1.1\"",
            SUPPORT,
            "no rubric"),
        replacing(
            "a rubric of no indicator",
            FORMULAS,
            "Rubric( indicator == \"support-policies\"",
            "Rubric( indicator == \"support\"",
            SUPPORT,
            "no indicator \"support\""),
        replacing(
                "a threshold mistyped",
                CHECKS,
                "\"most-organisations\"",
                "\"most-organisation\"",
                CHECK,
                "meant \"most-organisations\"")
            .besides("thresholds.csv:"),
        replacing(
                "a value of no indicator",
                FORMULAS,
                "of(\"2.1.1\"",
                "of(\"2.1.2\"",
                DENSITY,
                "no indicator \"2.1.2\"")
            .besides("indicators.csv:"),
        replacing(
            "a part nobody gives",
            FORMULAS,
            "$documents :",
            "PartValue( indicator == \"support-policies\", part == \"(1)\" )\n  $documents :",
            SUPPORT,
            "no rule gives a PartValue"));
  }

  static Stream<Mistake> style() {
    String density = "$population : Datum( item == \"population\" )";
    return Stream.of(
        replacing(
            "a decimal",
            FORMULAS,
            density,
            "$population : Datum( item == \"population\", value > 0.5 )",
            DENSITY,
            "the decimal 0.5"),
        replacing("a decimal with suffix", FORMULAS, "10_000", "1.5B", DENSITY, "the decimal 1.5B"),
        replacing(
            "integers divided",
            FORMULAS,
            density,
            "$population : Datum( item == \"population\", value > 1/3 )",
            DENSITY,
            "1/3 is a division"),
        replacing(
            "half a constraint",
            FORMULAS,
            density,
            "$population : Datum( item == \"population\", value > 1 && < 3 )",
            DENSITY,
            "left side"),
        replacing(
            "a fact changed",
            FORMULAS,
            "insert( IndicatorValue.of(\"2",
            "update( IndicatorValue.of(\"2",
            DENSITY,
            "must not use update"),
        replacing(
            "two statements",
            CHECKS,
            "insert( Fault.in($organisations) );",
            "insert( Fault.in($organisations) ); insert( Fault.in($organisations) );",
            CHECK,
            "single insert of Fault.in"),
        replacing(
                "a formula that finds faults",
                FORMULAS,
                "IndicatorValue.of(\"2.1.1\", Ratio.per(10_000, $organisations, $population))",
                "Fault.in($population)",
                DENSITY,
                "IndicatorValue.of")
            .besides("indicators.csv:"),
        replacing(
            "the engine",
            CHECKS,
            "insert( Fault",
            "drools.insert( Fault",
            CHECK,
            "must not use drools"),
        replacing(
            "a loop",
            CHECKS,
            "insert( Fault",
            "while (true) insert( Fault",
            CHECK,
            "must not use while"),
        replacing(
            "Java at large",
            CHECKS,
            "Fault.in($organisations)",
            "Fault.in(java.lang.Runtime.getRuntime())",
            CHECK,
            "java.lang.Runtime must not be called"),
        replacing(
            "a class not for rules",
            CHECKS,
            "Fault.in($organisations)",
            "Fault.in(Runtime.getRuntime())",
            CHECK,
            "no class \"Runtime\""),
        replacing(
            "reflection",
            CHECKS,
            "Fault.in($organisations)",
            "Fault.in($organisations.getClass())",
            CHECK,
            "must not use getClass"),
        replacing(
            "salience",
            FORMULAS,
            "when\n  $rubric",
            "salience 10\nwhen\n  $rubric",
            SUPPORT,
            "must not use salience"),
        replacing(
            "no-loop",
            FORMULAS,
            "when\n  $rubric",
            "no-loop true\nwhen\n  $rubric",
            SUPPORT,
            "must not use no-loop"),
        replacing(
            "eval",
            FORMULAS,
            "when\n  $rubric",
            "when\n  eval( true )\n  $rubric",
            25,
            "must not use eval"),
        replacing(
            "from",
            FORMULAS,
            "when\n  $rubric",
            "when\n  Datum() from $x\n  $rubric",
            25,
            "must not use from"),
        replacing(
            "accumulate",
            FORMULAS,
            "when\n  $rubric",
            "when\n  accumulate( Datum( $v : value ); $s : sum($v) )\n  $rubric",
            25,
            "must not use accumulate"),
        replacing(
            "collect",
            FORMULAS,
            "when\n  $rubric",
            "when\n  $d : Locality() from collect( Datum() )\n  $rubric",
            25,
            "must not use collect"),
        replacing(
            "a global", FORMULAS, "// Two", "global String name\n// Two", 8, "must not use global"),
        replacing(
            "a declared type",
            FORMULAS,
            "// Two",
            "declare A x : int end\n// Two",
            8,
            "must not use declare"),
        appending(
            "a function", FORMULAS, "function int f() { return 1; }", 30, "must not use function"),
        appending("a query", FORMULAS, "query all() Datum() end", 30, "must not use query"),
        replacing(
            "a foreign import",
            FORMULAS,
            "// Two",
            "import java.util.List\n// Two",
            8,
            "java.util.List must not be imported"),
        replacing("a whole package", FORMULAS, "fact.Rubric", "fact.*", 4, "single classes"));
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
                SUPPORT,
                "@indicator is transparency but")
            .besides("must begin with"),
        appending("two formulas at once", FORMULAS, again, 31, "gives 2.1.1 as well"),
        appending(
            "the same name twice",
            FORMULAS,
            again
                .replace("organisations, once more", "organisations per 10,000 people")
                .replace("when\n", "when\n  not Datum( item == \"population\" )\n"),
            31,
            "taken at pillars/2-research/formulas.drl:9"));
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

  static Stream<Mistake> syntax() {
    return Stream.of(
        replacing(
            "no end",
            FORMULAS,
            "$population)) );\nend",
            "$population)) );",
            DENSITY,
            "isn't closed by end"),
        replacing(
            "no then",
            FORMULAS,
            "then\n  insert( IndicatorValue.of(\"sup",
            "  insert( IndicatorValue.of(\"sup",
            28,
            "not valid DRL"),
        replacing("when mistyped", CHECKS, "when\n", "whne\n", 12, "'whne'"),
        replacing("= for ==", CHECKS, "item == ", "item = ", 14, "'='"),
        replacing(
            "a quote left open",
            CHECKS,
            "\"st-organisations\"",
            "\"st-organisations",
            14,
            "\" is opened on this line"),
        replacing(
            "a bracket left open",
            CHECKS,
            "$most.value )",
            "$most.value",
            14,
            "( is opened on this line"),
        replacing(
            "a bracket too many",
            CHECKS,
            "$most.value )",
            "$most.value ) )",
            14,
            ") closes on this line"),
        replacing(
            "a sign between conditions",
            CHECKS,
            "most-organisations\" )",
            "most-organisations\" ) &&",
            13,
            "Write and or or"),
        replacing(
            "a comment left open", CHECKS, "rule \"", "/* rule \"", 7, "/* is opened on this line"),
        replacing(
            "an annotation left open",
            FORMULAS,
            "@indicator(\"2.1.1\")",
            "@indicator(\"2.1.1\"",
            10,
            "( is opened on this line"),
        replacing(
            "import mistyped",
            CHECKS,
            "import vn.chiso.finding",
            "imprt vn.chiso.finding",
            5,
            "'imprt'"),
        replacing("no package", CHECKS, "package test.research\n", "\n", 1, "no package line"));
  }
}
