package vn.chiso.xlsx;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chiso.pack.Manifest;
import vn.chiso.text.Language;
import vn.chiso.text.Text;

/** The sheet that says what is wanted, on what basis, by when and how (hướng dẫn). */
final class GuideSheet {
  private static final int WIDTH = 118;
  private static final int STEPS = 7;

  private final Form form;
  private final Language language;
  private final Board board;

  private GuideSheet(Form form, Language language, Board board) {
    this.form = form;
    this.language = language;
    this.board = board;
  }

  static void write(
      XSSFWorkbook book, Map<Look, XSSFCellStyle> styles, Form form, Language language) {
    String name = FormText.say("sheet.guide", language);
    Board board = Board.of(book, styles, name, Keys.GUIDE, List.of(""), List.of(WIDTH));
    new GuideSheet(form, language, board).fill();
  }

  private void fill() {
    Manifest manifest = form.pack().manifest();
    board.banner(say("form.title", form.agency().name()), Look.TITLE);
    board.banner(
        say("form.subtitle", manifest.title(), form.locality().name(), text(manifest.dataYear())),
        Look.REMARK);
    heading("guide.deadline");
    form.deadline()
        .ifPresentOrElse(
            day -> line(say("guide.deadline.day", day)), () -> line(say("guide.deadline.none")));
    form.focal()
        .ifPresent(focal -> line(say("guide.send", focal.name(), Text.same(form.fileName()))));
    heading("guide.steps");
    for (int i = 1; i <= STEPS; i++) {
      line(i + ". " + say("guide.step." + i));
    }
    heading("guide.basis");
    for (Manifest.LegalBasis basis : manifest.legalBasis()) {
      line("– " + say("guide.document", basis.document(), day(basis.date()), basis.about()));
    }
    sources().forEach(source -> line("– " + say("guide.assigned", source)));
    if (manifest.status() == Manifest.Status.DRAFT) {
      heading("guide.unknown");
      line(say("guide.draft"));
    }
    board.finish(MetaSheet.code(form), 1);
  }

  private void heading(String key) {
    board.banner(say(key), Look.HEADING);
  }

  private void line(String text) {
    board.banner(text, Look.REMARK);
  }

  /** Where the assignments stand: what their sources have in common, if they have anything. */
  private List<String> sources() {
    List<String> all = form.sections().stream()
        .map(section -> section.assignment().source())
        .distinct()
        .toList();
    String common = all.stream().reduce(GuideSheet::common).orElse("");
    String whole = all.size() > 1 ? common.replaceFirst("[,;][^,;]*$", "") : common;
    return whole.isBlank() ? all : List.of(whole);
  }

  private static String common(String one, String other) {
    int length = 0;
    int most = Math.min(one.length(), other.length());
    while (length < most && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return one.substring(0, length);
  }

  private static Object day(String iso) {
    try {
      return LocalDate.parse(iso);
    } catch (DateTimeParseException e) {
      return iso;
    }
  }

  private static String text(int number) {
    return Integer.toString(number);
  }

  private String say(String key, Object... arguments) {
    return FormText.say(key, language, arguments);
  }
}
