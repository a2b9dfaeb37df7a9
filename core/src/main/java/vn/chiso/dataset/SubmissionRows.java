package vn.chiso.dataset;

import java.nio.file.Path;
import java.util.List;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;

/**
 * The cells of a submission as another format has them, such as the sheets of a workbook, to be
 * understood as those of CSV files are. Not thread-safe.
 *
 * <p>Columns are named as in the files of a submission: {@code item}, {@code value}, {@code note} …
 * A row may come in any order and leave out what it doesn't have.
 */
public final class SubmissionRows {
  private final String name;
  private final int year;
  private final Rows rows = new Rows();
  private final Problems problems = new Problems();

  private SubmissionRows(String name, int year) {
    this.name = name;
    this.year = year;
  }

  /** The part of a submission a row belongs to. */
  public enum Part {
    /** Who hands it in: {@code submission.csv}. */
    HEADER(Table.SUBMISSION),
    /** Figures: {@code data.csv}. */
    DATA(Table.DATA),
    /** Documents: {@code evidence.csv}. */
    EVIDENCE(Table.EVIDENCE),
    /** What the agency computed by itself: {@code own.csv}. */
    OWN(Table.OWN);

    private final Table table;

    Part(Table table) {
      this.table = table;
    }
  }

  /**
   * A cell.
   *
   * @param column the name of its column
   * @param typed its text, or its number as {@code 1234.5}
   * @param isNumber whether it holds a number rather than text, so that nobody can read it
   *     otherwise
   * @param origin where it stands
   */
  public record Cell(String column, String typed, boolean isNumber, Origin origin) {}

  /**
   * A submission without any rows.
   *
   * @param name what findings call it
   * @param year the year its figures are about unless it says otherwise
   */
  public static SubmissionRows of(String name, int year) {
    return new SubmissionRows(name, year);
  }

  /**
   * Adds a row.
   *
   * @param origin where it stands, as a whole
   * @param cells its cells, one a column at most
   * @throws IllegalArgumentException if the part has no such column (a bug)
   */
  public SubmissionRows row(Part part, Origin origin, List<Cell> cells) {
    RowBuilder row = new RowBuilder(
        ReadLimits.DEFAULT, problems, origin, column -> originOf(column, cells, origin));
    for (Cell cell : cells) {
      if (part.table.column(cell.column()) == null) {
        throw new IllegalArgumentException(part + " has no column " + cell.column());
      }
      if (cell.isNumber()) {
        row.literal(cell.column());
      }
      row.put(cell.column(), cell.typed());
    }
    rows.add(part.table, row.build());
    return this;
  }

  /** Adds something that couldn't be understood while the rows were looked for. */
  public SubmissionRows finding(Finding finding) {
    problems.found().add(finding);
    return this;
  }

  /**
   * The submission, as {@link SubmissionFiles} gives it.
   *
   * @param folder where the files of its evidence may lie
   */
  public Dataset read(Path folder) {
    return EvidenceFiles.checked(
        new SubmissionParts(name, year, problems).of(List.of(rows)), folder);
  }

  private static Origin originOf(String column, List<Cell> cells, Origin row) {
    return cells.stream()
        .filter(cell -> cell.column().equals(column))
        .map(Cell::origin)
        .findFirst()
        .orElse(row);
  }
}
