package vn.chiso.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Records without quotes are taken apart without the parser, to the same cells. */
class RecordCellsTest {
  private static final String CHARACTERS = "ab,,;\t '#\\é ắ\u00A0\u0001-1.5=";

  @Test
  void records_without_quotes_have_the_cells_the_parser_finds() {
    Random random = new Random(42);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder record = new StringBuilder("x");
      for (int left = random.nextInt(12); left > 0; left--) {
        record.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      for (String text : new String[] {record.toString(), record.substring(1)}) {
        for (char separator : new char[] {',', ';', '\t'}) {
          if (!text.isEmpty()) {
            assertThat(new RecordCells(separator).plain(text))
                .as("'%s' by '%s'", text, separator)
                .isEqualTo(RecordCells.Quoted.cells(text, separator));
          }
        }
      }
    }
  }

  @Test
  void an_empty_record_is_one_empty_cell() {
    assertThat(new RecordCells(',').of("")).containsExactly("");
  }
}
