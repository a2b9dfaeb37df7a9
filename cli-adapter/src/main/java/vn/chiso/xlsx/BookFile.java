package vn.chiso.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the cells of an XLSX file as a stream, whoever made it and whatever for. */
final class BookFile {
  private static final int MOST_CELLS = 200_000;

  private BookFile() {}

  /**
   * The sheets of a file.
   *
   * @throws UnreadableBookException with the reason if it is no workbook that can be read
   */
  static List<Sheet> read(Path file) throws UnreadableBookException {
    SoundZip.check(file);
    try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      return sheets(new XSSFReader(opened), opened);
    } catch (SheetHandler.TooManyCellsException e) {
      throw new UnreadableBookException("book.too-many-cells", e, MOST_CELLS);
    } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
      throw new UnreadableBookException("book.broken", e);
    } catch (RuntimeException e) {
      // What POI meets in damaged files it tells by exceptions of every kind.
      throw new UnreadableBookException("book.broken", e);
    }
  }

  private static List<Sheet> sheets(XSSFReader reader, OPCPackage opened)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    Properties properties = new Properties();
    parse(reader.getWorkbookData(), properties);
    CellValues values = new CellValues(
        new ReadOnlySharedStringsTable(opened), formats(reader), properties.from1904);
    SheetHandler.Allowance allowance = new SheetHandler.Allowance(MOST_CELLS);
    List<Sheet> sheets = new ArrayList<>();
    XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (each.hasNext()) {
      SheetHandler handler = new SheetHandler(values, allowance);
      parse(each.next(), handler);
      sheets.add(handler.sheet(each.getSheetName()));
    }
    return sheets;
  }

  private static NumberFormats formats(XSSFReader reader)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    NumberFormats formats = new NumberFormats();
    InputStream xml = reader.getStylesData();
    if (xml != null) {
      parse(xml, formats);
    }
    return formats;
  }

  private static void parse(InputStream xml, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    try (xml) {
      XMLReader parser = XMLHelper.newXMLReader();
      parser.setContentHandler(handler);
      parser.parse(new InputSource(xml));
    }
  }

  /** The one property of a workbook that changes what its numbers mean. */
  private static final class Properties extends DefaultHandler {
    private boolean from1904;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (name.equals("workbookPr")) {
        String value = attributes.getValue("date1904");
        from1904 = value != null && (value.equals("1") || value.equals("true"));
      }
    }
  }
}
