package vn.chiso.cli;

import java.math.BigDecimal;
import java.util.Objects;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;

/**
 * Results as cells of a table that compares them, each score with the signs of its marks.
 *
 * @param words how they are said
 * @param legend where the signs are explained
 */
record ScenarioCells(Words words, Legend legend) {

  /** Whether the score, the reason why there is none, the rank or a mark differs. */
  static boolean differs(NodeResult old, NodeResult now) {
    return !old.score().equals(now.score())
        || !old.isRankedAs(now)
        || !old.marks().equals(now.marks());
  }

  /** A result by itself: {@code 46,54~ 3/63}. */
  String now(NodeResult result) {
    return (score(result) + " " + rank(result)).strip();
  }

  /** A result beside what it was: {@code 47,74~ (+1,20) 2/63}. */
  String then(NodeResult old, NodeResult now) {
    BigDecimal before = old.published();
    BigDecimal after = now.published();
    String change = before == null || after == null || before.compareTo(after) == 0
        ? ""
        : " (" + words.change(after.subtract(before)) + ")";
    return (score(now) + change + " " + rank(now)).strip();
  }

  private String score(NodeResult result) {
    return result.score() instanceof Score.Scored
        ? words.score(Objects.requireNonNull(result.published())) + legend.signs(result.marks())
        : "—";
  }

  private String rank(NodeResult result) {
    return result.rank() == null ? "" : words.rank(result) + "/" + result.ranked();
  }
}
