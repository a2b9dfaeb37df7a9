package vn.chiso.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chiso.dataset.Folder.figures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.fact.Origin;

class DatasetWriterTest {
  private static final RecursiveComparisonConfiguration BUT_FOR_PLACES =
      RecursiveComparisonConfiguration.builder()
          .withIgnoredFieldsOfTypes(Origin.class)
          .withIgnoredFields("findings")
          .build();

  @TempDir
  Path temp;

  private static String json(Dataset dataset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    dataset.toJson(out);
    return out.toString(UTF_8);
  }

  private static Dataset read(String json) {
    return Dataset.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "data.json");
  }

  private Dataset everything() {
    return Folder.in(temp)
        .with(
            "dataset.yaml",
            "id: x\ntitle: Số liệu\npack: pii-2025\nyear: 2024\ngoalposts: set\nnote: n\ndeadline: 2025-07-08\n")
        .withData(
            "33,a,,1.50,official,so-khcn,d1;d2,\"ghi \"\"chú\"\"\"",
            "33,b,2022,\"1.234,5\",,,,",
            "33,c,,1.2e6,,,,",
            "33,d,,,,,,",
            "33,e,,không rõ,,,,",
            "33,f,,1234567890123456789012345678901,,,,")
        .with(
            "scores.csv",
            "locality,node,score,use,status,source\n33,index,50.10,stand-in,published,báo\n33,p,1,,,\n")
        .with(
            "evidence.csv",
            "id,locality,number,date,issuer,title,page,file,status,sha256\nd1,33,12/BC,2023-05-01,Sở,Báo cáo,3,,official,"
                + "ab".repeat(32) + "\nd2,33,,,,,,a.pdf,,\n")
        .with(
            "submissions.csv",
            "agency,locality,officer,number,date,received,file,consulted,note,status\nso-khcn,33,Giám đốc,1/CV,2023-07-05,2023-07-06,so-khcn.xlsx,so-tc;so-kh,n,official\n")
        .with(
            "own.csv",
            "locality,indicator,kind,value,agency,note\n33,1.1.1,score,\"50,25\",so-khcn,n\n33,1.1.2,value,,,\n")
        .with(
            "acceptances.csv",
            "locality,check,item,by,reason\n33,c1,a,Bà A,đã đối chiếu\n33,c2,,Ông B,x\n")
        .with(
            "goalposts.csv",
            "indicator,minimum,maximum,provenance,source\n1.1.1,0,100,published,báo\n")
        .read();
  }

  @Test
  void a_dataset_reads_back_as_it_was_but_for_its_places() {
    Dataset dataset = everything();

    Dataset again = read(json(dataset));

    assertThat(again).usingRecursiveComparison(BUT_FOR_PLACES).isEqualTo(dataset);
    assertThat(again.findings())
        .extracting("check")
        .containsExactlyElementsOf(
            dataset.findings().stream().map(finding -> finding.check()).toList());
  }

  @Test
  void the_same_dataset_always_gives_the_same_bytes() {
    String json = json(everything());

    assertThat(json(read(json))).isEqualTo(json).endsWith("}").doesNotContain("\r");
  }

  @Test
  void a_number_is_written_so_that_other_figures_cannot_change_it() {
    Dataset dataset = Dataset.builder(2024)
        .datum("a", "33", "1.234")
        .datum("b", "33", "0,5")
        .datum("c", "33", "+7")
        .build();

    assertThat(figures(read(json(dataset))))
        .containsExactly("33 a 2024 = 1.234", "33 b 2024 = 0.5", "33 c 2024 = 7");
  }

  @Test
  void a_figure_refused_for_more_than_its_number_is_not_passed_off_as_good() {
    Dataset dataset =
        Folder.in(temp).withData("33,a,,5,oficial,,,", "33,b,,6,,,,").read();

    assertThat(figures(read(json(dataset)))).containsExactly("33 b 2024 = 6");
  }

  @Test
  void refused_goalposts_are_still_refused_when_read_again() {
    Dataset dataset = Folder.in(temp)
        .withData("33,b,,6,,,,")
        .with("goalposts.csv", "indicator,minimum,maximum\n1.1.1,x,100\n")
        .read();

    Dataset again = read(json(dataset));

    assertThat(again.goalposts()).isEmpty();
    assertThat(again.refusedGoalposts()).containsExactly("1.1.1");
  }

  @Test
  void an_empty_dataset_is_still_one() {
    assertThat(read(json(Dataset.builder(0).build())).findings()).isEmpty();
  }

  @Test
  void a_stream_that_cannot_be_written_to_is_told() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("disk full");
      }
    };

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Dataset.builder(0).build().toJson(full));
  }

  @Test
  void a_figure_corrected_beside_what_was_typed_reads_back_as_both() {
    String json = """
        {"dataset": {"year": 2024},
         "data": [{"locality": "33", "item": "a", "value": 38500, "typed": "38500000000"}]}
        """;

    Entry again = read(json(read(json))).entries().get(0);

    assertThat(again.value()).isEqualByComparingTo("38500");
    assertThat(again.typed()).isEqualTo("38500000000");
  }
}
