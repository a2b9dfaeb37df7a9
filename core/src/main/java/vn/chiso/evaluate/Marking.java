package vn.chiso.evaluate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Gap;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RulePack;
import vn.chiso.score.Mark;

/** What a reader must know about an indicator's result, and how well it is founded. */
final class Marking {
  private final RulePack pack;
  private final FormulaIndex formulas;
  private final Set<String> aboveGaps;

  Marking(CompiledPack compiled) {
    this.pack = compiled.pack();
    this.formulas = compiled.formulas();
    this.aboveGaps = pack.gaps().stream().map(Gap::node).collect(Collectors.toSet());
  }

  /** Marks of a node's place in the tree and of what is missing below it. */
  Set<Mark> structure(Node node) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (node.provenance() == Provenance.UNKNOWN) {
      marks.add(Mark.STRUCTURE_UNPROVEN);
    }
    if (aboveGaps.contains(node.id())) {
      marks.add(Mark.FRAMEWORK_INCOMPLETE);
    }
    return marks;
  }

  /** All marks of an indicator's result. */
  Set<Mark> indicator(
      Node node, LocalFacts local, FormulaStage.Outcome outcome, @Nullable Goalposts posts) {
    Set<Mark> marks = structure(node);
    if (rules(outcome.firings()).isProvisional()) {
      marks.add(Mark.FORMULA_UNPROVEN);
    }
    for (String item : formulas.mentioned(node.id())) {
      Datum datum = local.data().get(item);
      if (datum != null) {
        status(datum.status(), marks);
        if (local.accepted().contains(item)) {
          marks.add(Mark.DATA_ACCEPTED);
        }
      }
    }
    Indicator definition = pack.framework().indicator(node.id()).orElseThrow();
    if (definition.provenance().isProvisional()) {
      marks.add(Mark.DEFINITION_UNPROVEN);
    }
    if (posts != null && posts.provenance().isProvisional()) {
      marks.add(Mark.GOALPOSTS_UNPROVEN);
    }
    return marks;
  }

  /** The worst provenance of what the pack brought into an indicator's score. */
  Provenance provenance(Node node, FormulaStage.Outcome outcome, @Nullable Goalposts posts) {
    Indicator indicator = pack.framework().indicator(node.id()).orElseThrow();
    Provenance worst =
        node.provenance().worse(indicator.provenance()).worse(rules(outcome.firings()));
    return posts == null ? worst : worst.worse(posts.provenance());
  }

  /** Adds the mark of a figure's status. */
  void status(DataStatus status, Set<Mark> marks) {
    switch (status) {
      case ILLUSTRATIVE -> marks.add(Mark.DATA_ILLUSTRATIVE);
      case SYNTHETIC -> marks.add(Mark.DATA_SYNTHETIC);
      case ESTIMATED -> marks.add(Mark.DATA_ESTIMATED);
      case UNSTATED -> marks.add(Mark.DATA_UNSTATED);
      case OFFICIAL, PUBLISHED -> {}
    }
  }

  /** How well a figure of that status is founded. */
  static Provenance provenance(DataStatus status) {
    return switch (status) {
      case OFFICIAL -> Provenance.OFFICIAL;
      case PUBLISHED -> Provenance.PUBLISHED;
      case ESTIMATED -> Provenance.INFERRED;
      case ILLUSTRATIVE, SYNTHETIC -> Provenance.ILLUSTRATIVE;
      case UNSTATED -> Provenance.UNKNOWN;
    };
  }

  private static Provenance rules(List<Firing> firings) {
    return firings.stream()
        .map(firing -> Provenance.of(firing.rule().annotation("provenance")))
        .reduce(Provenance.OFFICIAL, Provenance::worse);
  }
}
