package vn.chiso.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chiso.audit.Correlation.Relation;
import vn.chiso.framework.Node;

/** Correlations between the scores of nodes: on a level, and upwards. */
final class NodeCorrelations {
  private final Model model;
  private final CorrelationKind kind;
  private final CorrelationLimits limits;

  NodeCorrelations(Model model, CorrelationKind kind, CorrelationLimits limits) {
    this.model = model;
    this.kind = kind;
    this.limits = limits;
  }

  List<Correlation> all() {
    List<Correlation> all = new ArrayList<>();
    for (int one = 0; one < model.nodes().size(); one++) {
      for (int other = one + 1; other < model.nodes().size(); other++) {
        Optional<Relation> relation = relation(one, other);
        if (relation.isPresent()) {
          all.add(correlation(one, other, relation.get()));
        }
      }
    }
    return all;
  }

  private Correlation correlation(int one, int other, Relation relation) {
    Statistic found = between(one, other);
    return new Correlation(
        model.node(one),
        model.node(other),
        relation,
        found,
        Correlations.common(model.exact(one), model.exact(other)),
        found instanceof Statistic.Known known && !isAllOf(one, other)
            ? Optional.of(limits.flag(known.value()))
            : Optional.empty());
  }

  private Optional<Relation> relation(int one, int other) {
    Node first = model.node(one);
    Node second = model.node(other);
    if (first.level() == second.level()) {
      boolean siblings = Objects.equals(first.parent(), second.parent());
      return Optional.of(siblings ? Relation.SIBLINGS : Relation.SAME_LEVEL);
    }
    for (int above = parent(other); above >= 0; above = parent(above)) {
      if (above == one) {
        return Optional.of(
            first.id().equals(second.parent()) ? Relation.PARENT : Relation.ANCESTOR);
      }
    }
    return Optional.empty();
  }

  /** The correlation of the scores of two nodes. */
  Statistic between(int one, int other) {
    return model.isUnscored(one) || model.isUnscored(other)
        ? Statistic.none(Lack.NOT_SCORED)
        : Correlations.of(model.exact(one), model.exact(other), kind);
  }

  /** Whether the lower node is all the upper one is made of: the only part of it, or of that. */
  private boolean isAllOf(int upper, int lower) {
    int above = parent(lower);
    while (above >= upper && model.children(above).length == 1) {
      if (above == upper) {
        return true;
      }
      above = parent(above);
    }
    return false;
  }

  private int parent(int node) {
    String parent = model.node(node).parent();
    return parent == null ? -1 : model.evaluation().pack().framework().position(parent);
  }
}
