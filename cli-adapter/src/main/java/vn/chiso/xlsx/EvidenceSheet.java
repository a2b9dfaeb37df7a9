package vn.chiso.xlsx;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chiso.text.Language;

/** The sheet of documents behind the figures (minh chứng). */
final class EvidenceSheet {
  /** Columns as they are keyed and as wide as they are. */
  static final List<String> KEYS = List.of(
      Keys.ID, Keys.NUMBER, Keys.DATE, Keys.ISSUER, Keys.TITLE, Keys.PAGE, Keys.FILE, Keys.SHA256);

  private static final List<Integer> WIDTHS = List.of(7, 21, 13, 27, 44, 8, 22, 18);
  private static final int DOCUMENTS = 20;
  /** The first document's row: below the keys, the title, the remark and the columns' names. */
  static final int FIRST = 4;

  private EvidenceSheet() {}

  static void write(
      XSSFWorkbook book, Map<Look, XSSFCellStyle> styles, Form form, Language language) {
    String name = FormText.say("sheet.evidence", language);
    Board board = Board.of(book, styles, name, Keys.EVIDENCE, KEYS, WIDTHS);
    board.banner(FormText.say("evidence.title", language, form.agency().name()), Look.TITLE);
    board.banner(FormText.say("evidence.remark", language), Look.REMARK);
    board.columns(KEYS.stream().map(key -> FormText.say(label(key), language)).toList(), 2);
    for (int i = 1; i <= DOCUMENTS; i++) {
      Board.Line row = board.row("").text("d" + i, Look.INPUT).tall();
      KEYS.stream()
          .skip(1)
          .forEach(key -> row.input(key.equals(Keys.DATE) ? Look.INPUT_DATE : Look.INPUT));
    }
    int date = 1 + KEYS.indexOf(Keys.DATE);
    new Choices(board.sheet(), language)
        .date(new CellRangeAddressList(FIRST, FIRST + DOCUMENTS - 1, date, date));
    board.finish(MetaSheet.code(form), 0);
  }

  /** The message that names a column. */
  static String label(String key) {
    return "evidence." + (key.equals(Keys.TITLE) ? "title-column" : key);
  }

  /** Where the documents' ids stand, as formulas say it. */
  static String ids(Language language) {
    return "'" + FormText.say("sheet.evidence", language) + "'!$B$" + (FIRST + 1) + ":$B$"
        + (FIRST + DOCUMENTS);
  }
}
