package vn.chiso.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.SubmissionRows;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Item;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** Reads the sheet of figures of a filled form. */
final class FiguresReading {
  private static final Pattern DIGITS = Pattern.compile("\\D+");

  private final RulePack pack;
  private final FormSheet form;
  private final Discoveries found;
  private final SubmissionRows rows;
  /** The item of each row that has one. */
  private final Map<Integer, String> items = new LinkedHashMap<>();

  /** The year the form asks for. */
  private final String year;

  private FiguresReading(
      RulePack pack, String year, FormSheet form, Discoveries found, SubmissionRows rows) {
    this.pack = pack;
    this.year = year;
    this.form = form;
    this.found = found;
    this.rows = rows;
  }

  /** @param year the year the form asks for, empty if it isn't known */
  static void read(
      RulePack pack, String year, FormSheet form, Discoveries found, SubmissionRows rows) {
    if (!form.has(Keys.VALUE)) {
      Text name = FormText.text("figures.value");
      found.error("sheet.no-column", new Origin(found.file(), form.sheet().name()), name);
      return;
    }
    new FiguresReading(pack, year, form, found, rows).read();
  }

  private void read() {
    for (int row : form.rows()) {
      String item = item(row);
      if (!item.isEmpty()) {
        items.put(row, item);
      } else {
        stray(row);
      }
    }
    items.forEach(this::figure);
  }

  /** The item of a row: by the name people see, or else by the key. */
  private String item(int row) {
    String key = form.key(row);
    String name = Sheet.text(form.cell(row, Keys.NAME));
    boolean known = pack.items().containsKey(key) || isIndicator(key);
    if (known && isNamed(key, name)) {
      return key;
    }
    Optional<String> named = named(name);
    if (known && named.isPresent()) {
      Origin origin = found.origin(form.sheet(), row, form.column(Keys.NAME));
      found.warning("row.other-key", origin, name, key);
    }
    return named.orElse(known ? key : "");
  }

  /** Whether a name is that of a known item; two items may have the same. */
  private boolean isNamed(String key, String name) {
    Item item = pack.items().get(key);
    return item == null
        ? pack.framework()
            .node(key)
            .filter(node -> FormText.isMeant(node.name(), name))
            .isPresent()
        : FormText.isMeant(item.name(), name);
  }

  private Optional<String> named(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (pack.items().containsKey(name)) {
      return Optional.of(name);
    }
    return pack.items().values().stream()
        .filter(item -> FormText.isMeant(item.name(), name))
        .map(Item::code)
        .findFirst()
        .or(() -> pack.framework().indicatorNodes().stream()
            .filter(node -> FormText.isMeant(node.name(), name))
            .map(Node::id)
            .findFirst());
  }

  private boolean isIndicator(String key) {
    return pack.framework().node(key).filter(Node::isIndicator).isPresent();
  }

  /** A figure nobody can tell what it is of. */
  private void stray(int row) {
    SheetCell value = form.cell(row, Keys.VALUE);
    if (value != null && form.sheet().range(row, value.column()).isEmpty()) {
      String name = Sheet.text(form.cell(row, Keys.NAME));
      found.error(
          "row.unknown", found.origin(form.sheet(), row, value.column()), name, value.text());
    }
  }

  private void figure(int row, String item) {
    SheetCell value = form.shown(row, Keys.VALUE);
    SheetCell note = form.cell(row, Keys.NOTE);
    SheetCell evidence = form.shown(row, Keys.EVIDENCE_IDS);
    if (value == null && note == null && form.cell(row, Keys.EVIDENCE_IDS) == null) {
      return;
    }
    Origin origin = found.origin(form.sheet(), row, form.column(Keys.VALUE));
    CellReading cells = new CellReading(form.sheet(), found).given("item", item, origin);
    if (value != null && isShared(row, value.column())) {
      found.figure("number.merged", origin, item, value.text());
      cells.refused(value);
    } else if (value != null && isOfAnotherYear(row)) {
      SheetCell stated = Objects.requireNonNull(form.shown(row, Keys.YEAR));
      Origin place = found.origin(form.sheet(), row, stated.column());
      found.figure("number.other-year", place, item, stated.text(), year);
      cells.refused(value);
    } else {
      cells.number("value", value, item);
    }
    SheetCell ids = evidence == null ? null : withSemicolons(evidence);
    cells.text("evidence", ids);
    cells.text("status", status(form.sheet(), form.shown(row, Keys.STATUS), found));
    cells.text("note", note);
    rows.row(SubmissionRows.Part.DATA, origin, cells.cells());
  }

  /** Whether somebody wrote another year beside a figure than the one asked for. */
  private boolean isOfAnotherYear(int row) {
    String stated = DIGITS.matcher(Sheet.text(form.shown(row, Keys.YEAR))).replaceAll("");
    return !stated.isEmpty() && !year.isEmpty() && !stated.equals(year);
  }

  /** Whether one merged cell is the value of several items. */
  private boolean isShared(int row, int column) {
    Optional<CellRangeAddress> range = form.sheet().range(row, column);
    return range.isPresent()
        && items.keySet().stream().filter(range.get()::containsRow).count() > 1;
  }

  private static SheetCell withSemicolons(SheetCell cell) {
    return cell.isText()
        ? new SheetCell(
            cell.row(), cell.column(), cell.kind(), cell.text().replaceAll("[,\\s]+", ";"))
        : cell;
  }

  /** The word that files have for a status; null where there is none or nobody knows it. */
  static @Nullable SheetCell status(Sheet sheet, @Nullable SheetCell cell, Discoveries found) {
    if (cell == null || cell.isBroken()) {
      return cell;
    }
    List<DataStatus> meant = FormText.statuses().stream()
        .filter(status -> FormText.isMeant(FormText.status(status), cell.text())
            || status.tag().equals(cell.text().strip()))
        .toList();
    if (meant.isEmpty()) {
      List<Text> known = FormText.statuses().stream().map(FormText::status).toList();
      Origin origin = found.origin(sheet, cell.row(), cell.column());
      found.warning("status.unknown", origin, cell.text().strip(), known);
      return null;
    }
    return new SheetCell(cell.row(), cell.column(), cell.kind(), meant.get(0).tag());
  }
}
