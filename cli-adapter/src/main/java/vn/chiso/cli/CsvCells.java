package vn.chiso.cli;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.Value;
import vn.chiso.text.Numbers;

/** Results as cells of a CSV table; what isn't there is an empty cell. */
final class CsvCells {
  private CsvCells() {}

  /** The raw value, exact. */
  static String value(@Nullable NodeResult result) {
    return result != null && result.value() instanceof Value.Known known
        ? Numbers.plain(known.exact())
        : "";
  }

  /** The score with the decimals it is published with. */
  static String published(@Nullable NodeResult result) {
    return result == null || result.published() == null
        ? ""
        : result.published().toPlainString();
  }

  /** The score, exact. */
  static String exact(@Nullable NodeResult result) {
    return result != null && result.score() instanceof Score.Scored scored
        ? Numbers.plain(scored.exact())
        : "";
  }

  /** The tags of what a reader must know. */
  static String marks(@Nullable NodeResult result) {
    return result == null ? "" : marks(result.marks());
  }

  static String marks(Set<Mark> marks) {
    return marks.stream().map(Mark::tag).collect(Collectors.joining(";"));
  }

  static String rank(@Nullable NodeResult result) {
    return result == null ? "" : number(result.exactRank());
  }

  static String number(@Nullable BigDecimal number) {
    return number == null ? "" : Numbers.plain(number);
  }
}
