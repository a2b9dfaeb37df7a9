package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CollectTest {
  @TempDir
  Path temp;

  private Path in;
  private Path out;

  @BeforeEach
  void submissions() throws IOException {
    in = Files.createDirectory(temp.resolve("phieu"));
    out = temp.resolve("moi/so-lieu");
    json("so-khcn", "\"population\", \"value\": 1290800", "2023-07-06");
    Path folder = Files.createDirectory(in.resolve("so-ct"));
    Files.writeString(
        folder.resolve("submission.yaml"),
        "agency: so-ct\nlocality: \"33\"\ndate: 2023-07-17\npack: pii-2023\n");
    Files.writeString(
        folder.resolve("data.csv"), "item,value\npolicies-logistics-issued,\"1.234,5\"\n");
  }

  private void json(String agency, String figure, String day) throws IOException {
    json(agency, agency, figure, day);
  }

  private void json(String name, String agency, String figure, String day) throws IOException {
    Files.writeString(
        in.resolve(name + ".json"),
        "{\"submission\": {\"agency\": \"" + agency + "\", \"locality\": \"33\", \"date\": \"" + day
            + "\", \"pack\": \"pii-2023\"}, \"data\": [{\"item\": " + figure + "}]}");
  }

  private Run collect(Object... more) {
    return Run.chiso(
        Stream.concat(Stream.of("collect", in, "--out", out), Stream.of(more)).toArray());
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(out)) {
      for (Path file : list.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static String squeezed(Run run) {
    return run.out().replaceAll("\\s+", " ");
  }

  @Test
  void submissions_of_any_format_become_a_dataset_that_is_evaluated() throws IOException {
    collect().succeeds();

    assertThat(files().keySet())
        .containsExactly(
            "completeness.csv", "data.csv", "dataset.yaml", "findings.csv", "submissions.csv");
    assertThat(files().get("data.csv").lines().toList())
        .containsExactly(
            "locality,item,year,value,status,agency,evidence,note,typed,origin",
            "33,population,2022,1290800,,so-khcn,,,,so-khcn.json:/data/0",
            "33,policies-logistics-issued,2022,1234.5,,so-ct,,,\"1.234,5\",so-ct/data.csv:2");
    assertThat(Run.chiso("validate", out, "--format", "csv").out())
        .contains("so-ct/data.csv:2")
        .contains("1.234,5");
  }

  @Test
  void who_is_late_or_missing_is_seen_at_a_glance() {
    Run run = collect("--as-of", "2023-07-20").succeeds();

    assertThat(squeezed(run))
        .contains("Hưng Yên (33): 2/11 cơ quan chủ trì đã nộp; 0/13 chỉ số đủ số liệu")
        .contains("Sở Công Thương: phiếu so-ct, nộp 17/07/2023")
        .contains("trễ 9 ngày")
        .contains("Sở Nội vụ: chưa có phiếu")
        .contains("quá hạn 12 ngày")
        .contains("Sở Khoa học và Công nghệ, 2.2.4: thiếu số liệu: Số tổ chức khoa học")
        .contains("Sở Khoa học và Công nghệ, 2.2.4: thiếu minh chứng: Dân số");
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void every_word_is_there_in_both_languages(String language) throws IOException {
    json("so-khcn-lan-2", "so-khcn", "\"population\", \"value\": 1290900", "2023-07-07");
    Files.writeString(in.resolve("la.csv"), "a,b\n");
    Files.writeString(
        in.resolve("la.json"), "{\"submission\": {}, \"data\": [{\"item\": \"x\", \"value\": 1}]}");

    Run run = collect("--lang", language).failsPolitely(ExitCode.FINDINGS);

    assertThat(run.out()).doesNotContain("{0}", "{1}", "collect.", "timing.").contains("la.csv");
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void the_table_is_given_as_csv_and_json_too() {
    assertThat(collect("--format", "csv").succeeds().out())
        .startsWith("locality,agency,indicator,part,submission,state,deadline,")
        .contains(
            "33,so-ct,1.1.1,(4),so-ct,late,2023-07-08,2023-07-17,9,policies-logistics-issued,");
    assertThat(collect("--format", "json").succeeds().out())
        .contains("\"format\" : \"chiso-collected-1\"", "\"state\" : \"late\"", "\"daysLate\" : 9");
  }

  @Test
  void a_second_run_gives_the_same_bytes() throws IOException {
    Run first = collect().succeeds();
    Map<String, String> before = files();

    Run second = collect().succeeds();

    assertThat(files()).isEqualTo(before);
    assertThat(squeezed(second)).contains("(đã có sẵn, giống hệt; không ghi lại)");
    assertThat(squeezed(first)).doesNotContain("giống hệt");
  }

  @Test
  void nothing_is_ever_overwritten() throws IOException {
    collect().succeeds();
    Map<String, String> before = files();
    json("so-nv", "\"policies-workforce-issued\", \"value\": 4", "2023-07-01");

    Run run = collect().failsPolitely(ExitCode.USAGE);

    assertThat(run.err()).contains("không ghi đè");
    assertThat(files()).isEqualTo(before);
    try (Stream<Path> list = Files.list(out.getParent())) {
      assertThat(list).containsExactly(out);
    }
  }

  @Test
  void a_file_in_the_way_is_left_alone() throws IOException {
    Files.createDirectories(out.getParent());
    Files.writeString(out, "của tôi");

    collect().failsPolitely(ExitCode.USAGE);

    assertThat(out).hasContent("của tôi");
  }

  @Test
  void an_empty_folder_may_be_there() throws IOException {
    Files.createDirectories(out);

    collect().succeeds();

    assertThat(files()).containsKey("data.csv");
  }

  @Test
  void a_newer_version_wins_and_what_changed_is_listed() throws IOException {
    json("so-khcn-lan-2", "so-khcn", "\"population\", \"value\": 1290900", "2023-07-07");

    Run run = collect().succeeds();

    assertThat(squeezed(run))
        .contains("Sở Khoa học và Công nghệ, Dân số: “1290800” → “1290900” (so-khcn.json → "
            + "so-khcn-lan-2.json)");
    assertThat(files().get("superseded.csv")).contains("population,2022,1290800");
    assertThat(files().get("changes.csv")).contains("1290800,1290900,so-khcn.json");
    assertThat(files().get("data.csv")).contains("1290900").doesNotContain("1290800");
  }

  @Test
  void what_is_common_to_all_is_taken_along() throws IOException {
    Files.writeString(
        in.resolve("dataset.yaml"), "id: hy\npack: pii-2023\nyear: 2022\ndeadline: 2023-07-31\n");
    Files.writeString(
        in.resolve("acceptances.csv"),
        "locality,check,item,by,date,reason\n33,c,population,Chánh Văn phòng,2023-07-10,đã đối chiếu\n");

    Run run = collect().succeeds();

    assertThat(run.out()).contains("đúng hạn").doesNotContain("trễ");
    assertThat(files().get("acceptances.csv")).contains("Chánh Văn phòng");
    assertThat(files().get("dataset.yaml")).contains("id: \"hy\"", "deadline: 2023-07-31");
  }

  @Test
  void bad_submissions_are_findings_and_the_others_are_collected() throws IOException {
    Files.writeString(in.resolve("hong.json"), "{\"submission\": {\"agency\": ");
    Files.writeString(in.resolve("rieng.xls"), "x");

    Run run = collect().failsPolitely(ExitCode.FINDINGS);

    assertThat(squeezed(run)).contains("hong.json").contains("rieng.xls");
    assertThat(files().get("data.csv").lines()).hasSize(3);
    assertThat(collect("--fail-on", "none").exit()).isZero();
  }

  @Test
  void the_pack_must_be_clear() throws IOException {
    Path other = Files.createDirectory(in.resolve("khac"));
    Files.writeString(
        other.resolve("submission.yaml"), "agency: so-nv\nlocality: \"33\"\npack: pii-2025\n");

    assertThat(collect().failsPolitely(ExitCode.USAGE).err()).contains("pii-2023, pii-2025");
    assertThat(collect("--pack", "pii-2023").failsPolitely(ExitCode.FINDINGS).out())
        .contains("khac: cho bộ quy tắc khác");
  }

  @Test
  void wrong_usage_is_told() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("trong"));

    List.of(
            Run.chiso("collect", in),
            Run.chiso("collect", temp.resolve("khong-co"), "--out", out),
            Run.chiso("collect", empty, "--out", out, "--pack", "pii-2023"),
            collect("--locality", "3"),
            collect("--as-of", "20/7/2023"))
        .forEach(run -> run.failsPolitely(ExitCode.USAGE));
    assertThat(out).doesNotExist();
  }

  @Test
  void only_one_locality_may_be_wanted() throws IOException {
    Path other = Files.createDirectory(in.resolve("khac"));
    Files.writeString(
        other.resolve("submission.yaml"), "agency: so-nv\nlocality: \"01\"\npack: pii-2023\n");
    Files.writeString(other.resolve("data.csv"), "item,value\npopulation,5\n");

    collect("--locality", "33").succeeds();

    assertThat(files().get("data.csv")).doesNotContain("so-nv");
    assertThat(files().get("superseded.csv")).contains("other-locality,khac,so-nv,01,data,");
  }
}
