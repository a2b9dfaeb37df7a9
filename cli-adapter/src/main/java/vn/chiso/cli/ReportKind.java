package vn.chiso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.report.DocxReport;
import vn.chiso.report.HtmlReport;
import vn.chiso.report.XlsxReport;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Language;

/** The forms a report can have; the ending of the file's name tells which. */
enum ReportKind {
  /** One page to look at. */
  HTML,
  /** A letter to be signed. */
  DOCX,
  /** Tables to check sums in. */
  XLSX;

  private static final String PDF = ".pdf";

  static ReportKind of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (ReportKind kind : values()) {
      if (name.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    if (name.endsWith(PDF)) {
      String stem = String.valueOf(file.getFileName());
      throw new UsageException("report.pdf", stem.substring(0, stem.length() - PDF.length()));
    }
    throw new UsageException("report.format", file);
  }

  void write(
      Evaluation evaluation, Dataset dataset, ScoreCard card, Language language, OutputStream out)
      throws IOException {
    switch (this) {
      case HTML -> HtmlReport.write(evaluation, dataset, card, language, out);
      case DOCX -> DocxReport.write(evaluation, dataset, card, language, out);
      case XLSX -> XlsxReport.write(evaluation, dataset, card, language, out);
    }
  }

  void writeAll(Evaluation evaluation, Dataset dataset, Language language, OutputStream out)
      throws IOException {
    switch (this) {
      case HTML -> HtmlReport.writeAll(evaluation, dataset, language, out);
      case DOCX -> DocxReport.writeAll(evaluation, dataset, language, out);
      case XLSX -> XlsxReport.writeAll(evaluation, dataset, language, out);
    }
  }
}
