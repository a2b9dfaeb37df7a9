package vn.chiso.cli;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.cli.TextTable.Column;
import vn.chiso.score.NodeResult;

/** Results now and in some scenarios, a row each that differs. */
final class ScenarioTable {
  private final ScenarioCells cells;
  private final TextTable table;
  private boolean empty = true;
  private int same;

  /**
   * @param named heading of the names
   * @param scenarios headings of the scenarios
   */
  ScenarioTable(String named, List<String> scenarios, Words words, Legend legend) {
    this.cells = new ScenarioCells(words, legend);
    List<Column> columns = new ArrayList<>(List.of(
        Column.words(words.say("column.code")),
        Column.stretching(named),
        Column.number(words.say("what-if.now"))));
    scenarios.forEach(label -> columns.add(Column.number(label)));
    this.table = new TextTable(columns);
  }

  /** Adds a row if the result differs in some scenario. */
  void add(String code, String name, NodeResult now, List<NodeResult> then) {
    if (then.stream().noneMatch(each -> ScenarioCells.differs(now, each))) {
      same++;
      return;
    }
    List<String> row = new ArrayList<>(List.of(code, name, cells.now(now)));
    then.forEach(each -> row.add(cells.then(now, each)));
    table.add(row.toArray(String[]::new));
    empty = false;
  }

  boolean isEmpty() {
    return empty;
  }

  /** How many results are the same in all scenarios. */
  int same() {
    return same;
  }

  List<String> lines() {
    return table.lines();
  }
}
