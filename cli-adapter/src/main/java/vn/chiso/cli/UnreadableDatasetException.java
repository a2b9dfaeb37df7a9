package vn.chiso.cli;

import java.util.List;
import vn.chiso.finding.Finding;

/** So much of a dataset can't be read that not even its pack is known. */
final class UnreadableDatasetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  UnreadableDatasetException(List<Finding> findings) {
    super(findings.get(0).message().vi());
    this.findings = List.copyOf(findings);
  }

  List<Finding> findings() {
    return findings;
  }
}
