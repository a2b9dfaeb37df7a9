package vn.chiso.finding;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing to mend (nguyên nhân gốc): a finding, those that follow from it, and what has no value
 * because of it.
 *
 * @param root the finding nothing else explains
 * @param followOns findings that go away with it, worst first
 * @param withoutValue codes of the indicators that have no value because of it, in the order of the
 *     tree
 */
public record Cause(Finding root, List<Finding> followOns, List<String> withoutValue) {
  public Cause {
    followOns = List.copyOf(followOns);
    withoutValue = List.copyOf(withoutValue);
  }

  /** All its findings, the root first. */
  public Stream<Finding> findings() {
    return Stream.concat(Stream.of(root), followOns.stream());
  }

  /** How grave the worst of them is that nobody accepted, or of all if all are accepted. */
  public Severity severity() {
    return findings()
        .filter(finding -> !finding.isAccepted())
        .map(Finding::severity)
        .min(Severity::compareTo)
        .orElseGet(root::severity);
  }
}
