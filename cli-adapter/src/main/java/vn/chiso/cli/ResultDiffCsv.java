package vn.chiso.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.edition.NodeChange;
import vn.chiso.edition.ResultCause;
import vn.chiso.edition.ResultDiff;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.Value;
import vn.chiso.text.Numbers;

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
        "cause");
    for (NodeChange change : diff.changes()) {
      if (change.causes().isEmpty()) {
        add(csv, change, "", words.say("diff.unexplained"));
      }
      for (ResultCause cause : change.causes()) {
        String points = cause.points() == null ? "" : Numbers.plain(cause.points());
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
        value(change.before()),
        value(change.after()),
        score(change.before()),
        score(change.after()),
        rank(change.before()),
        rank(change.after()),
        points,
        cause);
  }

  private static String value(@Nullable NodeResult result) {
    return result != null && result.value() instanceof Value.Known known
        ? Numbers.plain(known.exact())
        : "";
  }

  private static String score(@Nullable NodeResult result) {
    return result != null && result.score() instanceof Score.Scored scored
        ? Numbers.plain(scored.exact())
        : "";
  }

  private static String rank(@Nullable NodeResult result) {
    return result == null ? "" : Objects.toString(result.rank(), "");
  }
}
