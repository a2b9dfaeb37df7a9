package vn.chiso.xlsx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.SubmissionRows.Cell;
import vn.chiso.fact.Origin;

/**
 * Understands the cells of one row as what their columns ask for, and says where that can't be
 * done. Not thread-safe.
 */
final class CellReading {
  /** In a form a point stands between thousands, but many type it for the decimal mark. */
  private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");

  /** The serial numbers of the days from 2000 to 2100. */
  private static final Pattern SERIAL = Pattern.compile("3[6-9]\\d{3}|[4-6]\\d{4}|7[0-3]\\d{3}");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Sheet sheet;
  private final Discoveries found;
  private final List<Cell> cells = new ArrayList<>();

  CellReading(Sheet sheet, Discoveries found) {
    this.sheet = sheet;
    this.found = found;
  }

  List<Cell> cells() {
    return List.copyOf(cells);
  }

  /** Adds what isn't typed by people. */
  CellReading given(String column, String text, Origin origin) {
    cells.add(new Cell(column, text, false, origin));
    return this;
  }

  /** A cell with text. */
  CellReading text(String column, @Nullable SheetCell cell) {
    if (cell == null) {
      return this;
    }
    if (cell.isBroken()) {
      broken(cell);
    } else {
      if (cell.kind() == SheetCell.Kind.DATE) {
        found.warning("cell.became-date", origin(cell), shown(cell));
      }
      given(column, cell.text().strip(), origin(cell));
    }
    return this;
  }

  /** A cell with a day. */
  CellReading day(String column, @Nullable SheetCell cell) {
    if (cell == null) {
      return this;
    }
    if (cell.isBroken()) {
      broken(cell);
    } else if (cell.kind() == SheetCell.Kind.NUMBER
        && SERIAL.matcher(cell.text()).matches()) {
      String day = DateUtil.getLocalDateTime(Integer.parseInt(cell.text())).toLocalDate() + "";
      given(column, day, origin(cell));
    } else {
      given(column, cell.text().strip(), origin(cell));
    }
    return this;
  }

  /** A cell with a number, of that item where it is one's figure. */
  CellReading number(String column, @Nullable SheetCell cell, String item) {
    if (cell == null) {
      return this;
    }
    String fault = fault(cell);
    if (!fault.isEmpty()) {
      found.figure(fault, origin(cell), item, shown(cell), digits(cell.text()));
      return refused(cell);
    }
    boolean number = cell.kind() == SheetCell.Kind.NUMBER;
    cells.add(new Cell(column, cell.text().strip(), number, origin(cell)));
    return this;
  }

  /** What findings show: a day as each language writes it, all else as it stands. */
  private static Object shown(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.DATE && DAY.matcher(cell.text()).matches()
        ? LocalDate.parse(cell.text())
        : cell.text();
  }

  /** What was typed, of a number that can't be used and of which something was said. */
  CellReading refused(SheetCell cell) {
    String typed = cell.text().isBlank() ? "?" : cell.text().strip();
    return given("typed", typed, origin(cell));
  }

  private static String fault(SheetCell cell) {
    return switch (cell.kind()) {
      case FAULT -> "cell.formula-fault";
      case UNCOMPUTED -> "cell.formula-uncomputed";
      case DATE -> "number.became-date";
      case PERCENT -> "number.percent-format";
      case TEXT -> EITHER.matcher(cell.text().strip()).matches() ? "number.either" : "";
      case NUMBER -> "";
    };
  }

  private static String digits(String text) {
    return text.strip().replace(".", "");
  }

  private void broken(SheetCell cell) {
    String check =
        cell.kind() == SheetCell.Kind.FAULT ? "cell.formula-fault" : "cell.formula-uncomputed";
    found.error(check, origin(cell), cell.text());
  }

  private Origin origin(SheetCell cell) {
    return found.origin(sheet, cell.row(), cell.column());
  }
}
