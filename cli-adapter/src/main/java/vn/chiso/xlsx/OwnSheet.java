package vn.chiso.xlsx;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chiso.text.Language;

/** The sheet of what the agency computed by itself (tự chấm). */
final class OwnSheet {
  private static final int SCORE_COLUMN = 5;

  private OwnSheet() {}

  static void write(
      XSSFWorkbook book, Map<Look, XSSFCellStyle> styles, Form form, Language language) {
    Board board = Board.of(
        book,
        styles,
        FormText.say("sheet.own", language),
        Keys.OWN,
        List.of("", "", "", Keys.VALUE, Keys.SCORE, Keys.NOTE),
        List.of(8, 54, 20, 16, 14, 28));
    board.banner(FormText.say("own.title", language, form.agency().name()), Look.TITLE);
    board.banner(FormText.say("own.remark", language), Look.REMARK);
    board.columns(
        List.of("own.code", "own.name", "own.unit", "own.value", "own.score", "own.note").stream()
            .map(key -> FormText.say(key, language))
            .toList(),
        0);
    int first = board.next();
    form.sections().stream()
        .map(section -> List.of(
            section.node().reference(),
            section.node().name().in(language),
            section.indicator().unitOfMeasure().in(language)))
        .distinct()
        .forEach(indicator -> board
            .row(indicator.get(0))
            .text(indicator.get(0), Look.CENTRE)
            .text(indicator.get(1), Look.TEXT)
            .text(indicator.get(2), Look.CENTRE)
            .input(Look.INPUT_NUMBER)
            .input(Look.INPUT_NUMBER)
            .input(Look.INPUT));
    Choices choices = new Choices(board.sheet(), language);
    int last = board.next() - 1;
    choices.number(
        new CellRangeAddressList(first, last, SCORE_COLUMN - 1, SCORE_COLUMN - 1),
        "-1000000000000000",
        "1000000000000000");
    choices.number(new CellRangeAddressList(first, last, SCORE_COLUMN, SCORE_COLUMN), "0", "100");
    board.finish(MetaSheet.code(form), 0);
  }
}
