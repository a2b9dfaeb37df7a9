package vn.chiso.evaluate;

import java.util.Optional;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.MissingData.Method;
import vn.chiso.pack.RulePack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/** Why a missing figure that the pack has estimated in general couldn't be. */
final class NotImputed {
  private static final Messages MESSAGES = Messages.of(NotImputed.class);

  private NotImputed() {}

  /** The reason; empty where nothing is missing, or the pack has nothing estimated. */
  static Optional<Text> of(Evaluation evaluation, String locality, NodeResult result) {
    RulePack pack = evaluation.pack();
    return pack.framework()
        .indicator(result.node().id())
        .map(indicator -> indicator.missing())
        .filter(missing -> missing.isEstimated()
            && ImputationStage.isMissing(result.value())
            && evaluation.imputed(locality, result.node().id()).isEmpty())
        .map(missing -> MESSAGES.text("why.not-imputed", why(pack, locality, missing, result)));
  }

  private static Text why(RulePack pack, String locality, MissingData missing, NodeResult result) {
    if (result.score() instanceof Score.Unscored unscored
        && unscored.reason() == Reason.TOO_FEW_INDICATORS) {
      return MESSAGES.text("why.not-imputed.left-out");
    }
    Method method = missing.method();
    if (!method.usesGroups()) {
      return MESSAGES.text(
          "why.not-imputed." + method.tag(),
          missing.oldest() + "",
          pack.manifest().dataYear() + "");
    }
    return pack.groups(missing.by())
        .flatMap(groups -> groups.of(locality))
        .map(group -> MESSAGES.text("why.not-imputed.group", group))
        .orElseGet(() -> MESSAGES.text("why.not-imputed.no-group", missing.by()));
  }
}
