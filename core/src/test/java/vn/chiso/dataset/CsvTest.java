package vn.chiso.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.dataset.Folder.HEADER;
import static vn.chiso.dataset.Folder.errors;
import static vn.chiso.dataset.Folder.figures;
import static vn.chiso.dataset.Folder.told;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.fact.DataStatus;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.framework.Provenance;

class CsvTest {
  @TempDir
  Path temp;

  private Folder folder() {
    return Folder.in(temp);
  }

  @Test
  void a_row_becomes_a_figure_with_all_it_says() {
    Entry entry = folder()
        .withData("33,population,2022,1290800,official,so-khcn,d1; d2,\"tạm, tính\"")
        .read()
        .entries()
        .get(0);

    assertThat(entry.locality()).isEqualTo("33");
    assertThat(entry.item()).isEqualTo("population");
    assertThat(entry.year()).isEqualTo(2022);
    assertThat(entry.typed()).isEqualTo("1290800");
    assertThat(entry.value()).isEqualByComparingTo("1290800");
    assertThat(entry.status()).isEqualTo(DataStatus.OFFICIAL);
    assertThat(entry.agency()).isEqualTo("so-khcn");
    assertThat(entry.evidence()).containsExactly("d1", "d2");
    assertThat(entry.note()).isEqualTo("tạm, tính");
    assertThat(entry.origin()).hasToString("data.csv:2");
  }

  @Test
  void optional_columns_may_be_absent_and_the_year_comes_from_the_dataset() {
    Dataset dataset = folder().with("data.csv", "value,item,locality\n5,a,33\n").read();

    assertThat(figures(dataset)).containsExactly("33 a 2024 = 5");
    assertThat(dataset.entries().get(0).status()).isEqualTo(DataStatus.UNSTATED);
    assertThat(dataset.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void rows_have_their_real_line_however_lines_end(String end) {
    Dataset dataset = folder()
        .with(
            "data.csv",
            (HEADER + "33,a,,1,,,,\"one\ntwo\nthree\"\n\n33,b,,2,,,,\n33,c,,x,,,,\n")
                .replace("\n", end))
        .read();

    assertThat(dataset.entries())
        .extracting(entry -> entry.origin().place())
        .containsExactly("2", "6", "7");
    assertThat(errors(dataset)).containsExactly("number.not-a-number 7");
  }

  @Test
  void a_byte_order_mark_is_nothing_to_speak_of() {
    assertThat(folder()
            .with("data.csv", "\uFEFF" + HEADER + "33,a,,1,,,,\n")
            .read()
            .findings())
        .isEmpty();
  }

  @Test
  void text_is_composed_and_trimmed() {
    Dataset dataset =
        folder().withData("\u00A033 , a\u200B,,1,,,,Ha\u0300 No\u0323\u0302i").read();

    assertThat(figures(dataset)).containsExactly("33 a 2024 = 1");
    assertThat(dataset.entries().get(0).note()).isEqualTo("Hà Nội");
  }

  @Test
  void a_lone_quote_costs_only_its_own_row() {
    Dataset dataset = folder()
        .withData("33,a,,1,,,,", "33,b,,2,,,,\"open", "33,c,,3,,,,\"fine, really\"", "33,d,,4,,,,")
        .read();

    assertThat(figures(dataset)).containsExactly("33 a 2024 = 1", "33 c 2024 = 3", "33 d 2024 = 4");
    assertThat(errors(dataset)).containsExactly("csv.quote 3");
  }

  @Test
  void a_lone_quote_at_the_end_of_the_file_is_found_too() {
    Dataset dataset =
        folder().with("data.csv", HEADER + "33,a,,1,,,,\n33,b,,2,,,,\"open").read();

    assertThat(figures(dataset)).containsExactly("33 a 2024 = 1");
    assertThat(errors(dataset)).containsExactly("csv.quote 3");
  }

  @Test
  void a_row_with_too_few_or_too_many_cells_is_left_out() {
    Dataset dataset =
        folder().withData("33,a,,1,,,", "33,b,,2,,,,,", "33,c,,3,,,,").read();

    assertThat(figures(dataset)).containsExactly("33 c 2024 = 3");
    assertThat(errors(dataset)).containsExactly("csv.cell-count 2", "csv.cell-count 3");
    assertThat(dataset.findings().get(0).message().vi())
        .contains("Dòng 2")
        .contains("7 ô")
        .contains("8 ô");
  }

  @Test
  void rows_of_nothing_but_commas_are_skipped() {
    assertThat(told(folder().withData("33,a,,1,,,,", ",,,,,,,", " , ,,,,,,").read()))
        .isEmpty();
  }

  @Test
  void an_unknown_column_is_an_error_that_suggests_the_nearest_and_costs_no_row() {
    Dataset dataset =
        folder().with("data.csv", "locality,item,value,evidnce\n33,a,1,d1\n").read();

    assertThat(figures(dataset)).containsExactly("33 a 2024 = 1");
    assertThat(told(dataset)).containsExactly("error csv.unknown-column data.csv:1");
    assertThat(dataset.findings().get(0).message().vi())
        .contains("“evidnce”")
        .contains("“evidence”");
  }

  @Test
  void columns_without_a_name_are_worth_a_warning() {
    assertThat(
            told(folder().with("data.csv", "locality,item,value,\n33,a,1,x\n").read()))
        .containsExactly("warning csv.unnamed-column data.csv:1");
  }

  @Test
  void without_a_required_column_no_row_can_be_read() {
    Dataset dataset = folder().with("data.csv", "locality,item\n33,a\n").read();

    assertThat(dataset.entries()).isEmpty();
    assertThat(told(dataset)).containsExactly("error csv.missing-column data.csv:1");
  }

  @Test
  void two_columns_of_one_name_are_not_chosen_between() {
    Dataset dataset =
        folder().with("data.csv", "locality,item,value,value\n33,a,1,2\n").read();

    assertThat(dataset.entries()).isEmpty();
    assertThat(told(dataset)).containsExactly("error csv.duplicate-column data.csv:1");
  }

  @Test
  void a_file_of_semicolons_is_read_with_a_warning() {
    Dataset dataset =
        folder().with("data.csv", "locality;item;value\n33;a;0,5\n").read();

    assertThat(figures(dataset)).containsExactly("33 a 2024 = 0.5");
    assertThat(told(dataset))
        .containsExactly(
            "warning csv.separator data.csv:1", "warning number.vietnamese-notation data.csv:2");
  }

  @Test
  void empty_files_and_files_without_rows_are_told_apart() {
    assertThat(told(folder().with("data.csv", "").with("scores.csv", " \n").read()))
        .containsExactly("error file.empty data.csv", "error file.empty scores.csv");
    assertThat(told(folder()
            .with("data.csv", HEADER)
            .with("scores.csv", "locality,node,score\n")
            .read()))
        .containsExactly("warning csv.no-rows data.csv:1", "info csv.no-rows scores.csv:1");
  }

  @Test
  void a_header_with_a_lone_quote_is_no_header() {
    assertThat(told(folder().with("data.csv", "locality,\"item,value\n33,a,1\n").read()))
        .containsExactly("error csv.no-header data.csv:1");
  }

  @Test
  void a_nul_or_an_undecodable_byte_costs_the_row_its_value() {
    Dataset dataset =
        folder().withData("33,a,,1,,,,x\0y", "33,b,,2,,,,\uFFFD", "33,c,,3,,,,").read();

    assertThat(figures(dataset)).containsExactly("33 a 2024 = ?", "33 b 2024 = ?", "33 c 2024 = 3");
    assertThat(errors(dataset))
        .containsExactly("encoding.lost-character 2", "encoding.lost-character 3");
  }

  @Test
  void an_empty_value_is_kept_as_not_supplied() {
    Dataset dataset = folder().withData("33,a,,,official,so-khcn,,").read();

    assertThat(figures(dataset)).containsExactly("33 a 2024 = ?");
    Finding finding = dataset.findings().get(0);
    assertThat(finding.check()).isEqualTo("value.empty");
    assertThat(finding.locality()).isEqualTo("33");
    assertThat(finding.agency()).isEqualTo("so-khcn");
    assertThat(finding.items()).containsExactly("a");
  }

  @Test
  void vietnamese_numbers_make_points_ambiguous_in_their_own_file_only() {
    Dataset dataset = folder()
        .withData("33,a,,1.234,,,,", "33,b,,\"0,5\",,,,", "33,c,,1.5,,,,")
        .with("scores.csv", "locality,node,score\n33,index,1.234\n")
        .read();

    assertThat(figures(dataset))
        .containsExactly("33 a 2024 = ?", "33 b 2024 = 0.5", "33 c 2024 = 1.5");
    assertThat(dataset.scores())
        .singleElement()
        .satisfies(s -> assertThat(s.score()).isEqualTo("1.234"));
    assertThat(told(dataset))
        .containsExactly(
            "error number.ambiguous data.csv:2", "warning number.vietnamese-notation data.csv:3");
  }

  @Test
  void a_figure_whose_point_may_have_been_meant_for_thousands_comes_with_a_warning() {
    Dataset dataset = folder()
        .withData("33,a,,1.000,,,,", "33,b,,0.123,,,,", "33,c,,1234.567,,,,", "33,d,,-12.5000,,,,")
        .with("goalposts.csv", "indicator,minimum,maximum\n1.1.1,1.234,2.345\n")
        .read();

    assertThat(figures(dataset))
        .containsExactly(
            "33 a 2024 = 1", "33 b 2024 = 0.123", "33 c 2024 = 1234.567", "33 d 2024 = -12.5");
    assertThat(dataset.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.check()).isEqualTo("number.maybe-thousands");
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.message().vi()).contains("1,000");
      assertThat(finding.message().en()).contains("read as 1.000");
      assertThat(finding.instruction().vi()).contains("ghi 1000;").contains("1.0000");
    });
  }

  @Test
  void an_unknown_word_refuses_the_figure_and_suggests_the_nearest() {
    Dataset dataset = folder().withData("33,a,,1,oficial,,,").read();

    assertThat(figures(dataset)).containsExactly("33 a 2024 = ?");
    Finding finding = dataset.findings().get(0);
    assertThat(finding.check()).isEqualTo("word.unknown");
    assertThat(finding.message().vi()).contains("“oficial”").contains("Có phải “official”?");
    assertThat(finding.instruction().vi())
        .contains("official, published, estimated, illustrative, synthetic");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1899", "2101", "2022.0", "22", "năm 2022", "２０２２", "-2022", "20222"})
  void a_year_is_four_digits_from_1900_to_2100(String year) {
    Dataset dataset = folder().withData("33,a," + year + ",1,,,,").read();

    assertThat(figures(dataset)).containsExactly("33 a 2024 = ?");
    assertThat(dataset.entries().get(0).typed()).isEqualTo("1");
    assertThat(errors(dataset)).containsExactly("year.invalid 2");
  }

  @Test
  void a_figure_of_no_year_at_all_is_an_error() {
    Dataset dataset = folder()
        .with("dataset.yaml", "id: test\n")
        .withData("33,a,,1,,,,", "33,a,2100,1,,,,")
        .read();

    assertThat(figures(dataset)).containsExactly("33 a 2100 = 1");
    assertThat(errors(dataset)).containsExactly("year.missing 2");
  }

  @Test
  void a_figure_must_say_of_where_and_what_it_is() {
    Dataset dataset = folder().withData(",a,,1,,,,", "33,,,1,,,,").read();

    assertThat(dataset.entries()).isEmpty();
    assertThat(errors(dataset)).containsExactly("cell.missing 2", "cell.missing 3");
  }

  @Test
  void the_other_tables_are_read_and_their_bad_rows_left_out() {
    Dataset dataset = folder()
        .withData("33,a,,1,,,,")
        .with(
            "scores.csv",
            "locality,node,score,use,status,source\n33,index,50.1,stand-in,published,báo\n33,p1,,,,\n33,p2,5,standin,,\n")
        .with(
            "evidence.csv",
            "id,locality,number,date,issuer,title,page,file,status\nd1,33,12/BC,2023-05-01,Sở,Báo cáo,3,a.pdf,official\nd2,33,,1/5/2023,,,,,\n,33,,,,,,,\n")
        .with(
            "acceptances.csv",
            "locality,check,item,by,date,reason\n33,c1,a,Phó Giám đốc,2023-07-10,đã đối chiếu\n33,c1,,,,\n")
        .with(
            "goalposts.csv",
            "indicator,minimum,maximum,year,provenance,source\n1.1.1,0,100,2024,published,báo\n1.1.2,0,,,,\n1.1.1,0,50,,,\n1.1.3,0,1,,publshed,\n1.1.4,0,1,2023,,\n")
        .read();

    assertThat(dataset.scores()).singleElement().satisfies(score -> {
      assertThat(score.use()).isEqualTo(GivenScore.Use.STAND_IN);
      assertThat(score.score()).isEqualTo("50.1");
    });
    assertThat(dataset.evidence()).hasSize(2).first().satisfies(document -> {
      assertThat(document.date()).isEqualTo(LocalDate.of(2023, 5, 1));
      assertThat(document.documentNumber()).isEqualTo("12/BC");
    });
    // What is wrong with its date doesn't take the document from the figures that cite it.
    assertThat(dataset.evidence()).last().satisfies(document -> {
      assertThat(document.id()).isEqualTo("d2");
      assertThat(document.date()).isNull();
    });
    assertThat(dataset.acceptances())
        .singleElement()
        .satisfies(a -> assertThat(a.by()).isEqualTo("Phó Giám đốc"));
    assertThat(dataset.goalposts()).hasSize(2).first().satisfies(posts -> {
      assertThat(posts.maximum()).isEqualByComparingTo("100");
      assertThat(posts.provenance()).isEqualTo(Provenance.PUBLISHED);
      assertThat(posts.origin()).hasToString("goalposts.csv:2");
    });
    assertThat(dataset.refusedGoalposts()).containsExactly("1.1.2", "1.1.3");
    assertThat(told(dataset))
        .containsExactlyInAnyOrder(
            "error cell.missing scores.csv:3",
            "error word.unknown scores.csv:4",
            "error date.invalid evidence.csv:3",
            "error cell.missing evidence.csv:4",
            "error cell.missing acceptances.csv:3",
            "error cell.missing acceptances.csv:3",
            "error cell.missing acceptances.csv:3",
            "error cell.missing goalposts.csv:3",
            "error goalposts.twice goalposts.csv:4",
            "error word.unknown goalposts.csv:5",
            "warning goalposts.other-year goalposts.csv:6");
  }

  /** Each row's last quote opens a cell that the next row's first quote closes. */
  @Test
  void a_file_of_wrong_quotes_is_given_up_rather_than_read_forever() {
    String rows = "a\",33,population,1,,,,\"c\n".repeat(20_000);

    Dataset dataset = folder().with("data.csv", HEADER + rows).read();

    assertThat(dataset.entries()).isEmpty();
    assertThat(dataset.findings())
        .hasSizeLessThan(10_000)
        .extracting(Finding::check)
        .containsOnlyOnce("csv.damaged");
  }
}
