package vn.chiso.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.dataset.Folder.figures;
import static vn.chiso.dataset.Folder.told;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.SubmissionRows.Cell;
import vn.chiso.dataset.SubmissionRows.Part;
import vn.chiso.fact.Origin;

class SubmissionRowsTest {
  private static Origin at(String cell) {
    return new Origin("so-khcn.xlsx", "Số liệu!" + cell);
  }

  private static Cell text(String column, String typed, String cell) {
    return new Cell(column, typed, false, at(cell));
  }

  private static SubmissionRows rows() {
    return SubmissionRows.of("so-khcn.xlsx", 2022)
        .row(
            Part.HEADER,
            at("A1"),
            List.of(text("agency", "so-khcn", "B1"), text("locality", "33", "B2")));
  }

  @Test
  void cells_are_understood_as_those_of_files_and_told_by_their_place() {
    Dataset read = rows()
        .row(Part.DATA, at("A5"), List.of(text("item", "a", "A5"), text("value", "1,234", "C5")))
        .row(
            Part.DATA,
            at("A6"),
            List.of(text("item", "b", "A6"), new Cell("value", "1.234", true, at("C6"))))
        .row(Part.DATA, at("A7"), List.of(text("item", "c", "A7"), text("value", "0,5", "C7")))
        .read(Path.of("."));

    assertThat(figures(read))
        .containsExactly("33 a 2022 = ?", "33 b 2022 = 1.234", "33 c 2022 = 0.5");
    assertThat(told(read))
        .containsExactly(
            "error number.ambiguous so-khcn.xlsx:Số liệu!C5",
            "warning number.vietnamese-notation so-khcn.xlsx:Số liệu!C7");
  }

  @Test
  void a_column_there_is_not_is_a_bug() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows().row(Part.DATA, at("A5"), List.of(text("values", "1", "A5"))));
  }
}
