package vn.chiso.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Level;
import vn.chiso.framework.Predecessor;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Language;

final class PackReaderTest {
  @TempDir
  Path temporary;

  @Test
  void a_sound_pack_is_read_as_a_whole() throws IOException {
    RulePack pack = RulePack.directory(TestPack.minimal().writeTo(temporary));

    assertThat(pack.id()).isEqualTo("test-2023");
    assertThat(pack.manifest().dataYear()).isEqualTo(2022);
    assertThat(pack.manifest().indicatorsOfficial()).isEqualTo(3);
    assertThat(pack.manifest().legalBasis())
        .containsExactly(new Manifest.LegalBasis("1/QĐ", "2023-06-02", "thử", "test"));
    assertThat(pack.items()).containsOnlyKeys("population", "st-organisations", "policies");
    assertThat(pack.agencies()).containsOnlyKeys("so-khcn", "cuc-thong-ke");
    assertThat(pack.localities()).containsOnlyKeys("33", "56");
    assertThat(pack.localities().get("33").predecessors())
        .containsExactly(new Predecessor("", "Hưng Yên"), new Predecessor("T34", "Thái Bình"));
    assertThat(pack.thresholds()).extracting("code").containsExactly("most-organisations");
    assertThat(pack.checkText("few-organisations")).isPresent();
    assertThat(pack.ruleFiles()).hasSize(4);
  }

  @Test
  void the_scoring_method_is_read_with_its_provenance() {
    Settings settings = TestPack.minimal().read().settings();

    assertThat(settings.cap()).isTrue();
    assertThat(settings.goalpostsFrom()).isEqualTo(Settings.GoalpostsFrom.PACK);
    assertThat(settings.rounding().decimals()).isEqualTo(2);
    assertThat(settings.coverage()).containsEntry(Level.PILLAR, new BigDecimal("0.5"));
    assertThat(settings.choices())
        .contains(
            new Settings.Choice("ranks", "ties competition, on exact", Provenance.UNKNOWN, "test"),
            new Settings.Choice("goalposts", "pack", Provenance.INFERRED, "test"))
        .hasSize(6);
  }

  @Test
  void a_node_has_its_own_coverage_or_that_of_its_level() {
    RulePack pack = TestPack.minimal().read();

    assertThat(pack.framework().node("1.1").orElseThrow().coverage()).isEqualByComparingTo("0.5");
    assertThat(pack.framework().node("2.1").orElseThrow().coverage()).isEqualByComparingTo("1");
    assertThat(pack.framework().node("2").orElseThrow().coverage()).isEqualByComparingTo("0.5");
  }

  @Test
  void references_by_code_or_id_lead_to_the_id() {
    RulePack pack = TestPack.minimal().read();

    Goalposts posts = pack.goalposts().get("organisation-density");
    assertThat(posts.maximum()).isEqualByComparingTo("1.5");
    assertThat(posts.basis()).isEqualTo(Goalposts.Basis.PACK);
    assertThat(pack.assignments().get(0).indicator()).isEqualTo("organisation-density");
    assertThat(pack.assignments().get(0).deadline()).isEqualTo(LocalDate.of(2023, 7, 8));
    assertThat(pack.assignments().get(1).lead()).containsExactly("so-khcn", "cuc-thong-ke");
  }

  @Test
  void weights_of_their_own_file_win() {
    RulePack pack = TestPack.minimal()
        .with("reference/weights.csv", "node,weight,provenance,source\n2.1.1,2.5,unknown,test\n")
        .read();

    assertThat(pack.framework().node("2.1.1").orElseThrow().weight()).isEqualByComparingTo("2.5");
  }

  @Test
  void optional_files_may_be_absent() {
    TestPack pack = TestPack.minimal()
        .without("reference/goalposts.csv")
        .without("reference/rubrics.csv")
        .without("reference/thresholds.csv")
        .without("pillars/2-research/checks.drl")
        .with("messages.csv", wholeCountOnly())
        .replace(
            "pillars/2-research/formulas.drl",
            "$rubric : Rubric( indicator == \"support-policies\" )",
            "")
        .replace("pillars/2-research/formulas.drl", "$rubric.points($documents)", "$documents")
        .replace("items.csv", "Support documents,văn bản", "Support documents,điểm");

    assertThat(pack.read().goalposts()).isEmpty();
  }

  private static String wholeCountOnly() {
    return TestPack.minimal().text("messages.csv").replaceAll("few-organisations.*\n", "");
  }

  @Test
  void byte_order_mark_carriage_returns_and_a_missing_last_line_end_do_not_matter() {
    TestPack minimal = TestPack.minimal();
    TestPack windows = minimal;
    for (String path : List.of("pack.yaml", "items.csv", "pillars/2-research/formulas.drl")) {
      String text = "\uFEFF" + minimal.text(path).replace("\n", "\r\n").stripTrailing();
      windows = windows.with(path, text);
    }

    assertThat(windows.read().items()).isEqualTo(minimal.read().items());
    assertThat(windows.read().rules()).isEqualTo(minimal.read().rules());
  }

  @Test
  void letters_and_their_accents_are_composed() {
    TestPack pack = TestPack.minimal().replace("agencies.csv", "Cục", "Cu\u0323c");

    assertThat(pack.read().agencies().get("cuc-thong-ke").name().vi()).isEqualTo("Cục Thống kê");
  }

  @Test
  void rows_after_a_cell_with_line_breaks_keep_their_line_numbers() {
    TestPack pack = TestPack.minimal()
        .replace("agencies.csv", "Sở Khoa học và Công nghệ", "\"Sở Khoa học\nvà\nCông nghệ\"")
        .append("agencies.csv", "so-khcn,A,A,official,test\n");

    assertThat(problems(pack)).extracting(PackProblem::line).containsExactly(6);
  }

  @Test
  void text_that_is_not_utf8_is_told_with_its_line() throws IOException {
    Path folder = TestPack.minimal().writeTo(temporary);
    byte[] latin =
        "code,name_vi,name_en,source\na,S\u00FC,S,test\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("agencies.csv"), latin);

    assertThat(problems(folder)).anySatisfy(problem -> {
      assertThat(problem.file()).isEqualTo("agencies.csv");
      assertThat(problem.line()).isEqualTo(2);
      assertThat(problem.message().en()).contains("UTF-8");
    });
    assertThat(problems(folder)).hasSize(1);
  }

  @Test
  void a_link_out_of_the_folder_is_refused() throws IOException {
    Path folder = TestPack.minimal().writeTo(temporary);
    Path outside = Files.writeString(temporary.resolve("agencies.csv"), "code\n");
    Files.delete(folder.resolve("agencies.csv"));
    Files.createSymbolicLink(folder.resolve("agencies.csv"), outside);

    assertThat(problems(folder)).anySatisfy(problem -> {
      assertThat(problem.file()).isEqualTo("agencies.csv");
      assertThat(problem.message().en()).contains("leads out");
    });
  }

  @Test
  void a_link_to_a_file_inside_is_followed() throws IOException {
    Path folder = TestPack.minimal().writeTo(temporary);
    Files.move(folder.resolve("agencies.csv"), folder.resolve("agencies.txt"));
    Files.createSymbolicLink(folder.resolve("agencies.csv"), Path.of("agencies.txt"));

    assertThat(RulePack.directory(folder).agencies()).hasSize(2);
  }

  @Test
  void a_file_of_more_than_ten_megabytes_is_not_read() throws IOException {
    Path folder = TestPack.minimal().writeTo(temporary);
    Files.write(folder.resolve("agencies.csv"), new byte[10_000_001]);

    assertThat(problems(folder)).extracting(PackProblem::file).containsExactly("agencies.csv");
  }

  @Test
  void golden_examples_hidden_folders_and_notes_are_left_alone() throws IOException {
    Path folder = TestPack.minimal()
        .with("golden/case/data.csv", "x")
        .with(".git/rules.drl", "x")
        .with("README.md", "x")
        .writeTo(temporary);

    assertThat(RulePack.directory(folder).id()).isEqualTo("test-2023");
  }

  @Test
  void a_folder_that_is_not_there_is_a_problem() {
    assertThatThrownBy(() -> RulePack.directory(temporary.resolve("pii-2199")))
        .isInstanceOf(RulePackException.class)
        .hasMessageContaining("không có thư mục");
  }

  @Test
  void a_folder_without_a_manifest_is_no_pack_and_nothing_else_is_said_of_it() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.writeString(folder.resolve("data.csv"), "a,b\n");

    assertThat(problems(folder)).singleElement().satisfies(problem -> {
      assertThat(problem.file()).isEqualTo("pack.yaml");
      assertThat(problem.message().vi()).contains("không phải là thư mục của một bộ quy tắc");
    });
  }

  @Test
  void a_folder_with_a_manifest_alone_lacks_every_other_mandatory_file() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("test-2023"));
    Files.writeString(folder.resolve("pack.yaml"), TestPack.minimal().text("pack.yaml"));

    assertThat(problems(folder))
        .extracting(PackProblem::file)
        .containsExactly(
            "agencies.csv",
            "assignments.csv",
            "framework.csv",
            "indicators.csv",
            "items.csv",
            "messages.csv",
            "reference/localities.csv");
  }

  @Test
  void an_unknown_built_in_pack_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> RulePack.builtIn("pii-1999"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pii-1999")
        .hasMessageContaining(RulePack.builtInIds().toString());
  }

  @Test
  void mistakes_in_many_files_are_told_together_in_order() {
    TestPack pack = TestPack.minimal()
        .replace("framework.csv", ",0.5,,,inferred", ",0,,,inferred")
        .replace("items.csv", "count,1,200000000,yes", "count,1.000,\"2,5\",maybe")
        .replace("reference/goalposts.csv", "2.1.1,0,1.5", "2.1.9,0,1.5")
        .replace("pillars/2-research/formulas.drl", "\"population\"", "\"populaton\"")
        .replace("pillars/2-research/checks.drl", "when\n", "whne\n");

    RulePackException thrown = thrown(pack);

    assertThat(thrown.problems())
        .extracting(PackProblem::file, PackProblem::line)
        .containsExactly(
            tuple("framework.csv", 9),
            tuple("items.csv", 2),
            tuple("items.csv", 2),
            tuple("pillars/2-research/checks.drl", 12),
            tuple("pillars/2-research/formulas.drl", 15),
            tuple("reference/goalposts.csv", 3));
  }

  @Test
  void the_message_reads_well_in_both_languages() {
    RulePackException thrown =
        thrown(TestPack.minimal().replace("reference/goalposts.csv", "2.1.1,0", "2.1.2,0"));

    assertThat(thrown.message(Language.VI)).isEqualTo(thrown.getMessage()).isEqualTo("""
            Bộ quy tắc test-2023 có 1 lỗi
              reference/goalposts.csv:3  indicator: “2.1.2” không có trong framework.csv  Có phải là “2.1.1” không?""");
    assertThat(thrown.message(Language.EN)).isEqualTo("""
            Rule pack test-2023 has 1 problem(s)
              reference/goalposts.csv:3  indicator: "2.1.2" isn't in framework.csv  Maybe you meant "2.1.1"?""");
  }

  private static RulePackException thrown(TestPack pack) {
    return catchThrowableOfType(RulePackException.class, pack::read);
  }

  private static List<PackProblem> problems(TestPack pack) {
    return thrown(pack).problems();
  }

  private static List<PackProblem> problems(Path folder) {
    return catchThrowableOfType(RulePackException.class, () -> RulePack.directory(folder))
        .problems();
  }
}
