package vn.chiso.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.text.Language;
import vn.chiso.text.Text;

/** The sheet of figures, by indicator (số liệu). */
final class FiguresSheet {
  private final Form form;
  private final Language language;
  private final Board board;
  private final Choices choices;
  private final List<Column> columns;
  private int number;

  private FiguresSheet(Form form, Language language, Board board, List<Column> columns) {
    this.form = form;
    this.language = language;
    this.board = board;
    this.choices = new Choices(board.sheet(), language);
    this.columns = columns;
  }

  /** A column: how it is named, its key where it is filled in, and its width. */
  private record Column(String name, String key, int width) {}

  private static final List<Column> ASKED = List.of(
      new Column("figures.number", "", 5),
      new Column("figures.name", "", 34),
      new Column("figures.unit", "", 13),
      new Column("figures.basis", "", 34),
      new Column("figures.year", "", 6),
      new Column("figures.deadline", "", 12));
  private static final Column PREVIOUS = new Column("figures.previous", "", 15);
  private static final List<Column> ANSWERS = List.of(
      new Column("figures.value", Keys.VALUE, 16),
      new Column("figures.evidence", Keys.EVIDENCE_IDS, 12),
      new Column("figures.status", Keys.STATUS, 13),
      new Column("figures.note", Keys.NOTE, 22));

  static void write(
      XSSFWorkbook book, Map<Look, XSSFCellStyle> styles, Form form, Language language) {
    List<Column> columns = new ArrayList<>(ASKED);
    if (form.hasPrevious()) {
      columns.add(PREVIOUS);
    }
    columns.addAll(ANSWERS);
    Board board = Board.of(
        book,
        styles,
        FormText.say("sheet.figures", language),
        Keys.FIGURES,
        columns.stream().map(Column::key).toList(),
        columns.stream().map(Column::width).toList());
    new FiguresSheet(form, language, board, columns).fill();
  }

  private void fill() {
    board.banner(say("figures.title", form.agency().name()), Look.TITLE);
    board.banner(say("figures.remark"), Look.REMARK);
    board.columns(columns.stream().map(column -> say(column.name())).toList(), 3);
    form.sections().forEach(this::section);
    board.finish(MetaSheet.code(form), 0);
  }

  private void section(FormSection section) {
    board.banner(section.heading(language), Look.SECTION);
    List<String> coordinating = section.coordinating().stream()
        .map(code -> Objects.requireNonNull(form.pack().agencies().get(code)))
        .map(agency -> agency.name().in(language))
        .toList();
    if (!coordinating.isEmpty()) {
      board.banner(say("figures.coordinating", coordinating), Look.DETAIL);
    }
    section.lines().forEach(line -> line(section, line));
  }

  private void line(FormSection section, FormLine line) {
    number++;
    Board.Line row = board
        .row(line.code())
        .text(Integer.toString(number), Look.CENTRE)
        .text(line.name().in(language), Look.TEXT)
        .text(line.unitOfMeasure().in(language), Look.CENTRE)
        .text(basis(line), Look.SMALL)
        .text(Integer.toString(form.pack().manifest().dataYear()), Look.CENTRE)
        .text(section.deadline().map(day -> say("day", day)).orElse(""), Look.CENTRE);
    if (form.hasPrevious()) {
      previous(row, line);
    }
    row.input(line.isWhole() ? Look.INPUT_COUNT : Look.INPUT_NUMBER)
        .input(Look.INPUT)
        .input(Look.INPUT)
        .input(Look.INPUT);
    choices.number(at(row, Keys.VALUE), line);
    choices.listed(at(row, Keys.EVIDENCE_IDS), EvidenceSheet.ids(language));
    choices.words(
        at(row, Keys.STATUS),
        FormText.statuses().stream()
            .map(status -> FormText.status(status).in(language))
            .toArray(String[]::new));
  }

  private void previous(Board.Line row, FormLine line) {
    EarlierFigure figure = form.previous().get(line.code());
    if (figure == null) {
      row.text("", Look.CENTRE);
    } else {
      row.figure(figure.value());
    }
  }

  private CellRangeAddressList at(Board.Line row, String key) {
    int column = 1 + columns.stream().map(Column::key).toList().indexOf(key);
    return new CellRangeAddressList(row.index(), row.index(), column, column);
  }

  /** What may be typed, and where the definition stands. */
  private String basis(FormLine line) {
    List<Text> parts = new ArrayList<>();
    parts.add(FormText.text(line.isWhole() ? "basis.whole" : "basis.number"));
    if (line.minimum() != null && line.maximum() != null) {
      parts.add(FormText.text("basis.between", line.minimum(), line.maximum()));
    } else if (line.minimum() != null) {
      parts.add(FormText.text("basis.least", line.minimum()));
    }
    parts.add(FormText.text(line.evidenceRequired() ? "basis.evidence" : "basis.no-evidence"));
    String typed =
        String.join("; ", parts.stream().map(part -> part.in(language)).toList());
    return typed + ".\n" + say("basis.source", line.source());
  }

  private String say(String key, Object... arguments) {
    return FormText.say(key, language, arguments);
  }
}
