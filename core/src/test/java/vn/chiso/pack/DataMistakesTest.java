package vn.chiso.pack;

import static vn.chiso.pack.Mistake.appending;
import static vn.chiso.pack.Mistake.replacing;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DataMistakesTest {
  private static final String FRAMEWORK = "framework.csv";
  private static final String INDICATORS = "indicators.csv";
  private static final String ITEMS = "items.csv";
  private static final String AGENCIES = "agencies.csv";
  private static final String ASSIGNMENTS = "assignments.csv";
  private static final String MESSAGES = "messages.csv";
  private static final String LOCALITIES = "reference/localities.csv";
  private static final String GOALPOSTS = "reference/goalposts.csv";
  private static final String THRESHOLDS = "reference/thresholds.csv";
  private static final String RUBRICS = "reference/rubrics.csv";
  private static final String WEIGHTS = "reference/weights.csv";

  @ParameterizedTest
  @MethodSource({"tables", "cells", "tree", "indicators", "references", "files"})
  void each_mistake_in_data_is_told_once_where_it_stands(Mistake mistake) {
    mistake.isTold();
  }

  static Stream<Mistake> tables() {
    return Stream.of(
        replacing("a column too many", AGENCIES, "nce,source", "nce,source,note", 1, "\"note\""),
        replacing(
            "a column missing", AGENCIES, ",source\n", "\n", 1, "column \"source\" is missing"),
        replacing("a column twice", AGENCIES, "nce,source", "nce,source,source", 1, "there twice"),
        replacing("no header", AGENCIES, TestPack.minimal().text(AGENCIES), "", 1, "no header"),
        appending(
            "a cell too many", AGENCIES, "a,b,c,official,test,x", 4, "6 cells, the header only 5"),
        appending("a cell too few", AGENCIES, "a,b,c,official", 4, "only 4 cells, the header 5"),
        replacing(
                "a column mistyped",
                THRESHOLDS,
                "unit_of_measure",
                "unit_of_mesure",
                1,
                "\"unit_of_measure\"?")
            .besides("is missing"),
        appending(
            "the same code twice", AGENCIES, "so-khcn,A,A,official,test", 4, "stands on line 2"),
        appending(
            "text after a closing quote",
            AGENCIES,
            "a,\"b\"c,d,official,test",
            4,
            "quotation marks"),
        appending("a quote left open", AGENCIES, "a,\"b,c,official,test", 4, "quotation marks"));
  }

  static Stream<Mistake> cells() {
    return Stream.of(
        appending("no source", AGENCIES, "a,A,A,official,", 4, "\"source\" must not be empty"),
        appending("no name", AGENCIES, "a,,A,official,test", 4, "\"name_vi\" must not be empty"),
        appending("a code with capitals", AGENCIES, "So,A,A,official,test", 4, "small letters"),
        replacing("decimal comma", GOALPOSTS, "0,1.5", "0,\"1,5\"", 3, "decimal point: 1.5"),
        replacing("grouped", GOALPOSTS, "0,1.5", "0,\"1.234,5\"", 3, "decimal point: 1234.5"),
        replacing("grouped in English", GOALPOSTS, "0,1.5", "0,\"1,234.5\"", 3, ": 1234.5"),
        replacing("not a number", GOALPOSTS, "0,1.5", "0,NaN", 3, "\"NaN\" isn't a number"),
        replacing("an exponent", GOALPOSTS, "0,1.5", "0,1e400", 3, "\"1e400\" isn't a number"),
        replacing("no number", GOALPOSTS, "0,1.5", "0,", 3, "\"maximum\" must not be empty"),
        replacing("minimum = maximum", GOALPOSTS, "0,1.5", "1.5,1.50", 3, "are equal"),
        replacing("a year of no number", GOALPOSTS, "10,2022", "10,MMXXII", 2, "isn't a number"),
        replacing("half a year", GOALPOSTS, "10,2022", "10,2022.5", 2, "whole number"),
        replacing(
            "provenance mistyped", GOALPOSTS, "1.5,,inferred", "1.5,,infered", 3, "\"inferred\"?"),
        replacing(
            "a word out of the blue",
            ITEMS,
            "yes,official",
            "perhaps,official",
            2,
            "There are: yes, no"),
        replacing(
            "minimum above maximum", ITEMS, "1,200000000", "1,0.5", 2, "greater than maximum"),
        replacing(
            "an impossible day",
            ASSIGNMENTS,
            "2023-07-08",
            "2023-06-31",
            2,
            "no date \"2023-06-31\""),
        replacing(
            "a day written differently", ASSIGNMENTS, "2023-07-08", "8/7/2023", 2, "2023-07-08"),
        replacing("weight 0", FRAMEWORK, ",0.5,,,inferred", ",0,,,inferred", 9, "out of range"),
        replacing(
            "weight above 10", FRAMEWORK, ",0.5,,,inferred", ",10.5,,,inferred", 9, "out of range"),
        replacing(
            "coverage above 1", FRAMEWORK, ",0.5,official", ",1.5,official", 4, "out of range"),
        replacing(
            "a target without number",
            INDICATORS,
            "value,min-max",
            "value,distance-to-target",
            2,
            "distance-to-target needs a target"),
        replacing(
                "bands without rows",
                INDICATORS,
                "formula,min-max,official",
                "formula,bands,official",
                3,
                "bands need rows")
            .besides("goalposts aren't used"),
        new Mistake(
            "goalposts for ranks",
            TestPack.minimal().replace(INDICATORS, "value,min-max", "value,rank"),
            GOALPOSTS,
            2,
            "goalposts aren't used"),
        banded("500", "outside the scale from 0 to 100"),
        banded("-0.1", "outside the scale from 0 to 100"),
        aggregating("mazziotta-pareto", "0", "no mean above zero"),
        aggregating("geometric", "0.5", "can be negative"),
        new Mistake(
            "a penalty relative to a mean that may be negative",
            TestPack.minimal()
                .replace("pack.yaml", "low: 0,", "low: -10,")
                .replace(FRAMEWORK, "Policy,1,arithmetic", "Policy,1,mazziotta-pareto"),
            FRAMEWORK,
            4,
            "the scale begins below zero"),
        new Mistake(
            "a way that compares localities within a year, in a panel",
            TestPack.minimal()
                .replace("pack.yaml", "from: pack", "from: panel")
                .replace("indicators.csv", "central,value,min-max", "central,value,percentile-rank")
                .replace("reference/goalposts.csv", "transparency,0,10,2022,inferred,test\n", ""),
            "indicators.csv",
            2,
            "\"percentile-rank\" compares localities within one year"),
        replacing(
            "a power mean without exponent",
            FRAMEWORK,
            "Organisations,1,arithmetic",
            "Organisations,1,power",
            7,
            "a power mean needs an exponent"),
        replacing(
            "no aggregation",
            FRAMEWORK,
            "Organisations,1,arithmetic",
            "Organisations,1,",
            7,
            "\"aggregation\" must not be empty"));
  }

  private static Mistake banded(String points, String phrase) {
    TestPack pack = TestPack.minimal()
        .replace(GOALPOSTS, "transparency,0,10,2022,inferred,test\n", "")
        .replace(INDICATORS, "central,value,min-max", "central,value,bands")
        .with(
            "reference/bands.csv",
            "indicator,from,points,provenance,source\n1.1.1,0,100,official,test\n1.1.1,5," + points
                + ",official,test\n");
    return new Mistake(points + " points for a band", pack, "reference/bands.csv", 3, phrase);
  }

  private static Mistake aggregating(String aggregation, String mean, String phrase) {
    TestPack pack = TestPack.minimal()
        .replace(GOALPOSTS, "transparency,0,10,2022,inferred,test\n", "")
        .replace(INDICATORS, "central,value,min-max", "central,value,z-score")
        .replace(FRAMEWORK, "Policy,1,arithmetic", "Policy,1," + aggregation)
        .with(
            "reference/normalisation.csv",
            "indicator,parameter,value,provenance,source\n1.1.1,mean," + mean
                + ",official,test\n1.1.1,deviation,1,official,test\n");
    return new Mistake(aggregation + " of z-scores", pack, FRAMEWORK, 4, phrase);
  }

  static Stream<Mistake> tree() {
    return Stream.of(
        replacing(
                "a parent mistyped",
                FRAMEWORK,
                "research,group",
                "reserch,group",
                7,
                "\"research\"?")
            .besides("has no children"),
        replacing(
            "two roots", FRAMEWORK, "research,index,pillar", "research,,index", 6, "root already"),
        replacing(
                "a circle",
                FRAMEWORK,
                "policy,governance,group",
                "policy,policy,group",
                4,
                "below itself")
            .besides("no children"),
        replacing(
            "levels upside down",
            FRAMEWORK,
            "policy,governance,group",
            "policy,governance,pillar",
            4,
            "order is"),
        replacing(
            "no level of that name",
            FRAMEWORK,
            "governance,group",
            "governance,grup",
            4,
            "\"group\"?"),
        replacing(
            "a pillar without a parent",
            FRAMEWORK,
            "research,index,pillar",
            "research,,pillar",
            6,
            "root"),
        appending(
            "a group without indicators",
            FRAMEWORK,
            "empty,research,group,2.2,official,A,A,1,arithmetic,,official,test",
            10,
            "no children"),
        replacing(
            "the same code twice",
            FRAMEWORK,
            "indicator,,unknown",
            "indicator,1.1.1,official",
            9,
            "stands on line 5"),
        replacing(
            "a code that is an id",
            FRAMEWORK,
            "group,1.1,",
            "group,research,",
            4,
            "the id of another"),
        replacing(
            "a code of no provenance",
            FRAMEWORK,
            "indicator,,unknown",
            "indicator,,official",
            9,
            "must be unknown"),
        replacing(
            "an indicator that aggregates",
            FRAMEWORK,
            "head,1,,",
            "head,1,arithmetic,",
            8,
            "stays empty"),
        replacing(
            "a group that doesn't",
            FRAMEWORK,
            "Policy,1,arithmetic",
            "Policy,1,",
            4,
            "must not be empty"));
  }

  static Stream<Mistake> indicators() {
    return Stream.of(
        appending(
            "no such indicator",
            INDICATORS,
            "suport-policies,x,higher,central,value,min-max,official,test,",
            5,
            "\"support-policies\"?"),
        appending(
            "a row for a group",
            INDICATORS,
            "policy,x,higher,central,value,min-max,official,test,",
            5,
            "no indicator"),
        replacing(
            "a code for an id",
            INDICATORS,
            "organisation-density",
            "2.1.1",
            3,
            "Write \"organisation-density\""),
        replacing("direction", INDICATORS, "higher,central", "up,central", 2, "higher, lower"));
  }

  static Stream<Mistake> references() {
    return Stream.of(
        replacing("goalposts of nothing", GOALPOSTS, "2.1.1,0", "2.1.9,0", 3, "\"2.1.1\"?"),
        replacing("goalposts twice", GOALPOSTS, "2.1.1,0", "1.1.1,0", 3, "stands on line 2"),
        replacing(
            "no such lead agency", ASSIGNMENTS, ",so-khcn,cuc", ",so-khnc,cuc", 2, "\"so-khcn\"?"),
        replacing(
            "no lead agency",
            ASSIGNMENTS,
            ",so-khcn,cuc",
            ",,cuc",
            2,
            "\"lead\" must not be empty"),
        replacing(
            "no such coordinating agency",
            ASSIGNMENTS,
            "cuc-thong-ke,2023",
            "cuc,2023",
            2,
            "agencies.csv"),
        replacing(
            "no such indicator",
            ASSIGNMENTS,
            "33,support-policies",
            "33,policy",
            3,
            "framework.csv"),
        replacing(
            "no such item", ASSIGNMENTS, "Văn bản,policies", "Văn bản,policys", 3, "items.csv"),
        replacing("a predecessor's code alone", LOCALITIES, "T34 Thái Bình", "34", 2, "64 Gia Lai"),
        replacing(
            "merged twice",
            LOCALITIES,
            "Khanh Hoa,,,,",
            "Khanh Hoa,,,T34 Thái Bình,",
            3,
            "already merged into Hưng Yên"),
        replacing("no such locality", ASSIGNMENTS, "33,support", "34,support", 3, "localities.csv"),
        replacing("no such rubric item", RUBRICS, ",policies,5", ",policis,5", 2, "\"policies\"?"),
        replacing("a locality twice", LOCALITIES, "56,Khánh", "33,Khánh", 3, "stands on line 2"),
        replacing("a name twice", LOCALITIES, "Khánh Hòa", "Hưng Yên", 3, "stands on line 2"),
        appending(
                "an item called like a node",
                ITEMS,
                "policy,A,A,a,count,,,no,official,test",
                5,
                "already the id")
            .besides("no rule uses"),
        replacing(
            "placeholder of no item",
            MESSAGES,
            "{st-organisations} is",
            "{st-organisation} is",
            3,
            "{st-organisation} isn't"),
        replacing(
            "placeholder of no threshold",
            MESSAGES,
            "{threshold:most-organisations}.,Kiểm",
            "{threshold:most}.,Kiểm",
            3,
            "thresholds.csv"),
        new Mistake(
            "a weight of nothing",
            TestPack.minimal()
                .with(WEIGHTS, "node,weight,provenance,source\n9.9.9,1,unknown,test\n"),
            WEIGHTS,
            2,
            "isn't in framework.csv"));
  }

  static Stream<Mistake> files() {
    TestPack pack = TestPack.minimal();
    return Stream.of(
        new Mistake("a file missing", pack.without(AGENCIES), AGENCIES, 0, "file is missing"),
        new Mistake(
            "an optional file misspelt",
            pack.with("reference/weight.csv", ""),
            "reference/weight.csv",
            0,
            "\"reference/weights.csv\"?"),
        new Mistake(
            "rules out of place", pack.with("rules.drl", ""), "rules.drl", 0, "Put it in pillars/"),
        new Mistake(
            "rules of no stage",
            pack.with("all-pillars/rules.drl", ""),
            "all-pillars/rules.drl",
            0,
            "begins with formulas"),
        new Mistake(
            "rules put aside",
            pack.with("all-pillars/checks.drl.old", ""),
            "all-pillars/checks.drl.old",
            0,
            "ends in .drl"),
        new Mistake(
            "a folder in a pillar",
            pack.with("pillars/2-research/more/checks.drl", ""),
            "pillars/2-research/more/checks.drl",
            0,
            "isn't read"));
  }
}
