package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.chiso.explain.Derivation;
import vn.chiso.explain.Derivation.Kind;
import vn.chiso.fact.Goalposts;
import vn.chiso.formula.Direction;
import vn.chiso.formula.Means;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.Gap;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.framework.Normalisation;
import vn.chiso.pack.RulePack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;
import vn.chiso.text.Messages;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/**
 * Builds the derivation of one locality's results, from a node down to where its values come from.
 */
final class DerivationBuilder {
  private static final Messages MESSAGES = Messages.of(DerivationBuilder.class);

  /** Decimals shown of figures that have more. */
  static final int SHOWN = 6;

  private final Evaluation evaluation;
  private final RulePack pack;
  private final ScoreCard card;
  private final ValueDerivation values;

  DerivationBuilder(Evaluation evaluation, ScoreCard card, ValueDerivation values) {
    this.evaluation = evaluation;
    this.pack = evaluation.pack();
    this.card = card;
    this.values = values;
  }

  /** The derivation of a node's result. */
  Derivation of(Node node) {
    NodeResult result = card.result(node.id()).orElseThrow();
    List<Derivation> steps = new ArrayList<>();
    if (node.isIndicator()) {
      normalisation(node, result, steps);
      steps.add(values.of(node, result));
      steps.addAll(values.agencies(node));
    } else {
      pack.framework().children(node).forEach(child -> steps.add(of(child)));
      pack.gaps().stream()
          .filter(gap -> gap.node().equals(node.id()))
          .forEach(gap -> steps.add(gap(gap)));
    }
    values.given(node).ifPresent(steps::add);
    steps.addAll(values.findings(node));
    return new Derivation(
        Kind.NODE,
        node.reference(),
        node.name(),
        statement(node, result),
        "",
        node.source(),
        result.provenance(),
        steps);
  }

  private static Derivation gap(Gap gap) {
    return new Derivation(
        Kind.MISSING,
        "",
        MESSAGES.text("why.gap"),
        gap.missing(),
        "reference/gaps.csv",
        gap.source(),
        gap.provenance(),
        List.of());
  }

  private Text statement(Node node, NodeResult result) {
    Text score = score(node, result);
    Text rank = result.rank() == null
        ? Text.same("")
        : MESSAGES.text(
            "why.rank", Objects.requireNonNull(result.exactRank()), result.ranked() + "");
    Text groupRank = evaluation
        .groupRank(card.locality().code(), node.id())
        .map(found -> MESSAGES.text("why.group-rank", found.text()))
        .orElse(Text.same(""));
    Text weight = node.parent() == null ? Text.same("") : weight(node);
    List<Text> marks = result.marks().stream().map(mark -> mark.text()).toList();
    Text marked = marks.isEmpty() ? Text.same("") : MESSAGES.text("why.marks", marks);
    return MESSAGES.text("why.node", score, rank, groupRank, weight, marked);
  }

  private Text score(Node node, NodeResult result) {
    if (result.score() instanceof Score.Unscored unscored) {
      if (unscored.reason() == Reason.TOO_FEW_CHILDREN && node.coverage().signum() > 0) {
        return MESSAGES.text(
            "why.uncovered",
            unscored.reason().text(),
            unscored.details(),
            Numbers.approximate(card.covered(node).movePointRight(2), 2),
            node.coverage().movePointRight(2));
      }
      return unscored.details().isEmpty()
          ? MESSAGES.text("why.unscored", unscored.reason().text())
          : MESSAGES.text("why.unscored-details", unscored.reason().text(), unscored.details());
    }
    Text published = Numbers.asPublished(Objects.requireNonNull(result.published()));
    return switch (((Score.Scored) result.score()).basis()) {
      case NORMALISED -> MESSAGES.text("why.score", published);
      case GIVEN -> MESSAGES.text("why.given", published);
      case IMPUTED -> MESSAGES.text("why.score-imputed", published);
      case AGGREGATED ->
        MESSAGES.text("why.mean", published, mean(node, ((Score.Scored) result.score()).exact()));
    };
  }

  private Text mean(Node node, BigDecimal score) {
    List<Node> leftOut = card.leftOut(node);
    List<Node> parts = pack.framework().children(node).stream()
        .filter(child -> !leftOut.contains(child))
        .toList();
    BigDecimal mean = Means.arithmetic(parts.stream().map(this::weighted).toList());
    BigDecimal penalty = node.aggregation() == Aggregation.MAZZIOTTA_PARETO
        ? mean.subtract(score)
        : score.subtract(mean);
    Text text = MESSAGES.text(
        "why.mean-of." + node.aggregation().tag(),
        parts.stream().map(Node::reference).toList(),
        pack.settings().powerExponent(),
        Numbers.approximate(mean, SHOWN),
        Numbers.approximate(penalty, SHOWN));
    return leftOut.isEmpty()
        ? text
        : MESSAGES.text(
            "why.mean-without",
            text,
            leftOut.stream().map(Node::reference).toList(),
            Numbers.approximate(card.covered(node).movePointRight(2), 2),
            node.coverage().movePointRight(2));
  }

  private Means.Weighted weighted(Node part) {
    Score score = card.result(part.id()).orElseThrow().score();
    return new Means.Weighted(((Score.Scored) score).exact(), part.weight());
  }

  private Text weight(Node node) {
    Node parent = pack.framework().node(Objects.requireNonNull(node.parent())).orElseThrow();
    Text weight = MESSAGES.text(
        "why.weight", node.weight(), pack.framework().childrenWeight(parent), parent.reference());
    if (parent.parent() == null) {
      return weight;
    }
    BigDecimal percent = pack.framework().effectiveWeight(node).movePointRight(2);
    return MESSAGES.text(
        "why.effective-weight",
        weight,
        Numbers.approximate(percent, 2),
        pack.framework().root().reference());
  }

  /** Goalposts as they are, but of logarithms only as many decimals as can be read. */
  private Object shown(BigDecimal post, Node node) {
    Treated treated = evaluation.treated().get(node.id());
    return treated != null && treated.isAny() ? Numbers.approximate(post, SHOWN) : post;
  }

  private long estimates(Node node) {
    return evaluation.imputed().stream()
        .filter(each -> each.indicator().equals(node.id()) && each.value() != null)
        .count();
  }

  private void normalisation(Node node, NodeResult result, List<Derivation> steps) {
    Goalposts posts = evaluation.goalposts().get(node.id());
    Indicator indicator = pack.framework().indicator(node.id()).orElseThrow();
    boolean minMax = indicator.normalisation().method() == Normalisation.Method.MIN_MAX;
    if ((minMax && posts == null)
        || !(result.value() instanceof Value.Known known)
        || !(result.score() instanceof Score.Scored scored)
        || scored.basis() != Score.Basis.NORMALISED) {
      return;
    }
    Treated treated = evaluation.treated().get(node.id());
    BigDecimal counted = treated == null ? known.exact() : treated.adjustment().of(known.exact());
    new TreatmentText(indicator, pack.settings(), treated)
        .step(known.exact(), posts)
        .ifPresent(steps::add);
    if (posts == null || !minMax) {
      NormalisationText text =
          new NormalisationText(indicator, counted, scored, pack.settings().scale());
      steps.add(text.step(
          posts,
          evaluation.valueSets().get(node.id()),
          estimates(node),
          GoalpostSteps.of(evaluation, node)));
      return;
    }
    BigDecimal low = pack.settings().scale().low();
    String key = indicator.direction() == Direction.HIGHER_IS_BETTER
        ? "why.min-max-higher"
        : "why.min-max-lower";
    Text statement = MESSAGES.text(
        key,
        Numbers.approximate(counted, SHOWN),
        shown(posts.minimum(), node),
        shown(posts.maximum(), node),
        Numbers.result(scored.exact(), SHOWN),
        MESSAGES.text("why.capping." + scored.capping().name()),
        pack.settings().scale().high().subtract(low),
        low.signum() == 0 ? Text.same("") : MESSAGES.text("why.plus", low));
    Text basis = MESSAGES.text("why.goalposts." + posts.basis().tag());
    Text title = evaluation.untreatedGoalposts().containsKey(node.id())
        ? MESSAGES.text("why.goalposts-treated", basis)
        : basis;
    steps.add(new Derivation(
        Kind.NORMALISATION,
        "",
        title,
        statement,
        "",
        posts.source(),
        posts.provenance(),
        GoalpostSteps.of(evaluation, node)));
  }
}
