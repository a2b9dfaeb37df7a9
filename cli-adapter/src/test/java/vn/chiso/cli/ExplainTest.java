package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainTest {
  @TempDir
  Path folder;

  @Test
  void a_derivation_is_a_tree_down_to_the_data() {
    Run run = Run.chiso("explain", Folder.good(folder), "--indicator", "2.2.4").succeeds();

    assertThat(run.lines())
        .anyMatch(line -> line.startsWith("2.2.4 Số tổ chức khoa học và công nghệ"))
        .anyMatch(line -> line.startsWith("├─ Giá trị: ≈ 0,201425"))
        .anyMatch(
            line -> line.contains("├─ Số tổ chức khoa học và công nghệ [st-organisations]: 26"))
        .anyMatch(line -> line.contains("└─ Dân số [population]: 1.290.800"));
    assertThat(run.out()).contains("data.csv:2 · nguồn:", "pillars/2-human-capital/formulas.drl:");
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void every_child_hangs_from_a_line_without_gaps() {
    List<String> lines =
        Run.chiso("explain", Folder.good(folder), "--node", "PII").succeeds().lines();

    for (int row = 1; row < lines.size(); row++) {
      for (int column = 0; column < lines.get(row).length(); column++) {
        char below = lines.get(row).charAt(column);
        if (below == '├' || below == '└') {
          String above = lines.get(row - 1);
          assertThat(column < above.length() ? above.charAt(column) : ' ')
              .as("above column %s of line: %s", column, lines.get(row))
              .isIn('│', '├');
        }
      }
    }
  }

  @Test
  void it_can_be_had_as_a_page() {
    Run run = Run.chiso(
            "explain", Folder.good(folder), "--node", "2.2.4", "--format", "html", "--lang", "en")
        .succeeds();

    assertThat(run.out())
        .startsWith("<!doctype html>")
        .contains("<title>Why: 2.2.4 ")
        .contains("id=\"why-st-organisations-per-10000-people\" open=\"\"><summary>2.2.4 ")
        .contains("÷ 1,290,800 people × 10,000 ≈ 0.201425", "[st-organisations]: 26");
  }

  @Test
  void a_form_it_does_not_have_is_refused_with_those_it_has() {
    assertThat(Run.chiso("explain", Folder.good(folder), "--node", "2.2.4", "--format", "csv")
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("table, json, html");
  }

  @Test
  void a_node_is_found_by_code_and_by_id() {
    Path dataset = Folder.good(folder);

    assertThat(Run.chiso("explain", dataset, "--node", "st-organisations-per-10000-people")
            .out())
        .isEqualTo(Run.chiso("explain", dataset, "--locality", "33", "--indicator", "2.2.4")
            .out());
  }

  @Test
  void findings_about_the_data_are_part_of_it_and_no_failure() {
    Path dataset = Folder.in(folder)
        .data(Folder.HEADER + "33,st-organisations,-26,official\n33,population,5,official\n");

    Run run = Run.chiso("explain", dataset, "--indicator", "2.2.4").succeeds();

    assertThat(run.out()).contains("Lỗi [figure-within-minimum]:");
  }

  @Test
  void json_is_the_same_tree() {
    Run run = Run.chiso("explain", Folder.good(folder), "--indicator", "2.2.4", "--format", "json")
        .succeeds();

    assertThat(run.out())
        .startsWith("{")
        .contains("\"kind\" : \"node\"", "\"reference\" : \"2.2.4\"");
  }
}
