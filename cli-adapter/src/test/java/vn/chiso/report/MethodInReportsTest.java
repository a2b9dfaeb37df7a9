package vn.chiso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Language;

/** Whatever a pack says for all or for one node alone, each report says with its numbers. */
final class MethodInReportsTest {
  private static final String NUMBERS = "indicator,parameter,value,provenance,source\n";

  @TempDir
  static Path folder;

  private static Dataset dataset;
  private static Evaluation evaluation;
  private static ScoreCard card;

  @BeforeAll
  static void evaluate() throws IOException {
    Path pack = ChangedPack.in(folder, "  ranks:", """
          outliers:     {skewness: 2.25, kurtosis: 3.75, steps: 4, provenance: inferred, source: "of all"}
          imputation:   {method: group-mean, by: region, provenance: inferred, source: "of all"}
          availability: {least: 0.1375, provenance: inferred, source: "of all"}
          power-mean:   {exponent: 2.625, provenance: inferred, source: "of all"}
          ranks:\
        """.indent(0).stripTrailing());
    change(
        pack,
        "indicators.csv",
        Map.of(
            "source,note\n", "source,note,treatment\n",
            "(legal-institutions-and-public-order,.*,)min-max,", "$1z-score,",
            "(business-support-policy,.*,)min-max,", "$1distance-to-target,",
            "(entry-costs,.*,)min-max,", "$1bands,"));
    String rows = Files.readString(pack.resolve("indicators.csv"));
    Files.writeString(
        pack.resolve("indicators.csv"),
        rows.lines()
                .map(line -> line.startsWith("id,")
                    ? line
                    : line + (line.startsWith("fair-competition,") ? ",winsorise" : ","))
                .collect(Collectors.joining("\n"))
            + "\n");
    change(pack, "framework.csv", Map.of("(output,pii,.*,1,)arithmetic,,", "$1power,0.75,"));
    Path reference = pack.resolve("reference");
    Files.writeString(
        reference.resolve("normalisation.csv"),
        NUMBERS
            + "1.1.2,mean,50,inferred,own\n1.1.2,deviation,12.5,inferred,own\n"
            + "1.1.3,target,9.5,inferred,own\n");
    Files.writeString(
        reference.resolve("bands.csv"),
        "indicator,from,points,provenance,source\n1.2.1,0,10,inferred,own\n1.2.1,7.5,40,inferred,own\n");
    Files.writeString(
        reference.resolve("treatment.csv"),
        NUMBERS + "1.2.4,skewness,1.5,inferred,own\n1.2.4,kurtosis,2.5,inferred,own\n");
    Files.writeString(
        reference.resolve("imputation.csv"),
        "indicator,method,by,oldest,provenance,source\n1.1.1,latest,,3,inferred,own\n");
    dataset = Dataset.read(Path.of("../examples/national-2023"));
    evaluation = Evaluator.of(RulePack.directory(pack)).evaluate(dataset);
    card = evaluation.scoreCard("33").orElseThrow();
  }

  private static void change(Path pack, String file, Map<String, String> changes)
      throws IOException {
    String text = Files.readString(pack.resolve(file));
    for (Map.Entry<String, String> each : changes.entrySet()) {
      String now = text.replaceFirst(each.getKey(), each.getValue());
      assertThat(now).as(each.getKey()).isNotEqualTo(text);
      text = now;
    }
    Files.writeString(pack.resolve(file), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one.html", "all.html", "one.docx", "all.docx", "one.xlsx", "all.xlsx"})
  void what_holds_for_all_and_what_holds_for_one_node_alone_is_told(String file)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(file, out);

    assertThat(ShownText.of(file, out.toByteArray()))
        .contains(
            "skewness 2.25",
            "kurtosis 3.75",
            "steps 4",
            "method group-mean",
            "by region",
            "0.1375",
            "2.625",
            "cách chuẩn hóa (1.1.2)",
            "điểm z, trung bình 50, độ lệch chuẩn 12,5",
            "cách chuẩn hóa (1.1.3)",
            "khoảng cách tới mục tiêu 9,5",
            "cách chuẩn hóa (1.2.1)",
            "điểm theo bậc: từ 0 được 10; từ 7,5 được 40",
            "xử lý giá trị ngoại lai (1.2.4)",
            "độ lệch 1,5, độ nhọn 2,5, nhiều nhất 4 bước",
            "cách xử lý số liệu thiếu (1.1.1)",
            "số liệu gần nhất, không quá 3 năm",
            "cách tổng hợp (OUT)",
            "trung bình lũy thừa",
            "tỉ lệ tối thiểu phải có điểm (OUT)",
            "0,75",
            "framework.csv");
  }

  private static void write(String file, OutputStream out) throws IOException {
    switch (file) {
      case "one.html" -> HtmlReport.write(evaluation, dataset, card, Language.VI, out);
      case "all.html" -> HtmlReport.writeAll(evaluation, dataset, Language.VI, out);
      case "one.docx" -> DocxReport.write(evaluation, dataset, card, Language.VI, out);
      case "all.docx" -> DocxReport.writeAll(evaluation, dataset, Language.VI, out);
      case "one.xlsx" -> XlsxReport.write(evaluation, dataset, card, Language.VI, out);
      case "all.xlsx" -> XlsxReport.writeAll(evaluation, dataset, Language.VI, out);
      default -> throw new IllegalArgumentException(file);
    }
  }
}
