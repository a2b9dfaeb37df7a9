package vn.chiso.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;
import vn.chiso.pack.Settings;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/**
 * An evaluation as arrays of doubles: what is scored again in every run. Nothing in it is changed
 * once it is made, so runs share it.
 */
final class Model {
  private final Evaluation evaluation;
  private final Settings settings;
  private final List<Node> nodes;
  private final List<Locality> localities;
  private final int[][] children;
  private final int[] bottomUp;
  private final double[] weights;
  private final List<Measure> measures;
  private final double[][] exact;
  private final double[][] given;
  private final boolean[][] imputed;
  private final boolean[] leftOut;

  private Model(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.settings = evaluation.pack().settings();
    Framework framework = evaluation.pack().framework();
    this.nodes = framework.nodes();
    this.localities = evaluation.scoreCards().stream().map(ScoreCard::locality).toList();
    this.children = new int[nodes.size()][];
    this.weights = new double[nodes.size()];
    this.exact = new double[nodes.size()][localities.size()];
    this.given = new double[nodes.size()][localities.size()];
    this.imputed = new boolean[nodes.size()][localities.size()];
    this.leftOut = new boolean[localities.size()];
    this.measures = new ArrayList<>();
    for (int node = 0; node < children.length; node++) {
      children[node] = positions(framework, framework.children(nodes.get(node)));
      weights[node] = nodes.get(node).weight().doubleValue();
      scores(node);
      int position = node;
      framework
          .indicator(nodes.get(node).id())
          .ifPresent(each -> measures.add(Measure.of(evaluation, each, position)));
    }
    this.bottomUp = positions(framework, framework.bottomUp());
  }

  static Model of(Evaluation evaluation) {
    return new Model(evaluation);
  }

  private static int[] positions(Framework framework, List<Node> nodes) {
    return nodes.stream().mapToInt(node -> framework.position(node.id())).toArray();
  }

  private void scores(int node) {
    List<ScoreCard> cards = evaluation.scoreCards();
    for (int i = 0; i < cards.size(); i++) {
      NodeResult result = cards.get(i).results().get(node);
      Score.Scored score = result.score() instanceof Score.Scored scored ? scored : null;
      exact[node][i] = score == null ? Measure.NONE : score.exact().doubleValue();
      imputed[node][i] = score != null && score.basis() == Score.Basis.IMPUTED;
      leftOut[i] |= Measure.isLeftOut(result);
      boolean stands = score != null && score.basis() == Score.Basis.GIVEN;
      given[node][i] = stands ? exact[node][i] : Measure.NONE;
    }
  }

  Evaluation evaluation() {
    return evaluation;
  }

  Settings settings() {
    return settings;
  }

  /** All nodes, parents before children. */
  List<Node> nodes() {
    return nodes;
  }

  Node node(int position) {
    return nodes.get(position);
  }

  List<Locality> localities() {
    return localities;
  }

  /** Positions of a node's parts; none of an indicator. */
  int[] children(int node) {
    return children[node];
  }

  /** All positions, children before parents. */
  int[] bottomUp() {
    return bottomUp;
  }

  /** The weights of the framework, by position. */
  double[] weights() {
    return weights;
  }

  /** The indicators, in reading order. */
  List<Measure> measures() {
    return measures;
  }

  /** The scores of the evaluation in a node, by locality; NaN where there is none. */
  double[] exact(int node) {
    return exact[node];
  }

  /** Whether no locality has a score in a node. */
  boolean isUnscored(int node) {
    return Arrays.stream(exact[node]).allMatch(Double::isNaN);
  }

  /** Scores that were given and stand in, in a node, by locality; NaN where there is none. */
  double[] given(int node) {
    return given[node];
  }

  /** Whether a locality's score in a node is the mean of its other parts' scores. */
  boolean isImputed(int node, int locality) {
    return imputed[node][locality];
  }

  /** Whether a locality has data for too few indicators to be scored. */
  boolean isLeftOut(int locality) {
    return leftOut[locality];
  }

  /** The results of a node, by locality. */
  Stream<NodeResult> results(int node) {
    return evaluation.scoreCards().stream().map(card -> card.results().get(node));
  }

  /** What must be known about a locality's score of the index. */
  Set<Mark> marks(int locality) {
    return evaluation.scoreCards().get(locality).results().get(0).marks();
  }

  double low() {
    return settings.scale().low().doubleValue();
  }

  double high() {
    return settings.scale().high().doubleValue();
  }
}
