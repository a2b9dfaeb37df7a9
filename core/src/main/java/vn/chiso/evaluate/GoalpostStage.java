package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.dataset.Dataset;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.formula.Arithmetic;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;
import vn.chiso.score.Value;

/**
 * Minimum and maximum of each indicator. Those given with the dataset win; then the set itself
 * where dataset or pack asks for it; then the pack's reference data. Where those given can't be
 * used, no others are taken instead.
 */
final class GoalpostStage {
  private final RulePack pack;
  private final Dataset dataset;
  private final IntakeFindings findings;
  private final Map<String, Goalposts> goalposts = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Set<String> incomplete = new HashSet<>();

  GoalpostStage(RulePack pack, Dataset dataset, IntakeFindings findings) {
    this.pack = pack;
    this.dataset = dataset;
    this.findings = findings;
  }

  /**
   * The goalposts to normalise with.
   *
   * @param byIndicator goalposts by indicator id; indicators without any are absent
   * @param refused ids of indicators whose given goalposts can't be used
   * @param incomplete ids of indicators whose goalposts come from a set that lacks localities
   */
  record Result(Map<String, Goalposts> byIndicator, Set<String> refused, Set<String> incomplete) {}

  Result run(List<Map<String, FormulaStage.Outcome>> localities) {
    dataset.goalposts().forEach(this::take);
    dataset.refusedGoalposts().stream()
        .flatMap(reference -> indicator(reference).stream())
        .forEach(node -> refuse(node.id()));
    boolean fromSet = dataset.header().goalpostsFromSet()
        || pack.settings().goalpostsFrom() == Settings.GoalpostsFrom.SET;
    if (fromSet) {
      ofSet(localities);
    } else {
      pack.goalposts().forEach((id, posts) -> {
        if (!given.contains(id)) {
          goalposts.put(id, posts);
        }
      });
    }
    return new Result(goalposts, refused, incomplete);
  }

  private Optional<Node> indicator(String reference) {
    return pack.framework().node(reference).filter(Node::isIndicator);
  }

  private void take(Goalposts posts) {
    Optional<Node> node = indicator(posts.indicator());
    if (node.isEmpty()) {
      findings.unknownIndicator(posts);
      return;
    }
    String id = node.get().id();
    Goalposts before = goalposts.get(id);
    given.add(id);
    if (posts.minimum().compareTo(posts.maximum()) > 0
        || !Arithmetic.fits(posts.minimum())
        || !Arithmetic.fits(posts.maximum())) {
      findings.upsideDown(posts);
      refuse(id);
    } else if (before != null && !isSame(before, posts)) {
      findings.goalpostsTwice(posts);
      refuse(id);
    } else if (!refused.contains(id)) {
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

  private static boolean isSame(Goalposts one, Goalposts other) {
    return one.minimum().compareTo(other.minimum()) == 0
        && one.maximum().compareTo(other.maximum()) == 0;
  }

  private void refuse(String id) {
    given.add(id);
    refused.add(id);
    goalposts.remove(id);
  }

  private void ofSet(List<Map<String, FormulaStage.Outcome>> localities) {
    List<String> lacking = new ArrayList<>();
    for (Node node : pack.framework().indicatorNodes()) {
      if (given.contains(node.id())) {
        continue;
      }
      List<BigDecimal> values = values(node, localities);
      if (!values.isEmpty()) {
        goalposts.put(node.id(), ofValues(node, values));
        if (values.size() < pack.localities().size()) {
          incomplete.add(node.id());
          lacking.add(node.reference() + " (" + values.size() + ")");
        }
      }
    }
    if (!lacking.isEmpty()) {
      findings.incompleteSet(lacking, pack.localities().size());
    }
  }

  private static List<BigDecimal> values(
      Node node, List<Map<String, FormulaStage.Outcome>> localities) {
    return localities.stream()
        .map(outcomes -> outcomes.get(node.id()))
        .filter(outcome -> outcome != null && outcome.value() instanceof Value.Known)
        .map(outcome -> ((Value.Known) outcome.value()).exact())
        .sorted()
        .toList();
  }

  private Goalposts ofValues(Node node, List<BigDecimal> sorted) {
    return new Goalposts(
        node.id(),
        sorted.get(0),
        sorted.get(sorted.size() - 1),
        Goalposts.Basis.SET,
        Provenance.INFERRED,
        dataset.header().id(),
        Origin.MEMORY);
  }
}
