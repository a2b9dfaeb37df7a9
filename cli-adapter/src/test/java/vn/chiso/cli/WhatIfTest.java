package vn.chiso.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class WhatIfTest {
  @TempDir
  Path folder;

  private Path dataset;

  @BeforeEach
  void dataset() {
    dataset = Folder.in(folder)
        .file("goalposts.csv", "indicator,minimum,maximum,source\n2.2.4,0,1,test\n")
        .goodAnd("01,st-organisations,400,official", "01,population,8000000,official");
  }

  private Path scenarios(String text) throws java.io.IOException {
    return Files.writeString(folder.resolve("scenarios.yaml"), text, UTF_8);
  }

  @Test
  void a_figure_is_supposed_and_what_it_changes_is_shown() {
    Run run = Run.chiso("what-if", dataset, "--set", "33:st-organisations=1000").succeeds();

    assertThat(run.lines())
        .contains("Giả định: 33 Số tổ chức khoa học và công nghệ: 26 → 1.000")
        .contains("Hưng Yên (33): điểm (thay đổi) hạng")
        .anyMatch(line -> line.startsWith("2.2.4") && line.endsWith("100,00*^ (+79,86) 1/2"));
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void a_figure_taken_away_leaves_no_score_and_says_why() {
    Run run = Run.chiso("what-if", dataset, "--set", "33:population=").succeeds();

    assertThat(run.out()).contains("1.290.800 → không có", "mất điểm: 2.2.4 thiếu số liệu");
  }

  @Test
  void a_figure_that_checks_refuse_is_told_as_a_new_finding() {
    Run run = Run.chiso("what-if", dataset, "--set", "33:st-organisations=2,5").succeeds();

    assertThat(run.out()).contains("Giả định: 1 phát hiện mới:", "2.5");
  }

  @Test
  void goalposts_are_supposed_for_all_localities() {
    Run run = Run.chiso("what-if", dataset, "--range", "2.2.4=0..0,5").succeeds();

    assertThat(run.out()).contains("mốc của 2.2.4: 0 đến 0,5", "2 địa phương không đổi");
    Run one = Run.chiso("what-if", dataset, "--range", "2.2.4=0..0,5", "--locality", "01")
        .succeeds();
    assertThat(one.lines())
        .anyMatch(
            line -> line.startsWith("2.2.4") && line.matches(".* 100,00[*^]+ \\(\\+50,00\\) 1/2"));
  }

  @Test
  void scenarios_of_a_file_stand_side_by_side() throws java.io.IOException {
    Path file = scenarios("""
        - name: Thêm
          set: 33:st-organisations=52
        - name: Bớt
          set: ["33:st-organisations=13", 01:st-organisations=100]
        """);

    Run run =
        Run.chiso("what-if", dataset, "--scenarios", file, "--locality", "33").succeeds();

    assertThat(run.lines())
        .anyMatch(line -> line.startsWith("KB1 Thêm: 33 "))
        .anyMatch(line -> line.startsWith("KB2 Bớt: 33 "))
        .anyMatch(
            line -> line.matches("2\\.2\\.4 .*20,14\\* 2/2 +40,29\\* \\(\\+20,15\\) 2/2 +.*"));
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void json_and_csv_give_every_change() throws java.io.IOException {
    String[] command = {"what-if", dataset.toString(), "--set", "33:st-organisations=52", "--format"
    };
    JsonNode json = JsonMapper.shared()
        .readTree(Run.chiso(command[0], command[1], command[2], command[3], command[4], "json")
            .succeeds()
            .out());
    JsonNode change = json.path("scenarios").path(0).path("changes").path(0);
    assertThat(change.path("code").asString()).isEqualTo("2.2.4");
    assertThat(change.path("after").path("published").asString()).isEqualTo("40.29");
    Run csv = Run.chiso(command[0], command[1], command[2], command[3], command[4], "csv")
        .succeeds();
    assertThat(csv.lines().get(1)).contains(",2.2.4,", ",20.14,40.29,");
  }

  @Test
  void what_it_takes_to_reach_a_score_is_listed_by_number() {
    Run run = Run.chiso(
            "what-if", dataset, "--target-score", "50", "--node", "2.2.4", "--locality", "33")
        .succeeds();

    assertThat(run.out()).contains("Hưng Yên: 2.2.4 muốn đạt ít nhất 50 điểm; nay 20,14* 2/2");
    assertThat(run.lines())
        .anyMatch(line -> line.startsWith("2.2.4  Số tổ chức khoa học")
            && line.matches(".* 26 +65 +tổ chức +50,36\\* 1/2"))
        .anyMatch(line -> line.contains("Dân số "));
  }

  @Test
  void a_target_met_or_out_of_reach_is_said() {
    assertThat(Run.chiso(
                "what-if", dataset, "--target-rank", "2", "--node", "2.2.4", "--locality", "33")
            .succeeds()
            .out())
        .contains("Đã đạt, không cần thay đổi gì.");
    assertThat(Run.chiso(
                "what-if", dataset, "--target-score", "101", "--node", "2.2.4", "--locality", "33")
            .succeeds()
            .out())
        .contains("Không đạt được dù tốt đến đâu: 2.2.4");
    assertThat(Run.chiso("what-if", dataset, "--target-score", "50", "--locality", "33")
            .succeeds()
            .out())
        .contains("Chưa có giá trị: ");
  }

  @Test
  void ways_are_given_as_json_and_csv_too() {
    Object[] target = {"what-if", dataset, "--target-rank", "1", "--node", "2.2.4", "--locality"};
    JsonNode json = JsonMapper.shared()
        .readTree(Run.chiso(
                target[0],
                target[1],
                target[2],
                target[3],
                target[4],
                target[5],
                target[6],
                "33",
                "--format",
                "json")
            .succeeds()
            .out());
    assertThat(json.path("target").path("rank").asInt()).isEqualTo(1);
    assertThat(json.findValuesAsString("item")).contains("population");
    assertThat(Run.chiso(
                target[0],
                target[1],
                target[2],
                target[3],
                target[4],
                target[5],
                target[6],
                "33",
                "--format",
                "csv")
            .succeeds()
            .lines())
        .anyMatch(line -> line.contains(",st-organisations,26,65,found,"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--set | 33=5 | ĐỊA_PHƯƠNG:MỤC=GIÁ_TRỊ",
        "--set | 99:population=5 | không có địa phương mã “99”",
        "--set | 33:population=1.000 | có thể là số lẻ hoặc hàng nghìn",
        "--set | 33:populaton=5 | Có phải “population”?",
        "--set | 33:population=many | “many” không phải là số",
        "--weight | 2.2.4 | MÃ=TRỌNG_SỐ",
        "--weight | 2.2.4=0 | lớn hơn 0",
        "--weight | 2.9=1 | không có chỉ số, nhóm hay trụ cột “2.9”",
        "--range | 2.2.4=1 | CHỈ_SỐ=NHỎ_NHẤT..LỚN_NHẤT",
        "--range | 2.2.4=2..1 | nhỏ nhất phải nhỏ hơn lớn nhất",
        "--range | 2.2=0..1 | CHỈ_SỐ=NHỎ_NHẤT..LỚN_NHẤT",
        "--node | 2.2 | ghi đúng một trong ba",
        "--target-rank | -1 | từ 1 trở đi",
        "--scenarios | nowhere.yaml | không tồn tại"
      })
  void what_is_not_understood_is_said(String option, String value, String message) {
    assertThat(Run.chiso("what-if", dataset, option, value)
            .failsPolitely(ExitCode.USAGE)
            .err()
            .replaceAll("\\s+", " "))
        .contains(message);
  }

  @Test
  void a_target_and_a_supposition_are_not_mixed() {
    assertThat(Run.chiso("what-if", dataset, "--set", "33:population=5", "--target-rank", "1")
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("ghi đúng một trong ba");
    assertThat(Run.chiso("what-if", dataset, "--target-score", "5", "--target-rank", "1")
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("không phải cả hai");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name: a | :1: tệp kịch bản là một danh sách",
        "- set: 33:population=5 | :1: mỗi kịch bản phải có name",
        "- {name: a, sets: x} | :1: không có mục “sets”. Có phải “set”?",
        "- {name: a, set: {x: y}} | :1: tệp kịch bản là một danh sách",
        "- {name: a, name: b} | :1:",
        "- {name: a | không phải YAML đúng",
        "[] | phải có từ 1 đến 100 kịch bản"
      })
  void a_file_that_is_wrong_is_told_where(String text, String message) throws java.io.IOException {
    assertThat(Run.chiso("what-if", dataset, "--scenarios", scenarios(text))
            .failsPolitely(ExitCode.USAGE)
            .err()
            .replaceAll("\\s+", " "))
        .contains(message);
  }
}
