package vn.chiso.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.chiso.finding.Cause;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/** Which causes are shown: those of which at least one finding passes every filter given. */
final class FindingFilter {
  @Option(names = "--agency", paramLabel = "CODE")
  private List<String> agencies = new ArrayList<>();

  @Option(names = "--indicator", paramLabel = "CODE", descriptionKey = "node")
  private List<String> indicators = new ArrayList<>();

  @Option(names = "--severity", paramLabel = "error|warning|info")
  private @Nullable Severity severity;

  boolean isGiven() {
    return severity != null || !agencies.isEmpty() || !indicators.isEmpty();
  }

  List<Cause> of(List<Cause> causes, RulePack pack) {
    agencies.forEach(code -> checkAgency(code, pack));
    Set<String> references = indicators.stream()
        .map(code -> reference(code, pack.framework()))
        .collect(Collectors.toSet());
    return causes.stream()
        .filter(cause -> cause.findings().anyMatch(finding -> passes(finding, cause, references)))
        .toList();
  }

  private boolean passes(Finding finding, Cause cause, Set<String> references) {
    return (severity == null || finding.severity().compareTo(severity) <= 0)
        && (agencies.isEmpty() || agencies.contains(finding.agency()))
        && (references.isEmpty()
            || references.contains(finding.indicator())
            || cause.withoutValue().stream().anyMatch(references::contains));
  }

  private static void checkAgency(String code, RulePack pack) {
    if (!pack.agencies().containsKey(code)) {
      throw new UsageException(
          "filter.agency", code, Words.nearest(code, pack.agencies().keySet()));
    }
  }

  /** The code findings name the indicator by. */
  private static String reference(String code, Framework framework) {
    Optional<Node> node = framework.node(code);
    List<String> known = framework.nodes().stream().map(Node::reference).toList();
    return node.map(Node::reference)
        .orElseThrow(
            () -> new UsageException("filter.indicator", code, Words.nearest(code, known)));
  }
}
