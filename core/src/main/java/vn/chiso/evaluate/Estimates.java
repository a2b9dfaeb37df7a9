package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Framework;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Text;

/** Lists what was estimated in an evaluation: values, and scores within a group. */
final class Estimates {
  private Estimates() {}

  /** @param values how values were estimated, by code of the locality and id of the indicator */
  static List<Imputed> of(Evaluation evaluation, Map<String, Map<String, Imputed>> values) {
    Framework tree = evaluation.pack().framework();
    List<Node> within = tree.indicatorNodes().stream()
        .filter(node -> tree.indicator(node.id()).orElseThrow().missing().method()
            == MissingData.Method.WITHIN_GROUP)
        .toList();
    if (values.isEmpty() && within.isEmpty()) {
      return List.of();
    }
    List<Imputed> all = new ArrayList<>();
    for (ScoreCard card : evaluation.scoreCards()) {
      Map<String, Imputed> own = values.getOrDefault(card.locality().code(), Map.of());
      for (Node node : tree.indicatorNodes()) {
        Imputed value = own.get(node.id());
        if (value != null) {
          all.add(value);
        } else if (within.contains(node) && basis(card, node) == Score.Basis.IMPUTED) {
          all.add(score(card, tree, node));
        }
      }
    }
    return List.copyOf(all);
  }

  private static Score.@Nullable Basis basis(ScoreCard card, Node node) {
    NodeResult result = card.result(node.id()).orElseThrow();
    return result.score() instanceof Score.Scored scored ? scored.basis() : null;
  }

  private static Imputed score(ScoreCard card, Framework tree, Node node) {
    Node parent = tree.node(Objects.requireNonNull(node.parent())).orElseThrow();
    long count = tree.children(parent).stream()
        .map(sibling -> basis(card, sibling))
        .filter(basis -> basis != null && basis != Score.Basis.IMPUTED)
        .count();
    return new Imputed(
        card.locality().code(),
        node.id(),
        MissingData.Method.WITHIN_GROUP,
        Text.same(""),
        0,
        Math.toIntExact(count),
        List.of(),
        null);
  }
}
