package vn.chiso.submission;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/** Words what is wrong with submissions as a whole. */
final class Words {
  private static final Messages MESSAGES = Messages.of(Words.class);
  /** Names of forms, whose officers see no columns and no files. */
  private static final Pattern FORM = Pattern.compile("(?i).+\\.xls[xm]");

  private static final Set<String> OF_DAYS =
      Set.of("submission.after-today", "submission.same-day", "submission.unclear-order");

  private Words() {}

  /** A file that looks like data but that no reader takes for a submission. */
  static Finding unread(String name, Severity severity) {
    return about("submission.unread", severity, name).at(new Origin(name, "")).build();
  }

  /** Something wrong with a submission as a whole. */
  static Finding of(String check, Severity severity, Submission submission, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = submission.id();
    System.arraycopy(more, 0, arguments, 1, more.length);
    String ofForm = check + ".do.form";
    boolean form = FORM.matcher(submission.id()).matches() && MESSAGES.has(ofForm);
    return about(check, form ? ofForm : check + ".do", severity, arguments)
        .agency(submission.agency())
        .locality(submission.locality())
        .at(place(check, submission.header().origin()))
        .build();
  }

  /**
   * The header of a form is known by the cell with its day: of no use where that isn't at fault.
   */
  private static Origin place(String check, Origin header) {
    int cell = header.place().indexOf('!');
    return cell < 0 || OF_DAYS.contains(check)
        ? header
        : new Origin(header.file(), header.place().substring(0, cell));
  }

  /** Something wrong with one figure of a submission. */
  static Finding of(String check, Severity severity, Submission submission, Entry entry) {
    return about(check, severity, submission.id(), entry.locality(), submission.locality())
        .agency(submission.agency())
        .locality(entry.locality())
        .items(List.of(entry.item()))
        .at(entry.origin())
        .build();
  }

  static Text text(String key, Object... arguments) {
    return MESSAGES.text(key, arguments);
  }

  private static Finding.Builder about(String check, Severity severity, Object... arguments) {
    return about(check, check + ".do", severity, arguments);
  }

  private static Finding.Builder about(
      String check, String instruction, Severity severity, Object... arguments) {
    return Finding.of(
        check, severity, MESSAGES.text(check, arguments), MESSAGES.text(instruction, arguments));
  }

  /** A text of the dataset collected. */
  static String vietnamese(String key, Object... arguments) {
    return MESSAGES.text(key, arguments).vi();
  }
}
