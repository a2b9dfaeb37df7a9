package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.formula.Figure;
import vn.chiso.formula.impute.Imputation;
import vn.chiso.framework.LocalityGroups;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.MissingData.Method;
import vn.chiso.framework.Provenance;
import vn.chiso.score.Mark;
import vn.chiso.score.Reason;
import vn.chiso.score.Value;
import vn.chiso.text.Text;

/**
 * Estimates the values indicators lack, as the pack says, from other localities or other years.
 * Comes before whatever compares localities, so that estimates count among the values compared.
 */
final class ImputationStage {
  private static final Text NO_GROUP = Text.same("");

  private final Plan plan;
  private final List<Place> places;
  private final int year;
  private final EarlierFigures earlier;
  private final Map<String, LocalityGroups> groupings = new HashMap<>();
  private final Map<String, Map<Text, Pool>> pools = new HashMap<>();

  ImputationStage(Plan plan, EarlierFigures earlier) {
    this.plan = plan;
    this.places = plan.indicators().stream().filter(ImputationStage::isValued).toList();
    this.year = plan.pack().manifest().dataYear();
    this.earlier = earlier;
  }

  /**
   * What came of it.
   *
   * @param localities the localities, with values where they could be estimated
   * @param imputed how, by code of the locality and id of the indicator
   */
  record Result(List<Checked> localities, Map<String, Map<String, Imputed>> imputed) {}

  /** The values of the localities that others are estimated from, and what is to be known. */
  private static final class Pool {
    private final int members;
    private final List<BigDecimal> values = new ArrayList<>();
    private int marks;
    private Provenance rules = Provenance.OFFICIAL;

    /** @param members how many localities are in its group */
    Pool(int members) {
      this.members = members;
    }

    void add(Outcome outcome, BigDecimal value) {
      values.add(value);
      marks |= outcome.marks();
      rules = rules.worse(outcome.rules());
    }
  }

  private static boolean isValued(Place place) {
    Method method = missing(place).method();
    return method.usesOthers() || method.usesYears();
  }

  private static MissingData missing(Place place) {
    return Objects.requireNonNull(place.indicator()).missing();
  }

  /** The localities with their gaps filled as far as that can be done. */
  Result run(List<Checked> localities) {
    if (places.isEmpty()) {
      return new Result(localities, Map.of());
    }
    places.stream()
        .filter(place -> missing(place).method().usesOthers())
        .forEach(place -> pools.put(place.node().id(), pools(place, plan.kept(localities))));
    Map<String, Map<String, Imputed>> imputed = new HashMap<>();
    List<Checked> filled = localities.stream()
        .map(local -> plan.isKept(local) ? filled(local, imputed) : local)
        .toList();
    return new Result(filled, imputed);
  }

  private Map<Text, Pool> pools(Place place, List<Checked> localities) {
    Map<Text, Pool> found = new HashMap<>();
    for (Checked local : localities) {
      Outcome outcome = local.outcomes().of(place);
      Text group = group(place, local.locality().code());
      if (group != null && outcome.value() instanceof Value.Known known) {
        found
            .computeIfAbsent(group, key -> new Pool(members(place, key)))
            .add(outcome, known.exact());
      }
    }
    return found;
  }

  /** The group a locality's value is estimated from; null where it is in none. */
  private @Nullable Text group(Place place, String locality) {
    MissingData missing = missing(place);
    if (!missing.method().usesGroups()) {
      return NO_GROUP;
    }
    return grouping(missing).of(locality).orElse(null);
  }

  private LocalityGroups grouping(MissingData missing) {
    return groupings.computeIfAbsent(
        missing.by(), name -> plan.pack().groups(name).orElseThrow());
  }

  private int members(Place place, Text group) {
    MissingData missing = missing(place);
    return missing.method().usesGroups()
        ? Collections.frequency(grouping(missing).groups().values(), group)
        : 0;
  }

  private Checked filled(Checked local, Map<String, Map<String, Imputed>> imputed) {
    Outcomes others = Outcomes.none(plan.size());
    List<Place> changed = new ArrayList<>(0);
    for (Place place : places) {
      Estimate estimate = isMissing(local.outcomes().of(place)) ? estimate(place, local) : null;
      if (estimate != null) {
        others.set(place, estimate.outcome());
        changed.add(place);
        imputed
            .computeIfAbsent(local.locality().code(), code -> new HashMap<>())
            .put(place.node().id(), estimate.how());
      }
    }
    return changed.isEmpty()
        ? local
        : local.with(local.outcomes().with(others, changed), local.byFormulas());
  }

  /** Whether a value lacks data; what is wrong in another way has to be mended. */
  static boolean isMissing(Outcome outcome) {
    return isMissing(outcome.value());
  }

  static boolean isMissing(@Nullable Value value) {
    return value instanceof Value.Unknown unknown && unknown.reason() == Reason.MISSING_DATA;
  }

  private record Estimate(Imputed how, Outcome outcome) {}

  private @Nullable Estimate estimate(Place place, Checked local) {
    return missing(place).method().usesYears()
        ? byYears(place, local.locality().code())
        : byOthers(place, local.locality().code());
  }

  private @Nullable Estimate byOthers(Place place, String locality) {
    MissingData missing = missing(place);
    Text group = group(place, locality);
    Pool pool = group == null
        ? null
        : Objects.requireNonNull(pools.get(place.node().id())).get(group);
    if (group == null || pool == null) {
      return null;
    }
    boolean mean = missing.method() == Method.MEAN || missing.method() == Method.GROUP_MEAN;
    Figure figure = mean ? Imputation.mean(pool.values) : Imputation.median(pool.values);
    return figure instanceof Figure.Known known
        ? estimate(
            place,
            new Imputed(
                locality,
                place.node().id(),
                missing.method(),
                group,
                pool.members,
                pool.values.size(),
                List.of(),
                known.value()),
            known.value(),
            pool.rules,
            pool.marks)
        : null;
  }

  private @Nullable Estimate byYears(Place place, String locality) {
    MissingData missing = missing(place);
    NavigableMap<Integer, EarlierFigure> known = earlier.values().of(place, locality);
    NavigableSet<Integer> years = known.navigableKeySet();
    List<Integer> ends = missing.method() == Method.LATEST
        ? Imputation.latest(years, year, missing.oldest())
        : Imputation.ends(years, year, missing.oldest());
    List<EarlierFigure> used =
        ends.stream().map(known::get).filter(Objects::nonNull).toList();
    NavigableMap<Integer, BigDecimal> line = new TreeMap<>();
    used.forEach(figure -> line.put(figure.year(), figure.value()));
    if (!(Imputation.line(line, year) instanceof Figure.Known found)) {
      return null;
    }
    Imputed how = new Imputed(
        locality,
        place.node().id(),
        missing.method(),
        NO_GROUP,
        0,
        used.size(),
        used,
        found.value());
    return estimate(place, how, found.value(), Provenance.OFFICIAL, 0);
  }

  private static Estimate estimate(
      Place place, Imputed how, BigDecimal value, Provenance rules, int marks) {
    Outcome outcome = new Outcome(
        new Value.Known(value, ""),
        rules.worse(missing(place).provenance()),
        marks | Marks.bit(Mark.IMPUTED));
    return new Estimate(how, outcome);
  }
}
