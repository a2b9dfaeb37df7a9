package vn.chiso.report;

import java.math.BigInteger;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import vn.chiso.text.SafeText;

/** A paragraph of a Word file while it is written. Not thread-safe. */
final class DocxText {
  private final CTP paragraph;

  DocxText(CTP paragraph) {
    this.paragraph = paragraph;
  }

  DocxText add(String text) {
    run(text);
    return this;
  }

  DocxText bold(String text) {
    CTRPr look = run(text);
    look.addNewB();
    look.addNewBCs();
    return this;
  }

  DocxText italic(String text) {
    CTRPr look = run(text);
    look.addNewI();
    look.addNewICs();
    return this;
  }

  /** Text of another size than that of the paragraph's style. */
  DocxText sized(int points, boolean bold, boolean italic, String text) {
    CTRPr look = run(text);
    if (bold) {
      look.addNewB();
      look.addNewBCs();
    }
    if (italic) {
      look.addNewI();
      look.addNewICs();
    }
    BigInteger halves = BigInteger.valueOf(2L * points);
    look.addNewSz().setVal(halves);
    look.addNewSzCs().setVal(halves);
    return this;
  }

  DocxText raised(String text) {
    if (!text.isEmpty()) {
      run(text).addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
    }
    return this;
  }

  /** Moves it to the right by so many millimetres. */
  DocxText indented(double left) {
    indent().setLeft(DocxPaper.twips(left));
    return this;
  }

  /** Narrows it on both sides by so many millimetres. */
  DocxText narrowed(double each) {
    CTInd indent = indent();
    indent.setLeft(DocxPaper.twips(each));
    indent.setRight(DocxPaper.twips(each));
    return this;
  }

  /** Lets it be found in the list of contents. */
  DocxText outlined(int level) {
    style().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    return this;
  }

  private CTInd indent() {
    CTPPr style = style();
    return style.isSetInd() ? style.getInd() : style.addNewInd();
  }

  private CTPPr style() {
    return paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
  }

  /** Tabs and line feeds would need signs of their own in Word; a blank does. */
  private CTRPr run(String text) {
    CTR run = paragraph.addNewR();
    CTRPr look = run.addNewRPr();
    CTText content = run.addNewT();
    content.setStringValue(SafeText.plain(text).replace('\n', ' ').replace('\t', ' '));
    content.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    return look;
  }
}
