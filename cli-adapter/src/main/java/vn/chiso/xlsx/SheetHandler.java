package vn.chiso.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells out of the XML of a sheet, one by one. Not thread-safe. */
final class SheetHandler extends DefaultHandler {
  private static final int MOST_MERGED = 10_000;

  private final CellValues values;
  private final Allowance allowance;
  private final NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows = new TreeMap<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private int row = -1;
  private int column = -1;
  private String type = "";
  private String style = "";
  private boolean collecting;
  private boolean phonetic;
  private boolean formula;
  private @Nullable String value;

  SheetHandler(CellValues values, Allowance allowance) {
    this.values = values;
    this.allowance = allowance;
  }

  Sheet sheet(String name) {
    return new Sheet(name, rows, merged);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> {
        row = number(attributes.getValue("r"), row + 2) - 1;
        column = -1;
      }
      case "c" -> startCell(attributes);
      case "f" -> formula = true;
      case "v", "t" -> {
        collecting = !phonetic;
        text.setLength(0);
      }
      case "rPh" -> phonetic = true;
      case "mergeCell" -> merge(attributes.getValue("ref"));
      default -> {}
    }
  }

  private void startCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column++;
    if (reference != null) {
      CellReference place = new CellReference(reference);
      row = place.getRow();
      column = place.getCol();
    }
    type = attribute(attributes, "t");
    style = attribute(attributes, "s");
    formula = false;
    value = null;
  }

  private static String attribute(Attributes attributes, String name) {
    String given = attributes.getValue(name);
    return given == null ? "" : given;
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (collecting) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "v", "t" -> {
        if (collecting) {
          value = (value == null ? "" : value) + text;
        }
        collecting = false;
      }
      case "rPh" -> phonetic = false;
      case "c" -> endCell();
      default -> {}
    }
  }

  private void endCell() throws SAXException {
    SheetCell cell = values.cell(row, column, type, style, formula, value);
    if (cell != null) {
      allowance.take();
      rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, cell);
    }
  }

  private void merge(@Nullable String reference) {
    if (reference != null && merged.size() < MOST_MERGED) {
      CellRangeAddress range = CellRangeAddress.valueOf(reference);
      if (range.getLastRow() > range.getFirstRow()) {
        merged.add(range);
      }
    }
  }

  private static int number(@Nullable String text, int otherwise) {
    return text == null ? otherwise : Integer.parseInt(text);
  }

  /** How many more cells are read. */
  static final class Allowance {
    private int left;

    Allowance(int cells) {
      this.left = cells;
    }

    private void take() throws SAXException {
      if (--left < 0) {
        throw new TooManyCellsException();
      }
    }
  }

  /** There are more cells than any form has. */
  static final class TooManyCellsException extends SAXException {
    private static final long serialVersionUID = 1L;
  }
}
