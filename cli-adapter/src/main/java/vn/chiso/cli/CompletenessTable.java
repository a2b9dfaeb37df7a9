package vn.chiso.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.cli.TextTable.Column;
import vn.chiso.framework.Agency;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.submission.Completeness;

/** What agencies handed in: each agency on a line, and below it a line for each indicator. */
final class CompletenessTable {
  private final RulePack pack;
  private final Words words;

  CompletenessTable(RulePack pack, Words words) {
    this.pack = pack;
    this.words = words;
  }

  List<String> lines(List<Completeness> rows) {
    TextTable table = new TextTable(List.of(
        Column.words(words.say("column.indicator")),
        Column.stretching(words.say("column.name")),
        Column.words(words.say("column.deadline")),
        Column.words(words.say("column.timing")),
        Column.number(words.say("column.items")),
        Column.number(words.say("column.evidence")),
        Column.number(words.say("column.heard"))));
    String agency = "";
    for (Completeness row : rows) {
      if (!row.agency().equals(agency)) {
        agency = row.agency();
        table.add(agency(row));
      }
      table.add(
          "  " + (row.indicator() + " " + row.part()).strip(),
          row.isAssigned() ? name(row.indicator()) : words.say("collect.unassigned"),
          date(row.timing().deadline()),
          words.say("timing." + row.timing().state().tag(), row.timing().days()),
          items(row.items()),
          evidence(row),
          heard(row));
    }
    return table.lines();
  }

  private String agency(Completeness row) {
    String name = Optional.ofNullable(pack.agencies().get(row.agency()))
        .map(Agency::name)
        .map(words::say)
        .orElse(Display.line(row.agency()));
    return row.isReceived()
        ? words.say(
            "collect.received",
            name,
            Display.line(row.submission()),
            date(row.timing().on()))
        : words.say("collect.not-received", name);
  }

  private String name(String indicator) {
    return pack.framework().node(indicator).map(Node::name).map(words::say).orElse("");
  }

  private String date(@Nullable LocalDate date) {
    return date == null ? "–" : words.say("date", date);
  }

  /** How many of those asked for there are; a figure the agency may leave out isn't asked for. */
  private static String items(Completeness.Items items) {
    int given = items.given().size() + items.elsewhere().size();
    int all = given + items.missing().size();
    return all == 0 ? "–" : given + "/" + all;
  }

  private static String evidence(Completeness row) {
    int given = row.items().given().size();
    return row.isAssigned() && given > 0
        ? given - row.items().withoutEvidence().size() + "/" + given
        : "–";
  }

  private static String heard(Completeness row) {
    int all = row.heard().size() + row.unheard().size();
    return all == 0 || !row.isReceived() ? "–" : row.heard().size() + "/" + all;
  }
}
