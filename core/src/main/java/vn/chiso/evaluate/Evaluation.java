package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.dataset.Dataset;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.Goalposts;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RulePack;
import vn.chiso.score.ScoreCard;

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
  private final Map<String, List<Finding>> byLocality = new HashMap<>();
  private final Map<String, Goalposts> goalposts;
  private final Map<String, ScoreCard> cards = new LinkedHashMap<>();
  private final Tracer tracer;

  Evaluation(
      RulePack pack,
      Dataset.Header header,
      List<Finding> findings,
      Map<String, Goalposts> goalposts,
      List<ScoreCard> cards,
      Tracer tracer) {
    this.pack = pack;
    this.header = header;
    this.findings = findings.stream().sorted().distinct().toList();
    for (Finding finding : this.findings) {
      finding
          .localities()
          .forEach(code ->
              byLocality.computeIfAbsent(code, each -> new ArrayList<>()).add(finding));
    }
    this.goalposts = Map.copyOf(goalposts);
    cards.forEach(card -> this.cards.put(card.locality().code(), card));
    this.tracer = tracer;
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

  /** What was found about one locality, worst first. */
  public List<Finding> findings(String locality) {
    return List.copyOf(byLocality.getOrDefault(locality, List.of()));
  }

  /** The goalposts used, by indicator id; indicators without any are absent. */
  public Map<String, Goalposts> goalposts() {
    return goalposts;
  }

  /** The score cards of all localities, in the order of the pack. */
  public List<ScoreCard> scoreCards() {
    return List.copyOf(cards.values());
  }

  /** The score card of the locality with that code. */
  public Optional<ScoreCard> scoreCard(String locality) {
    return Optional.ofNullable(cards.get(locality));
  }

  /**
   * Why a node has the score it has in a locality, down to data, evidence, rule and source.
   * Computed when asked for: costs about one evaluation of the locality.
   *
   * @param locality code of the locality
   * @param node code or id of the node
   * @return empty if there is no such locality or node
   */
  public Optional<Derivation> explain(String locality, String node) {
    return pack.framework()
        .node(node)
        .flatMap(found -> scoreCard(locality).map(card -> tracer.explain(this, card, found)));
  }

  /**
   * Every rule that fires for a locality, in order, with what it matched and gave. Computed when
   * asked for.
   *
   * @return empty for a locality that isn't in the dataset
   */
  public List<Firing> firings(String locality) {
    return cards.containsKey(locality)
        ? Collections.unmodifiableList(tracer.firings(locality))
        : List.of();
  }
}
