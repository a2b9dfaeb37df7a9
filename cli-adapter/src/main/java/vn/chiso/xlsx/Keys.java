package vn.chiso.xlsx;

/** What a filled form is read back by, whatever language it is in and wherever its cells moved. */
final class Keys {
  /** The version of the form's shape. */
  static final String VERSION = "1";

  // Sheets, in the first cell of each.
  static final String META = "chiso:form";
  static final String INFO = "chiso:info";
  static final String FIGURES = "chiso:figures";
  static final String EVIDENCE = "chiso:evidence";
  static final String OWN = "chiso:own";
  static final String GUIDE = "chiso:guide";

  // Rows of the hidden sheet.
  static final String PACK = "pack";
  static final String LOCALITY = "locality";
  static final String AGENCY = "agency";
  static final String YEAR = "year";
  static final String FORM = "form";

  // Columns.
  static final String NAME = "name";
  static final String VALUE = "value";
  static final String SCORE = "score";
  static final String EVIDENCE_IDS = "evidence";
  static final String STATUS = "status";
  static final String NOTE = "note";
  static final String ID = "id";
  static final String NUMBER = "number";
  static final String DATE = "date";
  static final String ISSUER = "issuer";
  static final String TITLE = "title";
  static final String PAGE = "page";
  static final String FILE = "file";
  static final String SHA256 = "sha256";

  // Rows of what the submission says about itself, besides number, date, status and note.
  static final String OFFICER = "officer";
  static final String RECEIVED = "received";
  /** With the code of an agency behind it, or nothing where its name is to be typed. */
  static final String HEARD = "heard:";

  private Keys() {}
}
