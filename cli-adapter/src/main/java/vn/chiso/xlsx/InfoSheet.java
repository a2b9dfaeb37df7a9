package vn.chiso.xlsx;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chiso.framework.Agency;
import vn.chiso.text.Language;

/** The sheet that says who hands in, signed by whom, and who was heard (thông tin chung). */
final class InfoSheet {
  private static final int FREE_ROWS = 3;

  private final Form form;
  private final Language language;
  private final Board board;
  private final Choices choices;

  private InfoSheet(Form form, Language language, Board board) {
    this.form = form;
    this.language = language;
    this.board = board;
    this.choices = new Choices(board.sheet(), language);
  }

  static void write(
      XSSFWorkbook book, Map<Look, XSSFCellStyle> styles, Form form, Language language) {
    Board board = Board.of(
        book,
        styles,
        FormText.say("sheet.info", language),
        Keys.INFO,
        List.of(Keys.NAME, Keys.VALUE, ""),
        List.of(44, 40, 44));
    new InfoSheet(form, language, board).fill();
  }

  private void fill() {
    board.banner(say("info.title"), Look.TITLE);
    board.banner(say("info.remark"), Look.REMARK);
    board.columns(List.of(say("info.what"), say("info.answer"), say("info.hint")), 0);
    fixed("info.agency", form.agency().name().in(language));
    fixed("info.locality", form.locality().name().in(language));
    fixed("info.edition", form.pack().manifest().title().in(language));
    fixed("info.code", MetaSheet.code(form));
    ask(Keys.OFFICER, Look.INPUT);
    ask(Keys.NUMBER, Look.INPUT);
    choices.date(at(ask(Keys.DATE, Look.INPUT_DATE)));
    choices.words(
        at(ask(Keys.STATUS, Look.INPUT)),
        FormText.statuses().stream()
            .map(status -> FormText.status(status).in(language))
            .toArray(String[]::new));
    ask(Keys.NOTE, Look.INPUT);
    choices.date(at(ask(Keys.RECEIVED, Look.INPUT_DATE)));
    board.banner(say("info.heard"), Look.SECTION);
    form.coordinating().forEach(this::heard);
    for (int i = 0; i < FREE_ROWS; i++) {
      int row = board
          .row(Keys.HEARD)
          .input(Look.INPUT)
          .input(Look.INPUT)
          .text(say("info.heard.other"), Look.SMALL)
          .index();
      choices.listed(new CellRangeAddressList(row, row, 1, 1), MetaSheet.agencies(form));
      choices.words(at(row), say("word.yes"), say("word.no"));
    }
    board.finish(MetaSheet.code(form), 1);
  }

  private void fixed(String key, String text) {
    String row = key.equals("info.code") ? Keys.FORM : "";
    board.row(row).text(say(key), Look.TEXT).text(text, Look.TEXT).text("", Look.SMALL);
  }

  private int ask(String key, Look look) {
    return board
        .row(key)
        .text(say("info." + key), Look.TEXT)
        .input(look)
        .text(say("info." + key + ".hint"), Look.SMALL)
        .tall()
        .index();
  }

  private void heard(Agency agency) {
    int row = board
        .row(Keys.HEARD + agency.code())
        .text(agency.name().in(language), Look.TEXT)
        .input(Look.INPUT)
        .text(say("info.heard.hint"), Look.SMALL)
        .index();
    choices.words(at(row), say("word.yes"), say("word.no"));
  }

  private static CellRangeAddressList at(int row) {
    return new CellRangeAddressList(row, row, 2, 2);
  }

  private String say(String key, Object... arguments) {
    return FormText.say(key, language, arguments);
  }
}
