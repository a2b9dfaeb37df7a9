package vn.chiso.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileTest {
  private static final Path NATIONAL = Path.of("../examples/national-2023");

  /** The place of the rank in a row of {@code evaluate --format csv}. */
  private static final int RANK = 9;

  @TempDir
  Path folder;

  @Test
  void ranks_strengths_and_weaknesses_are_told_in_the_country_and_in_the_region() {
    Run run = Run.chiso("profile", NATIONAL, "--locality", "33").succeeds();

    assertThat(run.lines())
        .contains("Điểm mạnh theo thứ hạng (Cả nước: tất cả địa phương, 63 địa phương):")
        .anyMatch(line -> line.startsWith("Điểm yếu theo điểm so với trung vị (Vùng: Đồng bằng"))
        .anyMatch(line -> line.matches("PII .* \\d+/63 +\\d+/11"));
    assertThat(run.out()).contains("Quy tắc PII dùng để chọn");
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void the_ranks_are_those_of_evaluate() {
    String rank = Run.chiso("evaluate", NATIONAL, "--locality", "33", "--format", "csv")
        .succeeds()
        .lines()
        .stream()
        .filter(line -> line.contains(",PII,"))
        .map(line -> List.of(line.split(",", -1)).get(RANK))
        .findFirst()
        .orElseThrow();

    assertThat(Run.chiso("profile", NATIONAL, "--locality", "33").succeeds().lines())
        .anyMatch(line -> line.matches("PII .* " + rank + "/63 .*"));
  }

  @Test
  void other_groups_come_from_a_file_and_small_ones_only_give_ranks() throws IOException {
    Path groups = Files.writeString(
        folder.resolve("groups.csv"),
        "locality,grouping,group\n33,Thu nhập,thấp\n01,Thu nhập,cao\n30,Thu nhập,thấp\n",
        UTF_8);

    Run run =
        Run.chiso("profile", NATIONAL, "--locality", "33", "--groups", groups).succeeds();

    assertThat(run.lines())
        .anyMatch(line -> line.matches("PII .*/63 .*/11 .*/2"))
        .contains("Thu nhập: thấp, 2 địa phương: quá ít địa phương để nêu điểm mạnh, điểm yếu.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code,grouping,group | :1: tệp nhóm có ba cột",
        "locality,grouping,group;99,a,b | :2: bộ quy tắc không có địa phương mã “99”",
        "locality,grouping,group;33,a | :2: tệp nhóm có ba cột",
        "locality,grouping,group;33,a,b;33,a,c | :3: địa phương “33” đã có nhóm"
      })
  void a_file_of_groups_that_is_wrong_is_told_where(String text, String message)
      throws IOException {
    Path groups = Files.writeString(folder.resolve("groups.csv"), text.replace(';', '\n'), UTF_8);

    assertThat(Run.chiso("profile", NATIONAL, "--locality", "33", "--groups", groups)
            .failsPolitely(ExitCode.USAGE)
            .err()
            .replaceAll("\\s+", " "))
        .contains(message);
  }

  @Test
  void an_earlier_edition_is_compared_only_where_it_can_be() {
    Path dataset = Folder.in(folder)
        .file("goalposts.csv", "indicator,minimum,maximum,source\n2.2.4,0,1,test\n")
        .goodAnd();
    Run other =
        Run.chiso("profile", NATIONAL, "--locality", "33", "--earlier", dataset).succeeds();
    assertThat(other.out().replaceAll("\\s+", " "))
        .contains("CẢNH BÁO: điểm và hạng của hai kỳ không so sánh trực tiếp được")
        .contains("- 1 chỉ số được chuẩn hóa giữa giá trị nhỏ nhất, lớn nhất khác");

    Run same = Run.chiso("profile", dataset, "--earlier", dataset).succeeds();
    assertThat(same.out()).doesNotContain("CẢNH BÁO").contains("So với kỳ trước");
  }

  @Test
  void what_cannot_be_done_is_said() {
    Path dataset = Folder.good(folder);
    assertThat(Run.chiso("profile", dataset, "--count", "0")
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("--count là một số từ 1 trở đi");
    assertThat(Run.chiso("profile", NATIONAL, "--locality", "01", "--earlier", dataset)
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("không có địa phương 01");
    assertThat(Run.chiso("profile", dataset).succeeds().out()).contains("Chưa có thứ hạng");
  }
}
