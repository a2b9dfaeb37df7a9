package vn.chiso.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chiso.evaluate.Way;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;

/** What it would take to reach a target as a flat table, one row a number. */
final class WaysCsv {
  private WaysCsv() {}

  static Csv of(ScoreCard card, List<Way> ways, Words words) {
    Csv csv = new Csv(
        "indicators",
        "name",
        "item",
        "now",
        "needed",
        "outcome",
        "score",
        "rank",
        "marks_now",
        "marks");
    for (Way way : ways) {
      NodeResult result = way.result();
      csv.add(
          String.join(";", way.indicators().stream().map(Node::id).toList()),
          words.say(
              way.item() == null ? way.indicators().get(0).name() : way.item().name()),
          way.item() == null ? "" : way.item().code(),
          CsvCells.number(way.now()),
          CsvCells.number(way.needed()),
          tag(way.outcome()),
          CsvCells.published(result),
          CsvCells.rank(result),
          CsvCells.marks(now(card, way)),
          CsvCells.marks(result));
    }
    return csv;
  }

  /** The result whose value a way changes; null where it changes a data item. */
  static @Nullable NodeResult now(ScoreCard card, Way way) {
    return way.item() == null ? card.result(way.indicators().get(0).id()).orElseThrow() : null;
  }

  static String tag(Way.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
