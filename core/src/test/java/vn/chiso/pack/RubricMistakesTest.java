package vn.chiso.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.pack.BandedPack.HEADER;
import static vn.chiso.pack.BandedPack.RUBRIC;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.fact.RubricRow;
import vn.chiso.framework.Provenance;

/** Rubrics by bands are read strictly, and what is wrong with one is told on its row. */
final class RubricMistakesTest {
  private static final String FIRST = "support-policies,,policies,,,2,0,unknown,test\n";
  private static final String LAST = "support-policies,,policies,,2,,10,unknown,test\n";

  @ParameterizedTest
  @MethodSource({"cells", "bands", "rubrics"})
  void each_mistake_in_a_rubric_is_told_once_on_its_row(Mistake mistake) {
    mistake.isTold();
  }

  private static Mistake rows(String what, int line, String phrase, String... rows) {
    return new Mistake(what, BandedPack.with(String.join("\n", rows) + "\n"), RUBRIC, line, phrase);
  }

  /** A row in the place of the last. */
  private static Mistake row(String what, String row, String phrase) {
    return rows(what, 3, phrase, FIRST.strip(), row);
  }

  static Stream<Mistake> cells() {
    return Stream.of(
        row("an indicator unknown", "support-policy,,policies,,2,,1,unknown,test", "\"support-pol"),
        row("an item unknown", "support-policies,,polices,,2,,1,unknown,test", "\"policies\"?"),
        row("no item", "support-policies,,,,2,,1,unknown,test", "\"items\" must not be empty"),
        row("a band in words", "support-policies,,policies,,two,,1,unknown,test", "\"two\" isn't"),
        row("a decimal comma", "support-policies,,policies,,2,\"9,5\",1,unknown,test", "9.5"),
        row("no points", "support-policies,,policies,,2,,,unknown,test", "\"points\" must not be"),
        row("points in words", "support-policies,,policies,,2,,ten,unknown,test", "\"ten\" isn't"),
        row("points below zero", "support-policies,,policies,,2,,-1,unknown,test", "out of range"),
        row("no source", "support-policies,,policies,,2,,1,unknown,", "\"source\" must not be"),
        row("provenance mistyped", "support-policies,,policies,,2,,1,unknow,test", "\"unknown\"?"),
        row("an item twice", "support-policies,,policies;policies,,2,,1,unknown,test", "twice"),
        row("unless what it counts", "support-policies,,policies,policies,2,,1,unknown,t", "both"),
        row("unless something unknown", "support-policies,,policies,x-y,2,,1,unknown,t", "\"x-y\""),
        row(
            "a quote in a part",
            "support-policies,\"a\"\"b\",policies,,2,,1,unknown,t",
            "of a part"),
        row("a cell too few", "support-policies,,policies,,2,,1,unknown", "only 8 cells"));
  }

  static Stream<Mistake> bands() {
    return Stream.of(
        row("upside down", "support-policies,,policies,,9,2,1,unknown,test", "upside down"),
        row(
            "without a value",
            "support-policies,,policies,,2,2.0,1,unknown,test",
            "no value in it"),
        row(
            "overlapping",
            "support-policies,,policies,,1.5,,1,unknown,test",
            "of row 2 goes on to 2"),
        row("with a gap", "support-policies,,policies,,3,,1,unknown,test", "from 2 to below 3 are"),
        row(
            "open below twice",
            "support-policies,,policies,,,9,1,unknown,test",
            "row 2 has a lower"),
        row(
            "of another item",
            "support-policies,,population,,2,,1,unknown,test",
            "differ from row 2"),
        rows(
            "open above too early",
            2,
            "Write 2 in the column to",
            "support-policies,,policies,,,,0,unknown,test",
            LAST.strip()),
        rows(
            "out of order",
            4,
            "bands must run upwards",
            FIRST.strip(),
            "support-policies,,policies,,2,9,1,unknown,test",
            "support-policies,,policies,,2,9,1,unknown,test"),
        rows(
            "nothing for the least there can be",
            2,
            "values below 1 are in no band, but the data may be 0",
            "support-policies,,policies,,1,,1,unknown,test"),
        rows(
                "nothing for the most there can be",
                2,
                "200000000 is in no band",
                "support-policies,,population,,,200000000,1,unknown,test")
            .besides("no rule uses"),
        rows(
                "nothing for much there can be",
                2,
                "values of 5 or more are in no band, but the data may be 200000000",
                "support-policies,,population,,,5,1,unknown,test")
            .besides("no rule uses"));
  }

  static Stream<Mistake> rubrics() {
    return Stream.of(
        new Mistake("no row", BandedPack.minimal().with(RUBRIC, HEADER), RUBRIC, 1, "has no rows")
            .besides("polic"),
        new Mistake(
            "a column missing",
            BandedPack.minimal().replace(RUBRIC, ",source\n", "\n"),
            RUBRIC,
            1,
            "column \"source\" is missing"),
        new Mistake(
            "in the wrong place",
            BandedPack.minimal().with("reference/x.rubric.csv", HEADER + FIRST + LAST),
            "reference/x.rubric.csv",
            0,
            "beside the rules"),
        new Mistake(
            "given by DRL too",
            TestPack.minimal().with(RUBRIC, HEADER + FIRST + LAST),
            RUBRIC,
            2,
            "support-policies"),
        new Mistake(
            "given by another rubric too",
            BandedPack.minimal().with("pillars/2-research/zz.rubric.csv", HEADER + FIRST + LAST),
            "pillars/2-research/zz.rubric.csv",
            2,
            "support-policies"),
        new Mistake(
            "for an indicator whose value is submitted",
            BandedPack.minimal().append(RUBRIC, "1.1.1,,policies,,,,1,unknown,test\n"),
            RUBRIC,
            5,
            "1.1.1"));
  }

  @Test
  void a_rubric_is_read_row_by_row() {
    List<RubricRow> rows = BandedPack.minimal().read().rubricRows();

    assertThat(rows)
        .extracting(RubricRow::name)
        .containsExactly(
            "support-policies rubric: below 2",
            "support-policies rubric: from 2 to 5",
            "support-policies rubric: from 5");
    assertThat(rows.get(1).origin()).hasToString(RUBRIC + ":3");
    assertThat(rows.get(1).earns()).isEqualByComparingTo("10.5");
    assertThat(rows.get(2).provenance()).isEqualTo(Provenance.INFERRED);
    assertThat(rows.get(1).band().vi()).isEqualTo("từ 2 đến dưới 5");
    assertThat(rows.get(2).band().en()).isEqualTo("5 or more");
  }

  @Test
  void each_row_is_a_rule_on_its_line() {
    RulePack pack = BandedPack.minimal().read();

    assertThat(pack.rules())
        .filteredOn(RuleInfo::isRubricRow)
        .extracting(rule -> rule.file() + ":" + rule.line() + " " + rule.annotation("provenance"))
        .containsExactly(RUBRIC + ":2 unknown", RUBRIC + ":3 unknown", RUBRIC + ":4 inferred");
    assertThat(pack.ruleFiles()).extracting(PackFile::path).contains(RUBRIC);
  }
}
