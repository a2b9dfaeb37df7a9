package vn.chiso.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chiso.evaluate.Way;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.text.Numbers;

/** What it would take to reach a target as a flat table, one row a number. */
final class WaysCsv {
  private WaysCsv() {}

  static Csv of(List<Way> ways, Words words) {
    Csv csv = new Csv("indicators", "name", "item", "now", "needed", "outcome", "score", "rank");
    for (Way way : ways) {
      NodeResult result = way.result();
      csv.add(
          String.join(";", way.indicators().stream().map(Node::id).toList()),
          words.say(
              way.item() == null ? way.indicators().get(0).name() : way.item().name()),
          way.item() == null ? "" : way.item().code(),
          plain(way.now()),
          plain(way.needed()),
          tag(way.outcome()),
          result == null || result.published() == null ? "" : result.published().toPlainString(),
          result == null || result.rank() == null ? "" : result.rank().toString());
    }
    return csv;
  }

  static String tag(Way.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : Numbers.plain(number);
  }
}
