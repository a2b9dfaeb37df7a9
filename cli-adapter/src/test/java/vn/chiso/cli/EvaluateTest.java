package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.json.Schemas;

final class EvaluateTest {
  private static final String SCORES = """
      locality,node,score,use,status,source
      33,IN,50.4,stand-in,published,báo
      33,OUT,40,stand-in,published,báo
      01,IN,70,stand-in,published,báo
      01,OUT,60,stand-in,published,báo
      56,IN,50.4,stand-in,published,báo
      56,OUT,40,stand-in,published,báo
      79,IN,90,stand-in,published,báo
      """;

  @TempDir
  Path folder;

  @Test
  void what_somebody_accepted_is_shown_however_much_else_is_found() {
    Path dataset = Folder.in(folder).file("acceptances.csv", """
            locality,check,item,by,date,reason
            33,count-is-whole,st-organisations,Giám đốc Sở,2023-07-10,số quy đổi
            """).data(Folder.HEADER + """
            33,st-organisations,26.5,official
            33,population,-1,official
            33,grdp,-1,official
            33,enterprises,-1,official
            33,nothing,1,official
            """);

    Run run = Run.chiso("evaluate", dataset);

    assertThat(run.out()).contains("Đã chấp nhận: Giám đốc Sở", "số quy đổi");
  }

  @Test
  void one_locality_is_a_tree_of_its_results() {
    Run run = Run.chiso("evaluate", Folder.good(folder)).succeeds();

    assertThat(run.out()).contains("Hưng Yên (33) · số liệu năm 2022", "pii-2023, dự thảo");
    assertThat(run.lines())
        .anyMatch(line -> line.matches("2\\.2\\.4 .*0,2014  tổ chức/10\\.000 dân +— thiếu mốc.*"));
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void parts_of_the_tree_without_data_take_one_line() {
    Path dataset = Folder.good(folder);

    assertThat(Run.chiso("evaluate", dataset).lines())
        .anyMatch(line -> line.matches("3 +Cơ sở hạ tầng +— \\d+ chỉ số chưa có số liệu"))
        .noneMatch(line -> line.startsWith("3.2.2"));
    assertThat(Run.chiso("evaluate", dataset, "--all").lines())
        .anyMatch(line -> line.startsWith("3.2.2"));
  }

  @Test
  void goalposts_of_the_command_line_give_scores() {
    Path dataset = Folder.in(folder)
        .file(
            "goalposts.csv", "indicator,minimum,maximum,provenance,source\n2.2.4,0,1,published,x\n")
        .file("mine.csv", "indicator,minimum,maximum,provenance,source\n2.2.4,0,0.5,published,y\n")
        .data(Folder.GOOD);

    assertThat(result(Run.chiso("evaluate", dataset), "2.2.4")).contains(" 20,14");
    assertThat(result(
            Run.chiso("evaluate", dataset, "--goalposts", folder.resolve("mine.csv")), "2.2.4"))
        .contains(" 40,29");
  }

  @Test
  void goalposts_may_come_from_the_set() {
    Path dataset = Folder.in(folder)
        .file(
            "goalposts.csv", "indicator,minimum,maximum,provenance,source\n2.2.4,0,1,published,x\n")
        .goodAnd(
            "01,st-organisations,10,official", "01,population,1000000,official",
            "56,st-organisations,30,official", "56,population,1000000,official");

    Run run = Run.chiso("evaluate", dataset, "--goalposts", "set", "--locality", "33");

    assertThat(result(run, "2.2.4")).contains(" 50,71").contains("2/3");
    assertThat(run.out()).contains("lấy từ ít hơn 63 địa phương");
  }

  @Test
  void many_localities_are_ranked_and_the_unscored_come_last() {
    Path dataset = Folder.in(folder).file("scores.csv", SCORES).data(Folder.GOOD);

    Run run = Run.chiso("evaluate", dataset).succeeds();

    assertThat(run.lines().stream()
            .filter(line -> line.matches(" +(\\d+|—) \\d\\d .*"))
            .map(line -> line.strip().replaceAll("\\s+", " ")))
        .containsExactly(
            "1 01 Hà Nội 65,00 70,00 60,00 — — — — — — — †",
            "2 33 Hưng Yên 45,20 50,40 40,00 — — — — — — — †",
            "2 56 Khánh Hòa 45,20 50,40 40,00 — — — — — — — †",
            "— 79 Thành phố Hồ Chí Minh — 90,00 — — — — — — — —");
    assertThat(run.out()).contains("Chưa xếp hạng vì chưa đủ thành phần có điểm: 79 ");
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void the_card_of_one_of_many_leaves_out_the_findings_of_the_others() {
    Path dataset = Folder.in(folder).goodAnd("01,communes,-1,official", "99,grdp,1,official");

    assertThat(Run.chiso("evaluate", dataset, "--locality", "33").out())
        .contains("33 · data.csv:2", "99 · data.csv:5")
        .doesNotContain("01 · data.csv:4");
    assertThat(Run.chiso("evaluate", dataset).out()).contains("01 · data.csv:4");
  }

  @Test
  void a_dataset_of_nobody_says_so() {
    Path dataset = Folder.in(folder).data(Folder.HEADER + "99,population,5,official\n");

    Run run = Run.chiso("evaluate", dataset).failsPolitely(ExitCode.FINDINGS);

    assertThat(run.out()).contains("Không có địa phương nào");
  }

  @Test
  void csv_has_a_row_for_each_node_with_plain_numbers() {
    Run run = Run.chiso("evaluate", Folder.good(folder), "--format", "csv").succeeds();
    List<String> rows = List.of(run.out().split("\r\n"));

    assertThat(rows.get(0))
        .isEqualTo(
            "locality,locality_name,node,code,name,level,value,score,exact_score,rank,reason,marks,accepted");
    assertThat(rows)
        .anyMatch(row -> row.startsWith("33,Hưng Yên,st-organisations-per-10000-people,2.2.4,")
            && row.contains(",indicator,0.2014254725751471")
            && row.endsWith(",,,no-goalposts,,"));
  }

  @Test
  void csv_of_one_locality_has_only_its_rows() {
    Path dataset = Folder.in(folder).goodAnd("01,population,8000000,official");

    Run run = Run.chiso("evaluate", dataset, "--format", "csv", "--locality", "01", "--bom");

    assertThat(run.out()).startsWith("\uFEFFlocality,");
    assertThat(run.out().split("\r\n")).filteredOn(row -> row.startsWith("33,")).isEmpty();
  }

  @Test
  void json_keeps_to_its_schema_and_repeats_to_the_byte() {
    Path dataset = Folder.in(folder).file("scores.csv", SCORES).goodAnd("33,grdp,x,official");

    Run run =
        Run.chiso("evaluate", dataset, "--format", "json", "--fail-on", "none").succeeds();

    assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schemas.evaluation())
            .validate(run.out(), InputFormat.JSON))
        .isEmpty();
    assertThat(Run.chiso("evaluate", dataset, "--format", "json").out()).isEqualTo(run.out());
  }

  @Test
  void standard_input_is_a_json_dataset() {
    String json = "{\"dataset\":{\"id\":\"x\",\"pack\":\"pii-2023\",\"year\":2022},\"data\":["
        + "{\"locality\":\"33\",\"item\":\"st-organisations\",\"value\":26},"
        + "{\"locality\":\"33\",\"item\":\"population\",\"value\":\"1290800\"}]}";

    assertThat(result(Run.with().in(json).run("evaluate", "-").succeeds(), "2.2.4"))
        .contains("0,2014");
  }

  @Test
  void the_findings_are_summed_up_with_a_hint_for_all_of_them() {
    Path dataset = Folder.in(folder)
        .goodAnd(Stream.of("a", "b", "c", "d")
            .map(each -> "33,item-" + each + ",1,official")
            .toArray(String[]::new));

    Run run = Run.chiso("evaluate", dataset, "--pack", "pii-2023").failsPolitely(ExitCode.FINDINGS);

    assertThat(run.out()).contains("Phát hiện: 4 lỗi, 2 cảnh báo");
    assertThat(run.lines()).filteredOn(line -> line.startsWith("  LỖI")).hasSize(3);
    assertThat(run.out()).contains("Xem đủ: chiso validate " + dataset + " --pack pii-2023");
  }

  private static String result(Run run, String code) {
    return run.lines().stream()
        .filter(line -> line.startsWith(code))
        .findFirst()
        .orElseThrow();
  }
}
