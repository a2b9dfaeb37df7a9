package vn.chiso.cli;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.ResultChange;
import vn.chiso.json.WhatIfJson.Case;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.Value;
import vn.chiso.text.Numbers;

/** What scenarios change as a flat table, one row a scenario, locality and node. */
final class ScenariosCsv {
  private ScenariosCsv() {}

  static Csv of(Evaluation before, List<Case> cases, Words words) {
    Csv csv = new Csv(
        "scenario",
        "locality",
        "locality_name",
        "node",
        "code",
        "name",
        "value_before",
        "value_after",
        "score_before",
        "score_after",
        "exact_score_before",
        "exact_score_after",
        "rank_before",
        "rank_after");
    for (Case each : cases) {
      for (ResultChange change : ResultChange.between(before, each.evaluation())) {
        csv.add(
            each.scenario().name(),
            change.locality().code(),
            words.say(change.locality().name()),
            change.before().node().id(),
            change.before().node().code(),
            words.say(change.before().node().name()),
            value(change.before()),
            value(change.after()),
            plain(change.before().published()),
            plain(change.after().published()),
            exact(change.before()),
            exact(change.after()),
            rank(change.before()),
            rank(change.after()));
      }
    }
    return csv;
  }

  private static String value(NodeResult result) {
    return result.value() instanceof Value.Known known ? Numbers.plain(known.exact()) : "";
  }

  private static String exact(NodeResult result) {
    return result.score() instanceof Score.Scored scored ? Numbers.plain(scored.exact()) : "";
  }

  private static String plain(@Nullable BigDecimal published) {
    return published == null ? "" : published.toPlainString();
  }

  private static String rank(NodeResult result) {
    return result.rank() == null ? "" : result.rank().toString();
  }
}
