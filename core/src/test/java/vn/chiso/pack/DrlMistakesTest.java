package vn.chiso.pack;

import static vn.chiso.pack.Mistake.appending;
import static vn.chiso.pack.Mistake.replacing;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DrlMistakesTest {
  private static final String FORMULAS = "pillars/2-research/formulas.drl";
  private static final String CHECKS = "pillars/2-research/checks.drl";
  private static final int DENSITY = 9;

  @ParameterizedTest
  @MethodSource({"style", "syntax"})
  void each_mistake_in_drl_is_told_once_where_it_stands(Mistake mistake) {
    mistake.isTold();
  }

  static Stream<Mistake> style() {
    String density = "$population : Datum( item == \"population\" )";
    return Stream.of(
        replacing(
            "a decimal",
            FORMULAS,
            density,
            "$population : Datum( item == \"population\", value > 0.5 )",
            15,
            "the decimal 0.5"),
        replacing("a decimal with suffix", FORMULAS, "10_000", "1.5B", 17, "the decimal 1.5B"),
        replacing(
            "integers divided",
            FORMULAS,
            density,
            "$population : Datum( item == \"population\", value > 1/3 )",
            15,
            "1/3 is a division"),
        replacing(
            "half a constraint",
            FORMULAS,
            density,
            "$population : Datum( item == \"population\", value > 1 && < 3 )",
            15,
            "left side"),
        replacing(
            "a fact changed",
            FORMULAS,
            "insert( IndicatorValue.of(\"2",
            "update( IndicatorValue.of(\"2",
            17,
            "must not use update"),
        replacing(
            "two statements",
            CHECKS,
            "insert( Fault.in($organisations) );",
            "insert( Fault.in($organisations) ); insert( Fault.in($organisations) );",
            16,
            "single insert of Fault"),
        replacing(
                "a formula that finds faults",
                FORMULAS,
                "IndicatorValue.of(\"2.1.1\", Ratio.per(10_000, $organisations, $population))",
                "Fault.in($population)",
                17,
                "There are: IndicatorValue")
            .besides("indicators.csv:"),
        replacing(
            "the engine",
            CHECKS,
            "insert( Fault",
            "drools.insert( Fault",
            16,
            "must not use drools"),
        replacing(
            "a loop",
            CHECKS,
            "insert( Fault",
            "while (true) insert( Fault",
            16,
            "must not use while"),
        replacing(
            "Java at large",
            CHECKS,
            "Fault.in($organisations)",
            "Fault.in(java.lang.Runtime.getRuntime())",
            16,
            "java.lang.Runtime must not be called"),
        replacing(
            "a class not for rules",
            CHECKS,
            "Fault.in($organisations)",
            "Fault.in(Runtime.getRuntime())",
            16,
            "no class \"Runtime\""),
        replacing(
                "a fact mistyped",
                FORMULAS,
                "$population : Datum(",
                "$population : Datun(",
                15,
                "meant \"Datum\"?")
            .besides("items.csv:"),
        replacing(
            "a fact of another stage",
            FORMULAS,
            "$population :",
            "Evidence( id != \"\" )\n  $population :",
            15,
            "There are: Datum, PartValue, Threshold, Rubric, Locality"),
        replacing(
            "a value where there is none yet",
            CHECKS,
            "$most :",
            "PartValue( part != \"\" )\n  $most :",
            13,
            "of the stage check have no facts of type \"PartValue\""),
        replacing(
            "reflection",
            CHECKS,
            "Fault.in($organisations)",
            "Fault.in($organisations.getClass())",
            16,
            "must not use getClass"),
        replacing(
            "salience",
            FORMULAS,
            "when\n  $rubric",
            "salience 10\nwhen\n  $rubric",
            24,
            "must not use salience"),
        replacing(
            "no-loop",
            FORMULAS,
            "when\n  $rubric",
            "no-loop true\nwhen\n  $rubric",
            24,
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
            27,
            "no line “then”"),
        replacing("when mistyped", CHECKS, "when\n", "whne\n", 12, "meant “when”?"),
        replacing("= for ==", CHECKS, "item == ", "item = ", 14, "Write =="),
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
            "meant “import”?"),
        replacing("no package", CHECKS, "package test.research\n", "\n", 1, "no package line"));
  }
}
