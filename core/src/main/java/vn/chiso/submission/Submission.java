package vn.chiso.submission;

import java.util.List;
import java.util.Objects;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.finding.Finding;

/**
 * What one agency handed in at one time about one locality (phiếu cung cấp số liệu).
 *
 * <p>Immutable. Ids of its evidence are those the agency gave; they need only differ within it.
 *
 * @param id what it is called: the name of its file or folder below the folder collected
 * @param pack id of the pack it is meant for, or empty
 * @param year the year its figures are about unless a row says otherwise; 0 if not stated
 * @param header who handed it in, signed by whom and when
 * @param entries the figures, as typed and as understood; each names the submitting agency
 * @param evidence the documents behind them
 * @param own what the agency computed by itself
 * @param findings what in it couldn't be understood
 */
public record Submission(
    String id,
    String pack,
    int year,
    SubmissionHeader header,
    List<Entry> entries,
    List<Evidence> evidence,
    List<OwnFigure> own,
    List<Finding> findings) {
  public Submission {
    Objects.requireNonNull(id, "id");
    entries = List.copyOf(entries);
    evidence = List.copyOf(evidence);
    own = List.copyOf(own);
    findings = findings.stream().sorted().toList();
  }

  /**
   * The submission that {@link vn.chiso.dataset.SubmissionFiles} or
   * {@link vn.chiso.dataset.SubmissionRows} read.
   *
   * @throws IllegalArgumentException if the dataset doesn't hold exactly one (a bug)
   */
  public static Submission of(Dataset read) {
    if (read.submissions().size() != 1) {
      throw new IllegalArgumentException(
          "A dataset with one submission, not " + read.submissions().size());
    }
    return new Submission(
        read.header().id(),
        read.header().pack(),
        read.header().year(),
        read.submissions().get(0),
        read.entries(),
        read.evidence(),
        read.own(),
        read.findings());
  }

  /** Code of the submitting agency; empty if it isn't known. */
  public String agency() {
    return header.agency();
  }

  /** Code of the locality; empty if it isn't known. */
  public String locality() {
    return header.locality();
  }
}
