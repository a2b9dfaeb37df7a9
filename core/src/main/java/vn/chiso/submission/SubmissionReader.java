package vn.chiso.submission;

import java.nio.file.Path;
import java.util.List;
import vn.chiso.pack.RulePack;

/**
 * Reads submissions of one format; found by {@link java.util.ServiceLoader}.
 *
 * <p>Implementations have no state and never throw because of what a file holds: whatever can't be
 * understood is a finding of the submission, and the rest is kept.
 */
public interface SubmissionReader {

  /** Whether that file or folder is a submission of this format. Looks at it, but not deeply. */
  boolean reads(Path path);

  /**
   * The submissions in a file or folder that {@link #reads} accepts.
   *
   * @param path the file or folder
   * @param name what findings and the dataset call it: the path below the folder collected, with
   *     slashes, such as {@code so-khcn} or {@code dot-2/so-khcn.xlsx}
   * @param pack the edition they are meant for
   */
  List<Submission> read(Path path, String name, RulePack pack);
}
