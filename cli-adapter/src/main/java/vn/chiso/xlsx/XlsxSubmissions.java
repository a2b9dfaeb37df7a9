package vn.chiso.xlsx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.dataset.SubmissionRows;
import vn.chiso.pack.RulePack;
import vn.chiso.submission.Submission;
import vn.chiso.submission.SubmissionReader;

/**
 * Reads filled forms (phiếu đã điền) as XLSX files, whatever program saved them.
 *
 * <p>Found by {@link java.util.ServiceLoader}. Has no state; takes memory within limits, whatever a
 * file holds.
 */
public final class XlsxSubmissions implements SubmissionReader {
  /** Those that can't be read are taken too, so that somebody learns of it. */
  private static final Set<String> ENDINGS = Set.of("xlsx", "xlsm", "xls", "xlsb", "ods");

  /** For {@link java.util.ServiceLoader}. */
  public XlsxSubmissions() {}

  @Override
  public boolean reads(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    boolean lock = name.startsWith("~$") || name.startsWith(".~lock");
    return !lock
        && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
        && Files.isRegularFile(path);
  }

  @Override
  public List<Submission> read(Path path, String name, RulePack pack) {
    Discoveries found = new Discoveries(name);
    SubmissionRows rows = SubmissionRows.of(name, pack.manifest().dataYear());
    try {
      form(BookFile.read(path), pack, found, rows);
    } catch (UnreadableBookException e) {
      found.error(e.check(), found.whole(), e.arguments().toArray());
      InfoReading.read(pack, Optional.empty(), FormIdentity.of(List.of()), found, rows);
    }
    Path folder = path.toAbsolutePath().getParent();
    Submission read = Submission.of(rows.read(folder == null ? path : folder));
    return List.of(new FindingsOfForms(read, found.found()).submission());
  }

  private static void form(
      List<Sheet> book, RulePack pack, Discoveries found, SubmissionRows rows) {
    FormIdentity identity = FormIdentity.of(book);
    if (!identity.isKnown()
        && Stream.of(FormKind.values())
            .noneMatch(kind -> FormSheet.of(book, kind).isPresent())) {
      found.error("book.no-form", found.whole());
      InfoReading.read(pack, Optional.empty(), identity, found, rows);
      return;
    }
    if (!identity.isKnown()) {
      found.error("form.unknown", found.whole());
    } else if (!identity.version().equals(Keys.VERSION)) {
      found.warning("form.other-version", found.whole(), identity.version());
    }
    InfoReading.read(pack, sheet(book, FormKind.INFO, found), identity, found, rows);
    sheet(book, FormKind.FIGURES, found)
        .ifPresent(form -> FiguresReading.read(pack, identity.year(), form, found, rows));
    sheet(book, FormKind.EVIDENCE, found)
        .ifPresent(form -> EvidenceReading.read(form, found, rows));
    sheet(book, FormKind.OWN, found).ifPresent(form -> OwnReading.read(pack, form, found, rows));
  }

  private static Optional<FormSheet> sheet(List<Sheet> book, FormKind kind, Discoveries found) {
    Optional<FormSheet> form = FormSheet.of(book, kind);
    if (form.isEmpty()) {
      String check = kind == FormKind.EVIDENCE ? "form.no-evidence" : "form.no-sheet";
      found.error(check, found.whole(), FormText.text(kind.sheet()));
    }
    form.ifPresent(given -> given.check(found));
    return form;
  }
}
