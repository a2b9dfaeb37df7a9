package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.fact.Goalposts;
import vn.chiso.formula.Arithmetic;
import vn.chiso.formula.normalise.ValueSet;
import vn.chiso.formula.treat.Adjustment;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.framework.Normalisation.Method;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;
import vn.chiso.score.Mark;
import vn.chiso.score.Value;

/**
 * Minimum and maximum of each indicator. Those given with the dataset win; then the set itself
 * where the dataset asks for it; then the pack's row for the indicator; then what the pack takes
 * the others from. Where those given can't be used, no others are taken instead.
 */
final class GoalpostStage {
  private final Plan plan;
  private final RulePack pack;
  private final Dataset dataset;
  private final EarlierFigures earlier;
  private final SetFindings findings;
  private final Map<String, Goalposts> goalposts = new HashMap<>();
  private final Map<String, Goalposts> ofEarlierYears = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Set<String> incomplete = new HashSet<>();
  private final Map<String, List<GoalpostYear>> years = new HashMap<>();
  private final Map<String, EstimatedEnds> estimated = new HashMap<>();
  private final Map<String, Goalposts> untreated = new HashMap<>();
  private final List<String> compared = new ArrayList<>();

  GoalpostStage(Plan plan, Dataset dataset, EarlierFigures earlier, SetFindings findings) {
    this.plan = plan;
    this.pack = plan.pack();
    this.dataset = dataset;
    this.earlier = earlier;
    this.findings = findings;
  }

  /**
   * What an indicator is normalised with.
   *
   * @param goalposts the goalposts, null where there are none
   * @param refused whether goalposts were given that can't be used
   * @param marks the marks they bring along, as bits
   * @param set the values of all localities, null where it isn't normalised by them
   * @param treated how outliers were treated, null where there is nothing to tell
   * @param estimated which of the goalposts are estimates
   * @param untreated the goalposts before outliers were treated, null where none were
   */
  record Posts(
      @Nullable Goalposts goalposts,
      boolean refused,
      int marks,
      @Nullable ValueSet set,
      @Nullable Treated treated,
      EstimatedEnds estimated,
      @Nullable Goalposts untreated) {
    static final Posts NONE = new Posts(null, false, 0);

    Posts(@Nullable Goalposts goalposts, boolean refused, int marks) {
      this(goalposts, refused, marks, null, null, EstimatedEnds.NONE, null);
    }

    /** What a value counts as, after its outliers were treated. */
    BigDecimal counted(BigDecimal value) {
      return treated == null ? value : treated.adjustment().of(value);
    }

    /** Whether they don't come from the localities evaluated: were given, or refused. */
    boolean isGiven() {
      return refused
          || (goalposts != null
              && goalposts.basis() != Goalposts.Basis.SET
              && goalposts.basis() != Goalposts.Basis.PANEL);
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
   * @param earlier what earlier years alone give, by indicator id, where goalposts come from them
   * @param posts the goalposts by position in the tree, with what is to be known of them
   * @param places the nodes, in the same order
   * @param years the years of the figures they come from, by indicator id; absent where they were
   *     given
   */
  record Result(
      Map<String, Goalposts> byIndicator,
      Map<String, Goalposts> earlier,
      List<Posts> posts,
      List<Place> places,
      Map<String, List<GoalpostYear>> years) {
    /** The goalposts of an indicator. */
    Posts of(Place place) {
      return posts.get(place.position());
    }

    /** The values of all localities, for indicators that are normalised by them. */
    Map<String, ValueSet> sets() {
      return byIndicator(Posts::set);
    }

    /** How outliers were treated, by indicator id; where there is nothing to tell it is absent. */
    Map<String, Treated> treated() {
      return byIndicator(Posts::treated);
    }

    /** Which goalposts are estimates, by indicator id; where none is it is absent. */
    Map<String, EstimatedEnds> estimated() {
      return byIndicator(each -> each.estimated().isAny() ? each.estimated() : null);
    }

    /** The goalposts before outliers were treated, by indicator id; absent where none were. */
    Map<String, Goalposts> untreated() {
      return byIndicator(Posts::untreated);
    }

    private <T> Map<String, T> byIndicator(Function<Posts, @Nullable T> what) {
      Map<String, T> all = new HashMap<>();
      for (int i = 0; i < posts.size(); i++) {
        T found = what.apply(posts.get(i));
        if (found != null) {
          all.put(places.get(i).node().id(), found);
        }
      }
      return Map.copyOf(all);
    }

    /** The same with another minimum and maximum of an indicator. */
    Result with(Place place, Goalposts goalposts) {
      Map<String, Goalposts> others = new HashMap<>(byIndicator);
      others.put(place.node().id(), goalposts);
      List<Posts> changed = new ArrayList<>(posts);
      changed.set(
          place.position(), new Posts(goalposts, of(place).refused(), of(place).marks()));
      return new Result(others, earlier, changed, places, years);
    }
  }

  /**
   * The goalposts to normalise with.
   *
   * @param among the values of the localities evaluated; looked at where they are needed
   */
  Result run(Among among) {
    Outliers outliers = new Outliers(among, findings);
    dataset.goalposts().forEach(this::take);
    dataset.refusedGoalposts().stream()
        .flatMap(reference -> indicator(reference).stream())
        .forEach(node -> refuse(node.id()));
    if (!dataset.header().goalpostsFromSet()) {
      takeThoseOfPack();
    }
    if (isFromSet(pack, dataset)) {
      takeFrom(among, outliers);
    } else if (pack.settings().goalpostsFrom() != Settings.GoalpostsFrom.PACK) {
      takeFromYears(among);
    }
    List<Posts> posts =
        plan.places().stream().map(place -> posts(place, among, outliers)).toList();
    outliers.tell(plan.indicators(), goalposts);
    if (!compared.isEmpty()) {
      findings.incompleteComparison(compared, pack.localities().size());
    }
    return new Result(goalposts, ofEarlierYears, posts, plan.places(), years);
  }

  /**
   * Whether goalposts that weren't given are taken from the localities evaluated; they are too
   * where the reference year is the one evaluated.
   */
  static boolean isFromSet(RulePack pack, Dataset dataset) {
    Settings settings = pack.settings();
    return dataset.header().goalpostsFromSet()
        || settings.goalpostsFrom() == Settings.GoalpostsFrom.SET
        || (settings.goalpostsFrom() == Settings.GoalpostsFrom.YEAR
            && settings.referenceYear() == pack.manifest().dataYear());
  }

  private Posts posts(Place place, Among among, Outliers outliers) {
    Indicator indicator = place.indicator();
    if (indicator != null && indicator.normalisation().method().usesSet()) {
      return compared(place, indicator, among, outliers);
    }
    String id = place.node().id();
    Goalposts posts = goalposts.get(id);
    if (posts == null) {
      return refused.contains(id) ? new Posts(null, true, 0) : Posts.NONE;
    }
    EstimatedEnds ends = estimated.getOrDefault(id, EstimatedEnds.NONE);
    int marks = Marks.bit(Mark.GOALPOSTS_UNPROVEN, posts.provenance().isProvisional())
        | Marks.bit(Mark.GOALPOSTS_INCOMPLETE, incomplete.contains(id))
        | Marks.bit(Mark.IMPUTED, indicator != null && ends.usedBy(indicator).isAny());
    return new Posts(
        posts, refused.contains(id), marks, null, outliers.of(id), ends, untreated.get(id));
  }

  private Posts compared(Place place, Indicator indicator, Among among, Outliers outliers) {
    Treated treatedSet =
        indicator.normalisation().method() == Method.Z_SCORE ? outliers.treat(place) : null;
    Adjustment adjustment = treatedSet == null ? Adjustment.NONE : treatedSet.adjustment();
    ValueSet values =
        ValueSet.of(among.values(place).stream().map(adjustment::of).toList());
    boolean lacks = values.count() < pack.localities().size();
    if (lacks && values.count() > 0) {
      compared.add(place.node().reference() + " (" + values.count() + ")");
    }
    int marks = Marks.bit(Mark.SET_INCOMPLETE, lacks);
    return new Posts(null, false, marks, values, treatedSet, EstimatedEnds.NONE, null);
  }

  private static boolean usesGoalposts(Place place) {
    Indicator indicator = place.indicator();
    return indicator != null && indicator.normalisation().method().usesGoalposts();
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
    if (!usesGoalposts(plan.places().get(pack.framework().position(id)))) {
      findings.unusedGoalposts(posts);
      return;
    }
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
              posts.year(),
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

  /** A row of the pack holds for its indicator wherever the others' come from. */
  private void takeThoseOfPack() {
    pack.goalposts().forEach((id, posts) -> {
      if (given.add(id)) {
        goalposts.put(id, posts);
      }
    });
  }

  private void refuse(String id) {
    given.add(id);
    refused.add(id);
    goalposts.remove(id);
  }

  private void takeFromYears(Among among) {
    boolean panel = pack.settings().goalpostsFrom() == Settings.GoalpostsFrom.PANEL;
    EarlierValues values = earlier.scale();
    Extremes[] ofSet = panel ? among.extremes() : new Extremes[0];
    List<String> lacking = new ArrayList<>();
    for (Place place : plan.indicators()) {
      Node node = place.node();
      List<EarlierFigure> figures = values.of(place);
      Extremes ofYears = new Extremes();
      figures.forEach(figure -> ofYears.add(figure.value()));
      int count = figures.size();
      Extremes extremes = panel ? ofSet[place.position()] : new Extremes();
      extremes.add(ofYears);
      int localities = panel ? extremes.count() : count;
      if (!given.contains(node.id()) && usesGoalposts(place) && localities + count > 0) {
        Goalposts.Basis basis = panel ? Goalposts.Basis.PANEL : Goalposts.Basis.YEAR;
        String id = dataset.header().id();
        goalposts.put(node.id(), extremes.goalposts(node, basis, id));
        List<Among.Figure> all = panel ? among.figures(place) : List.of();
        estimates(node, Among.Figure.and(all, figures), Adjustment.NONE);
        years.put(node.id(), years(figures, extremes, all));
        if (count > 0) {
          ofEarlierYears.put(node.id(), ofYears.goalposts(node, basis, id));
        }
        if (localities < pack.localities().size()) {
          incomplete.add(node.id());
          lacking.add(node.reference() + " (" + localities + ")");
        }
      }
    }
    if (!lacking.isEmpty()) {
      findings.incompleteSet(lacking, pack.localities().size());
    }
  }

  private void estimates(Node node, List<Among.Figure> figures, Adjustment treatment) {
    Goalposts posts = Objects.requireNonNull(goalposts.get(node.id()));
    estimated.put(node.id(), EstimatedEnds.of(posts, figures, treatment));
  }

  private List<GoalpostYear> years(
      List<EarlierFigure> figures, Extremes extremes, List<Among.Figure> all) {
    long imputed = all.stream().filter(Among.Figure::imputed).count();
    return GoalpostYear.of(
        figures, pack.manifest().dataYear(), extremes.count(), Math.toIntExact(imputed));
  }

  private void takeFrom(Among among, Outliers outliers) {
    Extremes[] ofSet = among.extremes();
    List<String> lacking = new ArrayList<>();
    for (Place place : plan.indicators()) {
      Node node = place.node();
      if (given.contains(node.id()) || !usesGoalposts(place)) {
        continue;
      }
      Extremes extremes = ofSet[place.position()];
      if (extremes.count() > 0) {
        Goalposts posts = extremes.goalposts(node, dataset.header().id());
        goalposts.put(node.id(), outliers.adjusted(posts, place));
        Treated treated = outliers.of(node.id());
        if (treated != null && treated.isAny()) {
          untreated.put(node.id(), posts);
        }
        List<Among.Figure> all = among.figures(place);
        estimates(node, all, treated == null ? Adjustment.NONE : treated.adjustment());
        years.put(node.id(), years(List.of(), extremes, all));
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
