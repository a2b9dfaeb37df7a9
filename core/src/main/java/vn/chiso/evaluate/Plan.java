package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Arithmetic;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Gap;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;
import vn.chiso.score.Mark;

/**
 * A pack's tree laid out by position, so that scoring a locality works on arrays and looks nothing
 * up. Made once for a pack; immutable.
 */
final class Plan {

  private final RulePack pack;
  private final List<Place> bottomUp;
  private final List<Place> places;
  private final List<Place> indicators;
  private final boolean comparesLocalities;
  private final boolean joint;
  private final int leastValues;
  private final Map<String, Place> byReference = new HashMap<>();
  private final Map<String, Integer> localities = new HashMap<>();

  Plan(CompiledPack compiled) {
    this.pack = compiled.pack();
    Framework framework = pack.framework();
    Set<String> aboveGaps = new HashSet<>();
    pack.gaps().stream().map(Gap::node).forEach(aboveGaps::add);
    Map<String, Place> byId = new HashMap<>();
    List<Place> upwards = new ArrayList<>();
    for (Node node : framework.bottomUp()) {
      List<Place> children = framework.children(node).stream()
          .map(child -> Objects.requireNonNull(byId.get(child.id())))
          .toList();
      Place place = new Place(
          node,
          framework.position(node.id()),
          framework.indicator(node.id()).orElse(null),
          children,
          framework.childrenWeight(node).multiply(node.coverage(), Arithmetic.CONTEXT),
          Marks.bit(Mark.STRUCTURE_UNPROVEN, node.provenance() == Provenance.UNKNOWN)
              | Marks.bit(Mark.FRAMEWORK_INCOMPLETE, aboveGaps.contains(node.id())),
          List.copyOf(compiled.formulas().mentioned(node.id())));
      byId.put(node.id(), place);
      upwards.add(place);
    }
    this.bottomUp = List.copyOf(upwards);
    this.places = framework.nodes().stream()
        .map(node -> Objects.requireNonNull(byId.get(node.id())))
        .toList();
    this.indicators =
        places.stream().filter(place -> place.node().isIndicator()).toList();
    this.comparesLocalities = pack.settings().goalpostsFrom() == Settings.GoalpostsFrom.PANEL
        || framework.indicatorNodes().stream()
            .flatMap(node -> framework.indicator(node.id()).stream())
            .anyMatch(indicator -> indicator.outliers().treatment() != null
                || indicator.normalisation().method().usesSet());
    this.leastValues = leastValues(pack, indicators.size());
    this.joint = leastValues > 0
        || OutrankStage.isWanted(pack)
        || indicators.stream()
            .anyMatch(
                place -> Objects.requireNonNull(place.indicator()).missing().isEstimated());
    pack.localities().keySet().forEach(code -> localities.put(code, localities.size()));
    for (Place place : places) {
      add(place.node().id());
      add(place.node().code());
    }
  }

  private static int leastValues(RulePack pack, int indicators) {
    BigDecimal share = pack.settings().availability();
    return share == null
        ? 0
        : share
            .multiply(BigDecimal.valueOf(indicators))
            .setScale(0, RoundingMode.CEILING)
            .intValueExact();
  }

  private void add(String reference) {
    pack.framework()
        .node(reference)
        .ifPresent(
            node -> byReference.put(reference, places.get(pack.framework().position(node.id()))));
  }

  RulePack pack() {
    return pack;
  }

  /** How many nodes there are. */
  int size() {
    return places.size();
  }

  /** All nodes in reading order, so that each stands at its position. */
  List<Place> places() {
    return places;
  }

  /** All nodes, children before parents. */
  List<Place> bottomUp() {
    return bottomUp;
  }

  /** The leaves, in reading order. */
  List<Place> indicators() {
    return indicators;
  }

  /** The node of that id or code, null if there is none. */
  @Nullable
  Place place(String reference) {
    return byReference.get(reference);
  }

  /** Whether some indicator is normalised by the values of all localities, or treated by them. */
  boolean comparesLocalities() {
    return comparesLocalities;
  }

  /** Whether a figure of one locality may change any score of another. */
  boolean isJoint() {
    return joint;
  }

  /**
   * How many indicators must have data for a locality to be scored; 0 if there is no such limit.
   */
  int leastValues() {
    return leastValues;
  }

  /** How many indicators of a locality have data of their own. */
  int values(Checked local) {
    int count = 0;
    for (Place place : indicators) {
      Outcome outcome = local.outcomes().of(place);
      if (outcome.isKnown() && !outcome.isImputed()) {
        count++;
      }
    }
    return count;
  }

  /** Whether a locality has data enough to be scored, and so to be compared with. */
  boolean isKept(Checked local) {
    return leastValues == 0 || values(local) >= leastValues;
  }

  /** The localities that have data enough. */
  List<Checked> kept(List<Checked> all) {
    return leastValues == 0 ? all : all.stream().filter(this::isKept).toList();
  }

  /** For each position whether it is that of one of the nodes or of a node above one. */
  boolean[] withAncestors(Collection<Place> nodes) {
    boolean[] found = new boolean[places.size()];
    nodes.forEach(place -> found[place.position()] = true);
    for (Place place : bottomUp) {
      for (Place child : place.children()) {
        found[place.position()] |= found[child.position()];
      }
    }
    return found;
  }

  /** The place of a locality in the pack. */
  int order(Locality locality) {
    return Objects.requireNonNull(localities.get(locality.code()), locality.code());
  }
}
