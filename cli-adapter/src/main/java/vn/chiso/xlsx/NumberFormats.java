package vn.chiso.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** How the styles of a workbook show numbers, from the XML of its styles. Not thread-safe. */
final class NumberFormats extends DefaultHandler {
  private static final int MOST_STYLES = 100_000;

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> ofCells = new ArrayList<>();
  private boolean cells;

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "numFmt" -> {
        String code = attributes.getValue("formatCode");
        if (code != null && codes.size() < MOST_STYLES) {
          codes.put(number(attributes.getValue("numFmtId")), code);
        }
      }
      case "cellXfs" -> cells = true;
      case "xf" -> {
        if (cells && ofCells.size() < MOST_STYLES) {
          ofCells.add(number(attributes.getValue("numFmtId")));
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("cellXfs")) {
      cells = false;
    }
  }

  private static int number(@Nullable String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }

  /** Whether the style of that number shows numbers as dates. */
  boolean isDate(String style) {
    int format = format(style);
    return DateUtil.isADateFormat(format, code(format));
  }

  /** Whether the style of that number shows numbers with a percent sign. */
  boolean isPercent(String style) {
    return code(format(style)).indexOf('%') >= 0;
  }

  private int format(String style) {
    int index = style.isEmpty() ? 0 : Integer.parseInt(style);
    return index < ofCells.size() ? ofCells.get(index) : 0;
  }

  private String code(int format) {
    String code = codes.get(format);
    String builtIn = code == null ? BuiltinFormats.getBuiltinFormat(format) : code;
    return builtIn == null ? "General" : builtIn;
  }
}
