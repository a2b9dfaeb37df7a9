package vn.chiso.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.dataset.Folder.figures;
import static vn.chiso.dataset.Folder.told;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.text.Text;

/** A dataset as files reads back as it was. */
class DatasetFilesTest {
  @TempDir
  Path from;

  @TempDir
  Path to;

  private Folder everything() {
    return Folder.in(from)
        .with("dataset.yaml", """
            id: x
            title: "Số \\"liệu\\"\\\\"
            pack: pii-2025
            year: 2024
            goalposts: set
            note: "một\\nhai"
            deadline: 2025-07-08
            """)
        .withData(
            "33,a,,1.50,official,so-khcn,d1;d2,\"ghi \"\"chú\"\", dài\"",
            "33,b,2022,\"1.234,5\",,,,",
            "33,c,,1.2e6,,,,",
            "33,d,,,,,,",
            "33,e,,không rõ,,,,",
            "33,f,,1.234,,,,",
            "33,g,,5,oficial,,,")
        .with(
            "scores.csv",
            "locality,node,score,use,status,source\n33,index,50.1,stand-in,published,báo\n")
        .with(
            "evidence.csv",
            "id,locality,number,date,issuer,title,page,file,status,sha256\nd1,33,12/BC,2023-05-01,Sở,Báo cáo,3,,official,"
                + "AB".repeat(32) + "\n")
        .with("acceptances.csv", "locality,check,item,by,reason\n33,c1,a,Chánh Văn phòng,x\n")
        .with(
            "submissions.csv",
            "agency,locality,officer,number,date,received,file,consulted,note,status\nso-khcn,33,Giám đốc,1/CV,2023-07-05,2023-07-06,so-khcn.xlsx,so-tc;so-kh,n,official\n")
        .with(
            "own.csv",
            "locality,indicator,kind,value,agency,note\n33,1.1.1,score,\"50,25\",so-khcn,n\n33,1.1.2,value,,so-khcn,\n")
        .with("goalposts.csv", "indicator,minimum,maximum\n1.1.1,0,100\n1.1.2,x,1\n");
  }

  private Dataset again(Dataset dataset) throws IOException {
    for (Map.Entry<String, byte[]> file : DatasetFolder.files(dataset).entrySet()) {
      Files.write(to.resolve(file.getKey()), file.getValue());
    }
    return Dataset.read(to);
  }

  @Test
  void everything_reads_back_with_what_was_typed_and_where_it_stood() throws IOException {
    Dataset dataset = everything().read();

    Dataset again = again(dataset);

    assertThat(again)
        .usingRecursiveComparison(RecursiveComparisonConfiguration.builder()
            .withIgnoredFields(
                "parts.findings", "parts.goalposts", "parts.scores", "parts.acceptances")
            .build())
        .isEqualTo(dataset);
    assertThat(again.refusedGoalposts()).containsExactly("1.1.2");
    assertThat(again.goalposts()).hasSize(1);
    assertThat(again.header().deadline()).isEqualTo("2025-07-08");
  }

  @Test
  void what_was_refused_is_refused_again() throws IOException {
    Dataset again = again(everything().read());

    assertThat(figures(again))
        .containsExactly(
            "33 a 2024 = 1.5",
            "33 b 2022 = 1234.5",
            "33 c 2024 = 1200000",
            "33 d 2024 = ?",
            "33 e 2024 = ?",
            "33 f 2024 = ?",
            "33 g 2024 = ?");
  }

  @Test
  void what_was_found_is_told_again_and_once() throws IOException {
    Dataset dataset = everything().read();

    assertThat(dataset.findings()).isNotEmpty();
    assertThat(again(dataset).findings()).isEqualTo(dataset.findings());
  }

  @Test
  void what_was_found_of_rows_that_are_not_in_the_files_is_told_all_the_same() throws IOException {
    Finding lost = Finding.of(
            "x", Severity.ERROR, new Text("Dòng lạ", "Strange row"), Text.same("Bỏ"))
        .at(Origin.line("so-ct/data.csv", 7), new Origin("phieu.xlsx", "Số liệu!H6"))
        .items(List.of("a", "b"))
        .agency("so-ct")
        .source("test")
        .build();
    Dataset dataset =
        Folder.in(from).withData("33,a,,1,,,,").read().toBuilder().finding(lost).build();

    assertThat(again(dataset).findings()).contains(lost);
  }

  @Test
  void an_error_is_gone_once_its_figure_is_written_anew() throws IOException {
    Dataset dataset = Folder.in(from).withData("33,a,,không rõ,,,,").read();
    again(dataset);
    Path data = to.resolve("data.csv");
    String text = Files.readString(data);
    Files.writeString(data, text.replace("33,a,2024,,", "33,a,2024,5,"));

    Dataset mended = Dataset.read(to);

    assertThat(told(dataset)).containsExactly("error number.not-a-number data.csv:2");
    assertThat(figures(mended)).containsExactly("33 a 2024 = 5");
    assertThat(mended.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  @Test
  void the_same_dataset_gives_the_same_bytes() throws IOException {
    Dataset dataset = everything().read();

    assertThat(DatasetFolder.files(again(dataset)))
        .containsExactlyEntriesOf(DatasetFolder.files(dataset));
  }

  @Test
  void a_figure_corrected_beside_what_was_typed_is_told() {
    Folder.in(from)
        .with("data.csv", "locality,item,value,typed,origin\n33,a,38500,38500000000,x.xlsx:S!C7\n");

    Dataset read = Dataset.read(from);

    assertThat(figures(read)).containsExactly("33 a 2024 = 38500");
    assertThat(read.entries().get(0).typed()).isEqualTo("38500000000");
    assertThat(told(read)).containsExactly("info value.not-as-typed x.xlsx:S!C7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"x\")",
        "- theo báo cáo",
        "+84 x",
        "@SUM(A1)",
        "'=1",
        "''-x",
        "'x",
        "-"
      })
  void no_text_is_a_formula_to_a_spreadsheet_and_all_of_it_reads_back(String note)
      throws IOException {
    Dataset dataset =
        Folder.in(from)
            .withData("33,a,,-5,,,,\"" + note.replace("\"", "\"\"") + "\"")
            .read()
            .toBuilder()
            .entry(new Entry(
                "33",
                "b",
                2024,
                note,
                null,
                DataStatus.UNSTATED,
                "so-khcn",
                List.of(),
                note,
                Origin.line("x.csv", 2)))
            .build();

    assertThat(new String(DatasetFolder.files(dataset).get("data.csv"), UTF_8))
        .doesNotContainPattern("[,\"](=|@|-[^5]|\\+[^5])")
        .contains(",-5,");
    assertThat(again(dataset).entries()).isEqualTo(dataset.entries());
  }
}
