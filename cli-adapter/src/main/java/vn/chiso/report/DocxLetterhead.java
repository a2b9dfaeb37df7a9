package vn.chiso.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Agency;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/**
 * What stands above and below an official letter (thể thức): who issues it, the national name and
 * motto, number, place and day, title, recipients and the place for a signature.
 */
final class DocxLetterhead {
  /** What a provincial department is called; its head is a director (giám đốc). */
  private static final String DEPARTMENT = "Sở ";

  private static final String CITY = "Thành phố ";
  private static final char NO_BREAK = '\u00A0';

  private final DocxPaper paper;
  private final Phrases words;
  private final @Nullable Agency focal;

  DocxLetterhead(DocxPaper paper, Phrases words, RulePack pack) {
    this.paper = paper;
    this.words = words;
    this.focal = pack.agencies().get(pack.manifest().focalAgency());
  }

  /** The head of a letter of a locality's department. */
  void head(Text locality) {
    String name = words.say(locality);
    String superior = committee(locality);
    String issuer = focal == null ? words.say("docx.issuer") : words.say(focal.name());
    head(superior, issuer, abbreviation(), name);
  }

  /** The head of a letter of nobody known. */
  void headOfNobody() {
    head(words.say("docx.superior"), words.say("docx.issuer"), "…", "…");
  }

  private void head(String superior, String issuer, String number, String place) {
    DocxTable.Row row = paper.table(68, 97).frameless().row();
    row.cell("Centre").sized(12, false, false, words.upper(superior));
    row.more("Centre").sized(12, true, false, words.upper(issuer));
    row.more("Rule").narrowed(22);
    row.more("Centre").add(words.say("docx.number", number));
    row.cell("Centre").sized(12, true, false, words.upper(words.say("docx.nation")));
    row.more("Centre").bold(words.say("docx.motto"));
    row.more("Rule").narrowed(words.motto());
    row.more("Centre").italic(words.say("docx.place", place));
    paper.paragraph("Centre");
  }

  /** The kind of letter and what it is about. */
  void title(String about) {
    paper.paragraph("Centre").sized(14, true, false, words.upper(words.say("docx.report")));
    paper.paragraph("Centre").sized(14, true, false, about);
    paper.paragraph("Rule").narrowed(60);
  }

  /** Recipients and signature below a letter of a locality's department. */
  void close(Text locality) {
    boolean director = focal != null && focal.name().vi().startsWith(DEPARTMENT);
    close(committee(locality), director ? words.say("docx.director") : words.say("docx.signer"));
  }

  /** The people's committee; whether it is a province's or a city's shows in few names only. */
  private String committee(Text locality) {
    boolean city = locality.vi().startsWith(CITY);
    String name = words.say(locality).replace(' ', NO_BREAK);
    return words.say(city ? "docx.committee-city" : "docx.committee", name);
  }

  void closeForNobody() {
    close(words.say("docx.to-committees"), words.say("docx.signer"));
  }

  private void close(String committee, String signer) {
    paper.paragraph("Left");
    DocxTable.Row row = paper.table(85, 80).frameless().row();
    row.cell("Left").sized(12, true, true, words.say("docx.to"));
    for (String recipient :
        new String[] {words.say("docx.to-ministry"), committee, words.say("docx.to-leads")}) {
      row.more("Left").sized(11, false, false, "- " + recipient + ";");
    }
    row.more("Left").sized(11, false, false, "- " + words.say("docx.to-file") + ".");
    row.cell("Centre").bold(words.upper(signer));
    row.more("Centre").sized(12, false, true, words.say("docx.signature"));
    for (int line = 0; line < 4; line++) {
      row.more("Centre");
    }
    row.more("Centre").add("…………………………");
  }

  /** The initials that stand in a letter's number: SKHCN for Sở Khoa học và Công nghệ. */
  private String abbreviation() {
    return focal == null
        ? "…"
        : Arrays.stream(focal.name().vi().split("[\\s,–-]+", -1))
            .filter(word -> !word.isEmpty() && !word.equals("và"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
            .collect(Collectors.joining());
  }
}
