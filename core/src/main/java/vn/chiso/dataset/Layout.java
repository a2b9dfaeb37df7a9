package vn.chiso.dataset;

import java.util.List;
import java.util.Set;

/** What a folder or document consists of. */
enum Layout {
  /** A dataset. */
  DATASET(
      Table.DATASET,
      List.of(
          Table.DATA,
          Table.SCORES,
          Table.EVIDENCE,
          Table.ACCEPTANCES,
          Table.PREVIOUS,
          Table.SUBMISSIONS,
          Table.OWN,
          Table.GOALPOSTS,
          Table.FINDINGS),
      Set.of()),
  /** A submission, whose header says once for all rows which locality and agency they are of. */
  SUBMISSION(
      Table.SUBMISSION,
      List.of(Table.DATA, Table.EVIDENCE, Table.OWN),
      Set.of("locality", "agency"));

  private final Table header;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final List<Table> tables;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Set<String> given;

  Layout(Table header, List<Table> tables, Set<String> given) {
    this.header = header;
    this.tables = tables;
    this.given = given;
  }

  Table header() {
    return header;
  }

  /** The tables that are lists of rows. */
  List<Table> tables() {
    return tables;
  }

  /** The tables of a dataset that agencies' submissions don't give. */
  static List<Table> common() {
    List<Table> submitted =
        List.of(Table.DATA, Table.EVIDENCE, Table.SUBMISSIONS, Table.OWN, Table.FINDINGS);
    return DATASET.tables.stream().filter(table -> !submitted.contains(table)).toList();
  }

  /** Whether the header says it for rows that don't. */
  boolean gives(String column) {
    return given.contains(column);
  }

  /** The columns every row of a table must have. */
  List<Column> required(Table table) {
    return table.columns().stream()
        .filter(column -> column.required() && !gives(column.name()))
        .toList();
  }
}
