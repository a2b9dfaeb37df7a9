package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.MinMax;
import vn.chiso.formula.aggregate.Outranking;
import vn.chiso.framework.Aggregation;
import vn.chiso.pack.RulePack;
import vn.chiso.score.Mark;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;

/** Compares localities pair by pair in the index, once all of them have their parts (Copeland). */
final class OutrankStage {
  private final RulePack pack;
  private final Place root;

  OutrankStage(Plan plan) {
    this.pack = plan.pack();
    this.root = plan.places().get(0);
  }

  /** Whether a pack compares localities in that way. */
  static boolean isWanted(RulePack pack) {
    return pack.framework().root().aggregation() == Aggregation.COPELAND;
  }

  /** Gives the index of each locality that has parts enough its score. */
  void run(List<LooseDrafts> localities) {
    List<LooseDrafts> compared = localities.stream().filter(this::isCompared).toList();
    List<BigDecimal> weights =
        root.children().stream().map(child -> child.node().weight()).toList();
    List<Integer> points =
        Outranking.copeland(compared.stream().map(this::parts).toList(), weights);
    boolean lacks = compared.size() < pack.localities().size();
    for (int i = 0; i < compared.size(); i++) {
      Draft draft = compared.get(i).of(root);
      Score score = compared.size() < 2
          ? new Score.Unscored(Reason.TOO_FEW_VALUES, List.of())
          : new Score.Scored(
              BigDecimal.valueOf(points.get(i)), Score.Basis.AGGREGATED, MinMax.Capping.NONE);
      BigDecimal published = score instanceof Score.Scored scored
          ? pack.settings().rounding().publish(scored.exact())
          : null;
      int marks = draft.marks() | Marks.bit(Mark.SET_INCOMPLETE, lacks);
      compared
          .get(i)
          .set(root, new Draft(draft.value(), score, published, draft.provenance(), marks));
    }
  }

  private boolean isCompared(LooseDrafts drafts) {
    return drafts.of(root).score() instanceof Score.Scored scored
        && scored.basis() == Score.Basis.AGGREGATED;
  }

  private List<@Nullable BigDecimal> parts(LooseDrafts drafts) {
    List<@Nullable BigDecimal> parts = new ArrayList<>();
    for (Place child : root.children()) {
      parts.add(drafts.of(child).score() instanceof Score.Scored scored ? scored.exact() : null);
    }
    return parts;
  }
}
