package vn.chiso.xlsx;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.chiso.framework.Agency;
import vn.chiso.text.Language;

/** The hidden sheet of a form, for machines and drop-downs. */
final class MetaSheet {
  static final String NAME = "_chiso";
  private static final int AGENCY_COLUMN = 3;

  private MetaSheet() {}

  static void fill(XSSFSheet sheet, Form form, Language language) {
    List<String> keys =
        List.of(Keys.META, Keys.FORM, Keys.PACK, Keys.LOCALITY, Keys.AGENCY, Keys.YEAR);
    List<String> values = List.of(
        "",
        Keys.VERSION,
        form.pack().id(),
        form.locality().code(),
        form.agency().code(),
        Integer.toString(form.pack().manifest().dataYear()));
    for (int i = 0; i < keys.size(); i++) {
      Row row = sheet.createRow(i);
      row.createCell(0).setCellValue(keys.get(i));
      row.createCell(1).setCellValue(values.get(i));
    }
    int at = 0;
    for (Agency agency : form.pack().agencies().values()) {
      Row known = sheet.getRow(at);
      Row row = known == null ? sheet.createRow(at) : known;
      row.createCell(AGENCY_COLUMN).setCellValue(agency.name().in(language));
      at++;
    }
    sheet.enableLocking();
  }

  /** Where the agencies' names stand, as formulas say it. */
  static String agencies(Form form) {
    return NAME + "!$D$1:$D$" + form.pack().agencies().size();
  }

  /** What a form is, in one line that people can see too. */
  static String code(Form form) {
    return String.join(
        "/",
        form.pack().id(),
        form.locality().code(),
        form.agency().code(),
        Integer.toString(form.pack().manifest().dataYear()),
        Keys.VERSION);
  }
}
