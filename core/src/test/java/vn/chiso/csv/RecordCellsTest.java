package vn.chiso.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Simple records are taken apart without the parser, to the same cells. */
class RecordCellsTest {
  private static final String PLAIN = "ab,,;\t '#\\é ắ\u00A0\u0001-1.5=";
  private static final String QUOTED = PLAIN + "\"\"\"\n\r";

  private final Random random = new Random(42);

  @Test
  void simple_records_have_the_cells_the_parser_finds() {
    int simple = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder record = new StringBuilder(random.nextBoolean() ? "" : "x,");
      for (int cells = random.nextInt(5); cells >= 0; cells--) {
        boolean quoted = random.nextBoolean();
        String text = text(quoted ? QUOTED : PLAIN);
        record.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
        record.append(cells == 0 ? "" : ",");
      }
      simple += agree(record.toString()) ? 1 : 0;
    }
    assertThat(simple).isGreaterThan(15_000);
  }

  @Test
  void records_of_any_characters_have_the_cells_the_parser_finds_or_go_to_it() {
    int simple = 0;
    for (int round = 0; round < 20_000; round++) {
      simple += agree(text(PLAIN + "\"\"")) ? 1 : 0;
    }
    assertThat(simple).isBetween(5_000, 19_000);
  }

  /** Whether a record is simple; if so, its cells must be those of the parser. */
  private boolean agree(String record) {
    List<String> cells = new RecordCells(',').simple(record);
    if (cells == null || record.isEmpty()) {
      return false;
    }
    assertThat(cells).as("'%s'", record).isEqualTo(RecordCells.Odd.cells(record, ','));
    return true;
  }

  private String text(String characters) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(8); left > 0; left--) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }

  @Test
  void an_empty_record_is_one_empty_cell() {
    assertThat(new RecordCells(',').of("")).containsExactly("");
  }

  @Test
  void wrong_quotes_are_told() {
    assertThat(new RecordCells(',').of("\"a\"b,c")).isNull();
  }
}
