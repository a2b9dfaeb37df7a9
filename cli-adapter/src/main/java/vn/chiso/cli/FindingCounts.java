package vn.chiso.cli;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

/** How many findings there are of each severity, in words. */
final class FindingCounts {
  private final Words words;

  FindingCounts(Words words) {
    this.words = words;
  }

  String of(List<Finding> findings) {
    return findings.isEmpty()
        ? words.say("findings.none")
        : words.say("findings.counts", brief(findings));
  }

  /** The numbers alone, as {@code 1 lỗi, 2 cảnh báo}. */
  String brief(List<Finding> findings) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = findings.stream().filter(each -> each.severity() == severity).count();
      if (count > 0) {
        parts.add(words.say("count." + severity.tag() + (count == 1 ? ".one" : ""), count));
      }
    }
    long accepted = findings.stream().filter(Finding::isAccepted).count();
    if (accepted > 0) {
      parts.add(words.say("count.accepted", accepted));
    }
    return String.join(", ", parts);
  }
}
