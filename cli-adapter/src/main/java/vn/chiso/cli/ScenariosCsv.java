package vn.chiso.cli;

import java.util.List;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.ResultChange;
import vn.chiso.json.WhatIfJson.Case;

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
        "rank_after",
        "marks_before",
        "marks_after");
    for (Case each : cases) {
      for (ResultChange change : ResultChange.between(before, each.evaluation())) {
        csv.add(
            each.scenario().name(),
            change.locality().code(),
            words.say(change.locality().name()),
            change.before().node().id(),
            change.before().node().code(),
            words.say(change.before().node().name()),
            CsvCells.value(change.before()),
            CsvCells.value(change.after()),
            CsvCells.published(change.before()),
            CsvCells.published(change.after()),
            CsvCells.exact(change.before()),
            CsvCells.exact(change.after()),
            CsvCells.rank(change.before()),
            CsvCells.rank(change.after()),
            CsvCells.marks(change.before()),
            CsvCells.marks(change.after()));
      }
    }
    return csv;
  }
}
