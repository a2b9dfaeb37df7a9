package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.json.Schemas;

final class PackDiffTest {
  private static final Path HUNG_YEN = Path.of("../examples/hung-yen-2023");

  @Test
  void two_editions_are_compared_in_words_within_the_width_of_a_terminal() {
    Run run = Run.chiso("pack", "diff", "pii-2023", "pii-2024").succeeds();

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("pii-2023 → pii-2024: ")
        .contains("chỉ số bị bỏ: 2.1.3 “Tỉ lệ học sinh trung học tham gia các cuộc thi")
        .contains("mã 2.1.3 nay có nghĩa khác: trước là “Tỉ lệ học sinh trung học")
        .contains(
            "công thức mới: Chi cho giáo dục, đào tạo từ ngân sách địa phương ÷ Số người đi học")
        .contains("hạn nộp của Bộ đổi từ 31/07/2023 thành 30/08/2024");
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void mergers_and_a_start_up_indicator_with_a_wider_name_are_told() {
    String out =
        Run.chiso("pack", "diff", "pii-2024", "pii-2025").succeeds().out().replaceAll("\\s+", " ");

    assertThat(out)
        .contains("Tuyên Quang (08) hợp nhất từ: Tuyên Quang (08), Hà Giang (02)")
        .contains("tên đổi từ “Tỉ lệ doanh nghiệp khởi nghiệp sáng tạo/")
        .contains("thành “Tỉ lệ doanh nghiệp hoặc dự án khởi nghiệp sáng tạo/")
        .contains("cách nhập đổi từ tính từ số liệu thành nhập thẳng giá trị");
  }

  @Test
  void json_and_csv_hold_every_change_and_are_the_same_each_time() {
    String json = Run.chiso("pack", "diff", "pii-2023", "pii-2025", "--format", "json")
        .succeeds()
        .out();
    String csv = Run.chiso("pack", "diff", "pii-2023", "pii-2025", "--format", "csv")
        .succeeds()
        .out();
    JsonNode changes = new JsonMapper().readTree(json).get("changes");

    assertThat(csv.split("\r\n")).hasSize(changes.size() + 1);
    assertThat(json)
        .isEqualTo(Run.chiso("pack", "diff", "pii-2023", "pii-2025", "--format", "json")
            .out());
  }

  @Test
  void json_keeps_to_its_schema_with_data_and_without() {
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Schemas.packDiff());

    for (List<Object> data : List.<List<Object>>of(List.of(), List.of("--data", HUNG_YEN))) {
      List<Object> words =
          new ArrayList<>(List.of("pack", "diff", "pii-2023", "pii-2025", "--format", "json"));
      words.addAll(data);
      String json = Run.chiso(words.toArray()).succeeds().out();
      assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
      assertThat(schema.validate(json.replace("\"area\"", "\"place\""), InputFormat.JSON))
          .isNotEmpty();
    }
  }

  @Test
  void in_english_it_says_the_same() {
    assertThat(Run.chiso("--lang", "en", "pack", "diff", "pii-2023", "pii-2023")
            .succeeds()
            .out())
        .isEqualTo("pii-2023 and pii-2023 don't differ.\n");
  }

  @Test
  void old_data_are_evaluated_by_both_and_every_difference_has_its_cause() {
    Run run =
        Run.chiso("pack", "diff", "pii-2023", "pii-2024", "--data", HUNG_YEN).succeeds();

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("số liệu năm 2022 được dùng như số liệu năm 2023")
        .contains("Phiên bản mới không dùng 3 mục: ")
        .contains(
            "Phiên bản mới cần thêm 1 mục mà phiên bản cũ không hỏi: Số người đi học (learners)")
        .contains("vì chỉ số bị bỏ: 2.1.3")
        .doesNotContain("chưa giải thích được");
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void csv_and_json_of_results_hold_every_cause() {
    String csv = Run.chiso(
            "pack", "diff", "pii-2023", "pii-2024", "--data", HUNG_YEN, "--format", "csv")
        .succeeds()
        .out();
    JsonNode results = new JsonMapper()
        .readTree(Run.chiso(
                "pack", "diff", "pii-2023", "pii-2024", "--data", HUNG_YEN, "--format", "json")
            .succeeds()
            .out())
        .get("results");

    assertThat(csv).contains("33,pupils-in-research-contests,2.1.3,1.0464");
    assertThat(results.get("changes"))
        .isNotEmpty()
        .allMatch(each -> !each.get("causes").isEmpty());
    assertThat(results.get("itemsLeftOut")).hasSize(3);
  }

  @Test
  void an_unknown_pack_is_wrong_usage() {
    Run.chiso("pack", "diff", "pii-2023", "pii-2032").failsPolitely(ExitCode.USAGE);
  }
}
