package vn.chiso.cli;

import java.util.List;
import vn.chiso.finding.Finding;

/** So much of a dataset, or of submissions, can't be read that not even the pack is known. */
final class UnreadableDatasetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Finding> findings;

  UnreadableDatasetException(List<Finding> findings) {
    this("dataset.no-header", findings);
  }

  /** @param key the message that says what can't be done because of it */
  UnreadableDatasetException(String key, List<Finding> findings) {
    super(findings.get(0).message().vi());
    this.key = key;
    this.findings = List.copyOf(findings);
  }

  String key() {
    return key;
  }

  List<Finding> findings() {
    return findings;
  }
}
