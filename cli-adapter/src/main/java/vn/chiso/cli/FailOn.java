package vn.chiso.cli;

import java.util.List;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

/** From which severity on findings make a command fail. */
enum FailOn {
  ERROR,
  WARNING,
  INFO,
  NONE;

  /** Findings that somebody accepted don't count. */
  int exitCode(List<Finding> findings) {
    boolean fails = findings.stream()
        .filter(finding -> !finding.isAccepted())
        .anyMatch(finding -> counts(finding.severity()));
    return fails ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private boolean counts(Severity severity) {
    return this != NONE && severity.compareTo(Severity.valueOf(name())) <= 0;
  }
}
