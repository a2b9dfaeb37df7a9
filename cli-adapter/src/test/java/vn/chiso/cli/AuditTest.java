package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class AuditTest {
  private static final Path NATIONAL = Path.of("../examples/national-2023");
  private static final Pattern SVG = Pattern.compile("<svg [^>]*class=\"(\\w+)\"");

  @TempDir
  Path folder;

  private static Run audit(Object... more) {
    Object[] command = {"audit", NATIONAL, "--runs", "40", "--points", "8"};
    Object[] all = new Object[command.length + more.length];
    System.arraycopy(command, 0, all, 0, command.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return Run.chiso(all);
  }

  @Test
  void ranks_come_with_their_intervals_and_what_they_depend_on() {
    Run run = audit().succeeds();

    assertThat(run.out())
        .contains(
            "4788 điểm",
            "(40 lần chạy, hạt giống 1)",
            "5–95 %",
            "Top 10",
            "Sobol",
            "±25 %",
            "điểm z, thứ hạng phần trăm",
            "Bỏ từng trụ cột",
            "Alpha",
            "trùng lặp trên 0,92")
        .doesNotContain("NaN");
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
    assertThat(run.lines()).anyMatch(line -> line.matches(" +63  36  Nam Định .*"));
    assertThat(audit("--lang", "en").succeeds().out())
        .contains("Rank intervals (40 runs, seed 1)", "Ranks shift by");
  }

  @Test
  void a_run_is_repeated_as_it_was() {
    JsonNode audit =
        new JsonMapper().readTree(audit("--format", "json").succeeds().out());
    JsonNode again = new JsonMapper()
        .readTree(audit("--format", "json", "--replay", "7").succeeds().out());

    assertThat(again.at("/run")).isEqualTo(audit.at("/uncertainty/runs/6"));
    assertThat(again.at("/localities").size()).isEqualTo(63);
    Run table = audit("--replay", "7").succeeds();
    assertThat(table.out()).contains("Lần chạy 7: chuẩn hóa", "Trong lần chạy");
    assertThat(audit("--replay", "7", "--format", "csv").succeeds().out())
        .startsWith("run,locality,locality_name,score,rank,marks\r\n7,01,");
  }

  @ParameterizedTest
  @CsvSource({
    "ranks, 64",
    "indicators, 49",
    "omissions, 3466",
    "sensitivity, 321",
    "runs, 41",
  })
  void each_part_is_a_table_of_its_own(String table, int rows) {
    List<String> lines = audit("--format", "csv", "--table", table).succeeds().lines();
    assertThat(lines).hasSize(rows);
    assertThat(lines).allMatch(line -> !line.contains("NaN"));
  }

  @Test
  void only_what_is_asked_for_varies() {
    assertThat(
            audit("--vary", "weights, data", "--weight-noise", "0.1").succeeds().out())
        .contains("±10 %", "chuẩn hóa: giữ nguyên (không được yêu cầu)", "sai số chuẩn 2 %");
    assertThat(audit("--limits=-0.1,0.2,0.5").succeeds().out()).contains("ngược chiều dưới −0,10");
  }

  @Test
  void a_locality_alone_has_reasons_instead_of_numbers() {
    assertThat(Run.chiso("audit", Folder.good(folder)).succeeds().out())
        .contains("Không có: không địa phương nào có điểm.")
        .doesNotContain("NaN");
    assertThat(Run.chiso("audit", Folder.good(folder), "--replay", "1")
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("không chạy lại được: không địa phương nào có điểm");
  }

  @Test
  void the_page_has_each_chart_with_its_table_and_loads_nothing() throws IOException {
    Path file = folder.resolve("audit.html");
    assertThat(audit("--out", file).succeeds().out()).isEmpty();
    String html = Files.readString(file);

    assertThat(SVG.matcher(html).results().map(found -> found.group(1)))
        .containsExactly("intervals", "bars", "heat", "heat", "heat");
    Matcher figures = Pattern.compile("<figure>.*?</figure>", Pattern.DOTALL).matcher(html);
    assertThat(figures.results().map(found -> found.group()))
        .hasSize(5)
        .allMatch(figure -> figure.contains("<svg") && figure.contains("<table"));
    assertThat(html).doesNotContain("http://", "https://", "NaN", "src=");
    audit("--out", file).succeeds();
    assertThat(Files.readString(file)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--vary=weight",
        "--runs=-1",
        "--limits=0.5,0.1,0.9",
        "--limits=a,b,c",
        "--interval=1",
        "--out=page.pdf",
        "--replay=-1",
        "--table=runs"
      })
  void what_cant_be_done_is_told(String option) {
    assertThat(audit(option).failsPolitely(ExitCode.USAGE).err()).startsWith("chiso: ");
  }

  @Test
  void a_mistyped_factor_is_answered_with_the_nearest() {
    assertThat(audit("--vary", "weigths").failsPolitely(ExitCode.USAGE).err())
        .contains("“weigths”. Có phải “weights”?", "normalisation");
  }
}
