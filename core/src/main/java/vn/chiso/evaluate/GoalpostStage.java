package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.fact.Goalposts;
import vn.chiso.formula.Arithmetic;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;
import vn.chiso.score.Mark;
import vn.chiso.score.Value;

/**
 * Minimum and maximum of each indicator. Those given with the dataset win; then the set itself
 * where dataset or pack asks for it; then the pack's reference data. Where those given can't be
 * used, no others are taken instead.
 */
final class GoalpostStage {
  private final Plan plan;
  private final RulePack pack;
  private final Dataset dataset;
  private final SetFindings findings;
  private final Map<String, Goalposts> goalposts = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Set<String> incomplete = new HashSet<>();

  GoalpostStage(Plan plan, Dataset dataset, SetFindings findings) {
    this.plan = plan;
    this.pack = plan.pack();
    this.dataset = dataset;
    this.findings = findings;
  }

  /**
   * What an indicator is normalised with.
   *
   * @param goalposts the goalposts, null where there are none
   * @param refused whether goalposts were given that can't be used
   * @param marks the marks they bring along, as bits
   */
  record Posts(@Nullable Goalposts goalposts, boolean refused, int marks) {
    static final Posts NONE = new Posts(null, false, 0);

    /** Whether they don't come from the localities evaluated: were given, or refused. */
    boolean isGiven() {
      return refused || (goalposts != null && goalposts.basis() != Goalposts.Basis.SET);
    }

    /** Whether a value is one of them or lies outside. */
    boolean touch(Outcome outcome) {
      return goalposts == null
          || !(outcome.value() instanceof Value.Known known)
          || known.exact().compareTo(goalposts.minimum()) <= 0
          || known.exact().compareTo(goalposts.maximum()) >= 0;
    }

    /** How well they are founded. */
    Provenance provenance() {
      return goalposts == null ? Provenance.OFFICIAL : goalposts.provenance();
    }
  }

  /**
   * The goalposts to normalise with.
   *
   * @param byIndicator goalposts by indicator id; indicators without any are absent
   * @param posts the same by position in the tree, with what is to be known of them
   */
  record Result(Map<String, Goalposts> byIndicator, List<Posts> posts) {
    /** The goalposts of an indicator. */
    Posts of(Place place) {
      return posts.get(place.position());
    }

    /** The same with another minimum and maximum of an indicator. */
    Result with(Place place, Goalposts goalposts) {
      Map<String, Goalposts> others = new HashMap<>(byIndicator);
      others.put(place.node().id(), goalposts);
      List<Posts> changed = new ArrayList<>(posts);
      changed.set(
          place.position(), new Posts(goalposts, of(place).refused(), of(place).marks()));
      return new Result(others, changed);
    }
  }

  /**
   * The goalposts to normalise with.
   *
   * @param ofSet finds the least and the greatest value of each indicator among the localities
   *     evaluated, by position in the tree
   */
  Result run(Supplier<Extremes[]> ofSet) {
    dataset.goalposts().forEach(this::take);
    dataset.refusedGoalposts().stream()
        .flatMap(reference -> indicator(reference).stream())
        .forEach(node -> refuse(node.id()));
    if (isFromSet(pack, dataset)) {
      takeFrom(ofSet.get());
    } else {
      pack.goalposts().forEach((id, posts) -> {
        if (!given.contains(id)) {
          goalposts.put(id, posts);
        }
      });
    }
    return new Result(goalposts, plan.places().stream().map(this::posts).toList());
  }

  /** Whether goalposts that weren't given are taken from the localities evaluated. */
  static boolean isFromSet(RulePack pack, Dataset dataset) {
    return dataset.header().goalpostsFromSet()
        || pack.settings().goalpostsFrom() == Settings.GoalpostsFrom.SET;
  }

  private Posts posts(Place place) {
    String id = place.node().id();
    Goalposts posts = goalposts.get(id);
    if (posts == null) {
      return refused.contains(id) ? new Posts(null, true, 0) : Posts.NONE;
    }
    int marks = Marks.bit(Mark.GOALPOSTS_UNPROVEN, posts.provenance().isProvisional())
        | Marks.bit(Mark.GOALPOSTS_INCOMPLETE, incomplete.contains(id));
    return new Posts(posts, refused.contains(id), marks);
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

  private void takeFrom(Extremes[] ofSet) {
    List<String> lacking = new ArrayList<>();
    for (Place place : plan.indicators()) {
      Node node = place.node();
      if (given.contains(node.id())) {
        continue;
      }
      Extremes extremes = ofSet[place.position()];
      if (extremes.count() > 0) {
        goalposts.put(node.id(), extremes.goalposts(node, dataset.header().id()));
        if (extremes.count() < pack.localities().size()) {
          incomplete.add(node.id());
          lacking.add(node.reference() + " (" + extremes.count() + ")");
        }
      }
    }
    if (!lacking.isEmpty()) {
      findings.incompleteSet(lacking, pack.localities().size());
    }
  }
}
