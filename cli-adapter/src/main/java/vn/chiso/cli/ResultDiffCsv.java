package vn.chiso.cli;

import vn.chiso.edition.NodeChange;
import vn.chiso.edition.ResultCause;
import vn.chiso.edition.ResultDiff;

/** What two editions make of the same data, a result and cause a line. */
final class ResultDiffCsv {
  private ResultDiffCsv() {}

  static Csv of(ResultDiff diff, Words words) {
    Csv csv = new Csv(
        "locality",
        "node",
        "code",
        "value_before",
        "value_after",
        "score_before",
        "score_after",
        "rank_before",
        "rank_after",
        "points",
        "cause",
        "marks_before",
        "marks_after");
    for (NodeChange change : diff.changes()) {
      if (change.causes().isEmpty()) {
        add(csv, change, "", words.say("diff.unexplained"));
      }
      for (ResultCause cause : change.causes()) {
        String points = CsvCells.number(cause.points());
        add(csv, change, points, words.say(cause.message()));
      }
    }
    return csv;
  }

  private static void add(Csv csv, NodeChange change, String points, String cause) {
    csv.add(
        change.locality().code(),
        change.node().id(),
        change.node().code(),
        CsvCells.value(change.before()),
        CsvCells.value(change.after()),
        CsvCells.exact(change.before()),
        CsvCells.exact(change.after()),
        CsvCells.rank(change.before()),
        CsvCells.rank(change.after()),
        points,
        cause,
        CsvCells.marks(change.before()),
        CsvCells.marks(change.after()));
  }
}
