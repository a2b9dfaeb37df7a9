package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.Goalposts;
import vn.chiso.finding.CheckOutcome;
import vn.chiso.finding.Finding;
import vn.chiso.formula.normalise.ValueSet;
import vn.chiso.pack.RulePack;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Text;

/**
 * What a pack's rules make of a dataset (kết quả đánh giá): findings, values, scores and ranks, and
 * the derivation of each.
 *
 * <p>Immutable and thread-safe. Localities come in the order of the pack, findings worst first; the
 * same dataset gives the same evaluation, to the digit and to the order.
 */
public final class Evaluation {
  private final RulePack pack;
  private final Dataset.Header header;
  private final List<Finding> findings;
  private final Map<String, Goalposts> goalposts;
  private final Map<String, Goalposts> earlierGoalposts;
  private final Map<String, List<GoalpostYear>> goalpostYears;
  private final Map<String, EstimatedEnds> estimatedEnds;
  private final Map<String, Goalposts> untreatedGoalposts;
  private final Map<String, ValueSet> sets;
  private final Map<String, Treated> treated;
  private final Once<List<Imputed>> imputed;
  private final Once<Map<String, List<Imputed>>> imputedByLocality;
  private final GroupRanks groupRanks;
  private final List<ScoreCard> cards;
  private final Once<Map<String, ScoreCard>> byCode;
  private final Once<Map<String, List<Finding>>> byLocality;
  private final Once<Review> review;
  private final @Nullable Background background;

  /**
   * An evaluation.
   *
   * @param findings each once, in order
   * @param values how values were estimated, by code of the locality and id of the indicator
   * @param background null if there are to be no derivations
   */
  Evaluation(
      RulePack pack,
      Dataset.Header header,
      List<Finding> findings,
      GoalpostStage.Result goalposts,
      Map<String, Map<String, Imputed>> values,
      List<ScoreCard> cards,
      @Nullable Background background) {
    this.pack = pack;
    this.header = header;
    this.findings = findings;
    this.goalposts = Map.copyOf(goalposts.byIndicator());
    this.earlierGoalposts = Map.copyOf(goalposts.earlier());
    this.goalpostYears = Map.copyOf(goalposts.years());
    this.estimatedEnds = goalposts.estimated();
    this.untreatedGoalposts = goalposts.untreated();
    this.sets = goalposts.sets();
    this.treated = goalposts.treated();
    this.cards = cards;
    this.groupRanks = new GroupRanks(pack, cards);
    this.imputed = new Once<>(() -> Estimates.of(this, values));
    this.imputedByLocality =
        new Once<>(() -> imputed().stream().collect(Collectors.groupingBy(Imputed::locality)));
    this.background = background;
    this.review = new Once<>(() -> Review.of(this, background()));
    this.byCode = new Once<>(() -> {
      Map<String, ScoreCard> found = new HashMap<>();
      cards.forEach(card -> found.put(card.locality().code(), card));
      return found;
    });
    this.byLocality = new Once<>(() -> {
      Map<String, List<Finding>> found = new HashMap<>();
      for (Finding finding : findings) {
        finding
            .localities()
            .forEach(
                code -> found.computeIfAbsent(code, each -> new ArrayList<>()).add(finding));
      }
      return found;
    });
  }

  /** The pack used. */
  public RulePack pack() {
    return pack;
  }

  /** What the dataset says about itself. */
  public Dataset.Header dataset() {
    return header;
  }

  /** Everything found wrong or noteworthy, worst first. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * What to show with results: {@link #findings()}, and what review rules found and somebody
   * accepted, so that a decision (chấp nhận) is never out of sight. Where nobody accepted anything
   * or there is no review, that is the findings alone; else it costs as much as {@link #review()}.
   */
  public List<Finding> findingsToShow() {
    if (background == null || background.dataset().acceptances().isEmpty()) {
      return findings;
    }
    return Stream.concat(
            findings.stream().filter(finding -> !finding.isAccepted()),
            review().findings().stream().filter(Finding::isAccepted))
        .sorted()
        .toList();
  }

  /** What was found about one locality, worst first. */
  public List<Finding> findings(String locality) {
    return List.copyOf(byLocality.get().getOrDefault(locality, List.of()));
  }

  /** The goalposts used, by indicator id; indicators without any are absent. */
  public Map<String, Goalposts> goalposts() {
    return goalposts;
  }

  /**
   * The part of the goalposts that stays whatever the values of the year evaluated: what the
   * earlier values of localities alone have as minimum and maximum, by indicator id. Indicators
   * whose goalposts don't come from earlier years, or that have no earlier values, are absent.
   */
  public Map<String, Goalposts> earlierGoalposts() {
    return earlierGoalposts;
  }

  /**
   * The years of the figures minimum and maximum were taken from, by indicator id; indicators whose
   * goalposts were given by pack or dataset are absent.
   */
  public Map<String, List<GoalpostYear>> goalpostYears() {
    return goalpostYears;
  }

  /**
   * Whose estimates are minimum or maximum, by indicator id; indicators of which both are figures
   * that somebody submitted, or were given, are absent. Scores made by an estimated end are marked
   * {@link vn.chiso.score.Mark#IMPUTED}.
   */
  public Map<String, EstimatedEnds> estimatedEnds() {
    return estimatedEnds;
  }

  /**
   * Least and greatest value of the localities before outliers were treated, by indicator id;
   * indicators of which none were, or whose goalposts were given, are absent. Those used are
   * {@link #goalposts()}.
   */
  public Map<String, Goalposts> untreatedGoalposts() {
    return untreatedGoalposts;
  }

  /**
   * The values of all localities by which indicators were normalised, by indicator id; indicators
   * that aren't compared in that way are absent.
   */
  public Map<String, ValueSet> valueSets() {
    return sets;
  }

  /**
   * How outliers were treated, by indicator id; indicators of which nothing was changed are absent
   * unless the pack has a treatment for them alone. What was normalised is
   * {@code treated.adjustment().of(value)}.
   */
  public Map<String, Treated> treated() {
    return treated;
  }

  /**
   * What was estimated because data were missing, in the order of localities and of the tree; empty
   * unless the pack says so. Results resting on it are marked {@link vn.chiso.score.Mark#IMPUTED}.
   * Put together when first asked for.
   */
  public List<Imputed> imputed() {
    return imputed.get();
  }

  /**
   * The rank of a locality within its group, where the pack ranks within groups; empty too where it
   * is in none, has no score, or nobody else of its group has. Computed for a node when first asked
   * for.
   *
   * @param locality code of the locality
   * @param node code or id of the node
   */
  public Optional<GroupRank> groupRank(String locality, String node) {
    int position = pack.framework().position(node);
    return position < 0 ? Optional.empty() : groupRanks.of(locality, position);
  }

  /**
   * The group within which a locality is ranked too; empty where the pack doesn't rank within
   * groups, or the locality is in none.
   *
   * @param locality code of the locality
   */
  public Optional<Text> rankedWithin(String locality) {
    return groupRanks.group(locality);
  }

  /** How the figure of an indicator was estimated in a locality. */
  public Optional<Imputed> imputed(String locality, String indicator) {
    return imputedByLocality.get().getOrDefault(locality, List.of()).stream()
        .filter(each -> each.indicator().equals(indicator))
        .findFirst();
  }

  /**
   * Why the figure of an indicator is missing in a locality although the pack has missing figures
   * estimated; empty where it isn't missing, was estimated, or the pack has nothing estimated.
   */
  public Optional<Text> notImputed(String locality, String indicator) {
    return scoreCard(locality)
        .flatMap(card -> card.result(indicator))
        .flatMap(result -> NotImputed.of(this, locality, result));
  }

  /** The score cards of all localities, in the order of the pack. */
  public List<ScoreCard> scoreCards() {
    return cards;
  }

  /** The score card of the locality with that code. */
  public Optional<ScoreCard> scoreCard(String locality) {
    return Optional.ofNullable(byCode.get().get(locality));
  }

  /**
   * What those who collect and mend data need to know: findings of checks and of review rules, what
   * they come down to, and which checks couldn't say anything. Computed when first asked for: costs
   * about as much as the checks did.
   *
   * @throws IllegalStateException if this is an evaluation without derivations
   */
  public Review review() {
    return review.get();
  }

  /**
   * What every check says of a locality: passes, fails, or can't say and why. Computed with
   * {@link #review()}.
   *
   * @return empty for a locality that isn't in the dataset
   * @throws IllegalStateException if this is an evaluation without derivations
   */
  public List<CheckOutcome> checks(String locality) {
    return review().checks(locality);
  }

  /**
   * Why a node has the score it has in a locality, down to data, evidence, rule and source.
   * Computed when asked for: costs about one evaluation of the locality.
   *
   * @param locality code of the locality
   * @param node code or id of the node
   * @return empty if there is no such locality or node
   * @throws IllegalStateException if this is an evaluation without derivations
   */
  public Optional<Derivation> explain(String locality, String node) {
    Tracer tracer = new Tracer(background());
    return pack.framework()
        .node(node)
        .flatMap(found -> scoreCard(locality).map(card -> tracer.explain(this, card, found)));
  }

  /**
   * Every rule that fires for a locality, in order, with what it matched and gave. Computed when
   * asked for.
   *
   * @return empty for a locality that isn't in the dataset
   * @throws IllegalStateException if this is an evaluation without derivations
   */
  public List<Firing> firings(String locality) {
    Tracer tracer = new Tracer(background());
    return scoreCard(locality).isPresent()
        ? Collections.unmodifiableList(tracer.firings(locality))
        : List.of();
  }

  /**
   * What would be if a figure were another (giả định): the evaluation of the same dataset with this
   * entry in place of those for the same item of the same locality, equal to a fresh one to the
   * digit. This evaluation stays as it is.
   *
   * <p>Only what the figure reaches is computed again, which mostly costs less than a hundredth of
   * an evaluation of 63 localities. The locality's rules all run again, but no other's, where it
   * can't be told how far the figure reaches within it: one that wasn't there before, was refused,
   * rests on other documents, or about which more was found than what check rules say; and where a
   * rule has failed. Everything is computed again with:
   *
   * <ul>
   *   <li>a dataset with accepted findings or given scores;
   *   <li>a pack that estimates missing figures or leaves out localities that lack too many;
   *   <li>cross-checks that look at more than documents or find an error, and rules whose texts
   *       don't tell which data they look at.
   * </ul>
   *
   * @throws IllegalStateException if this is an evaluation without derivations
   */
  public Evaluation whatIf(Entry entry) {
    Background from = background();
    return new WhatIf(this, from)
        .quickly(entry)
        .orElseGet(() -> from.evaluator().evaluate(from.dataset(entry), from.options()));
  }

  /**
   * What would be in a scenario: the evaluation with all its figures, goalposts and weights, equal
   * to a fresh one of such a dataset by such a pack, to the digit. This evaluation stays as it is.
   *
   * <p>Figures cost what {@link #whatIf(Entry)} says. For goalposts and weights no rule runs: the
   * nodes above them are scored again in all localities, unless the dataset gives scores, when
   * everything is computed again.
   *
   * @throws IllegalStateException if this is an evaluation without derivations
   * @throws IllegalArgumentException if a weight is no weight or of a node that doesn't exist;
   *     goalposts that can't be used are findings, as they are in a dataset
   */
  public Evaluation whatIf(Scenario scenario) {
    Evaluation changed = this;
    for (Entry figure : scenario.figures()) {
      changed = changed.whatIf(figure);
    }
    return scenario.goalposts().isEmpty() && scenario.weights().isEmpty()
        ? changed
        : new Rescoring(changed, changed.background(), scenario).evaluation();
  }

  /**
   * For each indicator below a target, the smallest change of one number alone with which the
   * locality reaches it (cách đạt mục tiêu): of the indicator's value, and of each of its data
   * items, everything else staying as it is. Decimals are changed in steps of about a millionth.
   * Costs some dozens of {@link #whatIf(Entry)} a number.
   *
   * @return empty if the target is reached already, or there is no such locality or node
   * @throws IllegalStateException if this is an evaluation without derivations
   */
  public List<Way> waysTo(Target target, String locality) {
    Background from = background();
    Place goal = from.evaluator().plan().place(target.node());
    return goal == null
        ? List.of()
        : scoreCard(locality)
            .filter(card -> !target.isMetBy(card.results().get(goal.position())))
            .map(card -> new TargetSearch(this, from, card, goal, target).ways())
            .orElse(List.of());
  }

  private Background background() {
    if (background == null) {
      throw new IllegalStateException("Evaluated without derivations: see EvaluationOptions");
    }
    return background;
  }
}
