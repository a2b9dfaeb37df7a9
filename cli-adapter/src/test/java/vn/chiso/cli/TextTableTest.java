package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.cli.TextTable.Column;

final class TextTableTest {
  @Test
  void words_stand_left_and_numbers_right() {
    TextTable table = new TextTable(List.of(Column.words("Tên"), Column.number("Điểm")));
    table.add("Huế", "49,37");
    table.add("Bắc Ninh", "8,76");

    assertThat(table.lines())
        .containsExactly(
            "Tên        Điểm", "────────  ─────", "Huế       49,37", "Bắc Ninh   8,76");
  }

  @Test
  void a_short_row_spans_the_columns_it_leaves_out() {
    TextTable table =
        new TextTable(List.of(Column.words("a"), Column.number("b"), Column.number("c")));
    table.add("x", "1", "2");
    table.add("y", "— chưa có");

    assertThat(table.lines())
        .containsExactly("a  b       c", "─  ─  ──────", "x  1       2", "y  — chưa có");
  }

  @Test
  void the_stretching_column_gives_way() {
    TextTable table = new TextTable(List.of(Column.stretching("Tên"), Column.words("x")));
    table.add("a".repeat(90), "b".repeat(30));

    assertThat(table.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
    assertThat(table.lines().get(2)).startsWith("a".repeat(67) + "…  b");
  }
}
