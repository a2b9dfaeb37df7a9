package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.dataset.Dataset;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;
import vn.chiso.score.Value;

/**
 * Minimum and maximum of each indicator. A file given with the dataset wins; then the set itself
 * where dataset or pack asks for it; then the pack's reference data.
 */
final class GoalpostStage {
  private final RulePack pack;
  private final Dataset dataset;
  private final IntakeFindings findings;

  GoalpostStage(RulePack pack, Dataset dataset, IntakeFindings findings) {
    this.pack = pack;
    this.dataset = dataset;
    this.findings = findings;
  }

  /** Goalposts by indicator id; indicators without any are absent. */
  Map<String, Goalposts> run(List<Map<String, FormulaStage.Outcome>> localities) {
    boolean fromSet = dataset.header().goalpostsFromSet()
        || pack.settings().goalpostsFrom() == Settings.GoalpostsFrom.SET;
    Map<String, Goalposts> goalposts = new HashMap<>(fromSet ? Map.of() : pack.goalposts());
    if (fromSet) {
      if (localities.size() < pack.localities().size()) {
        findings.incompleteSet(localities.size(), pack.localities().size());
      }
      pack.framework()
          .indicatorNodes()
          .forEach(
              node -> ofSet(node, localities).ifPresent(posts -> goalposts.put(node.id(), posts)));
    }
    dataset.goalposts().forEach(posts -> given(posts, goalposts));
    return goalposts;
  }

  private void given(Goalposts posts, Map<String, Goalposts> goalposts) {
    Optional<Node> node = pack.framework().node(posts.indicator()).filter(Node::isIndicator);
    if (node.isEmpty()) {
      findings.unknownIndicator(posts);
    } else if (posts.minimum().compareTo(posts.maximum()) > 0) {
      findings.upsideDown(posts);
    } else {
      String id = node.get().id();
      goalposts.put(
          id,
          new Goalposts(
              id,
              posts.minimum(),
              posts.maximum(),
              Goalposts.Basis.DATASET,
              posts.provenance(),
              posts.source(),
              posts.origin()));
    }
  }

  private Optional<Goalposts> ofSet(Node node, List<Map<String, FormulaStage.Outcome>> localities) {
    List<BigDecimal> values = localities.stream()
        .map(outcomes -> outcomes.get(node.id()))
        .filter(outcome -> outcome != null && outcome.value() instanceof Value.Known)
        .map(outcome -> ((Value.Known) outcome.value()).exact())
        .sorted()
        .toList();
    if (values.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Goalposts(
        node.id(),
        values.get(0),
        values.get(values.size() - 1),
        Goalposts.Basis.SET,
        Provenance.INFERRED,
        dataset.header().id(),
        Origin.MEMORY));
  }
}
