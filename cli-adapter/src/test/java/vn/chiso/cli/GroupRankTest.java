package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;
import vn.chiso.report.ChangedPack;

/** What is printed by a pack that ranks localities within their regions too. */
final class GroupRankTest {
  private static final Path NATIONAL = Path.of("../examples/national-2023");

  @TempDir
  static Path folder;

  private static Path pack;
  private static Evaluator evaluator;

  @BeforeAll
  static void withinRegions() throws IOException {
    pack = ChangedPack.in(folder, "on: exact", "on: exact\n    within: region");
    evaluator = Evaluator.of(RulePack.directory(pack));
  }

  private static Run chiso(Object... more) {
    Object[] all = new Object[more.length + 3];
    all[0] = more[0];
    all[1] = NATIONAL;
    all[2] = "--pack";
    all[3] = pack;
    System.arraycopy(more, 1, all, 4, more.length - 1);
    return Run.with().evaluators(any -> evaluator).run(all);
  }

  /** Rows of the index by locality, as a reader of the table has them. */
  private static Map<String, String[]> index() {
    List<String> lines = chiso("evaluate", "--format", "csv").lines();
    assertThat(lines.get(0)).endsWith(",marks,accepted,group,group_rank,group_ranked");
    Map<String, String[]> rows = new TreeMap<>();
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      if (cells.length > 5 && cells[5].equals("index")) {
        rows.put(cells[0], cells);
      }
    }
    return rows;
  }

  @Test
  void csv_has_the_group_the_rank_in_it_and_of_how_many() {
    Map<String, String[]> rows = index();
    assertThat(rows).hasSize(63);
    for (String[] row : rows.values()) {
      long ranked = rows.values().stream()
          .filter(other -> group(other).equals(group(row)))
          .count();
      long better = rows.values().stream()
          .filter(other -> group(other).equals(group(row)))
          .filter(other -> Double.parseDouble(other[8]) > Double.parseDouble(row[8]))
          .count();
      assertThat(row[row.length - 2]).as(row[1]).isEqualTo(Long.toString(better + 1));
      assertThat(row[row.length - 1]).as(row[1]).isEqualTo(Long.toString(ranked));
    }
    assertThat(Run.chiso("evaluate", NATIONAL, "--format", "csv").lines().get(0))
        .endsWith(",marks,accepted");
  }

  private static String group(String[] row) {
    return row[row.length - 3];
  }

  @Test
  void a_ranking_lists_each_group_by_rank() {
    Run run = chiso("evaluate");
    String text = String.join(" ", run.lines().stream().map(String::strip).toList());
    for (String[] row : index().values()) {
      String place = row[row.length - 2] + "/" + row[row.length - 1] + " " + row[1];
      assertThat(text).contains(place);
    }
    assertThat(run.out()).contains("  Đồng bằng sông Hồng: 1/11 ");
    assertThat(run.lines())
        .contains("Hạng trong nhóm (cột Nhóm)")
        .anyMatch(line -> line.matches(" +60 +9/11 33 Hưng Yên .*"))
        .allMatch(GroupRankTest::fits);
    assertThat(chiso("evaluate", "--lang", "en").out())
        .contains("Ranks within groups", "  Red River Delta: 1/11 ");
    assertThat(Run.chiso("evaluate", NATIONAL).out()).doesNotContain("Hạng trong nhóm");
  }

  @Test
  void a_card_has_a_column_and_says_which_group() {
    String[] row = index().get("33");
    Run run = chiso("evaluate", "--locality", "33");
    assertThat(run.lines().stream().filter(line -> line.startsWith("Mã ")))
        .singleElement()
        .asString()
        .contains("Hạng  Trong nhóm");
    assertThat(run.lines())
        .anyMatch(line -> line.startsWith("PII ") && line.contains(row[row.length - 2] + "/11"))
        .contains("Trong nhóm: hạng trong nhóm Đồng bằng sông Hồng.")
        .allMatch(GroupRankTest::fits);
  }

  /** Whether a line fits a terminal; a command to be typed is never broken. */
  private static boolean fits(String line) {
    return Display.width(line) <= Display.WIDTH || line.contains("chiso validate ");
  }

  @Test
  void a_derivation_says_both_ranks() {
    String[] row = index().get("33");
    String place = row[row.length - 2] + "/11";
    String why =
        String.join(" ", chiso("explain", "--locality", "33", "--node", "PII").lines());
    assertThat(why).contains("hạng " + row[9] + "/63 · hạng trong nhóm " + place + " Đồng bằng");
    assertThat(chiso("explain", "--locality", "33", "--node", "PII", "--lang", "en")
            .out())
        .contains("rank in its group " + place);
  }
}
