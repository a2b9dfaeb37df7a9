package vn.chiso.submission;

import java.util.List;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/** Words what is wrong with submissions as a whole. */
final class Words {
  private static final Messages MESSAGES = Messages.of(Words.class);

  private Words() {}

  /** A file that looks like data but that no reader takes for a submission. */
  static Finding unread(String name, Severity severity) {
    return about("submission.unread", severity, name)
        .at(new Origin(name, ""))
        .build();
  }

  /** Something wrong with a submission as a whole. */
  static Finding of(String check, Severity severity, Submission submission, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = submission.id();
    System.arraycopy(more, 0, arguments, 1, more.length);
    return about(check, severity, arguments)
        .agency(submission.agency())
        .locality(submission.locality())
        .at(submission.header().origin())
        .build();
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
    return Finding.of(
        check, severity, MESSAGES.text(check, arguments), MESSAGES.text(check + ".do", arguments));
  }

  /** A text of the dataset collected. */
  static String vietnamese(String key, Object... arguments) {
    return MESSAGES.text(key, arguments).vi();
  }
}
