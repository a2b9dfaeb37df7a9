package vn.chiso.dataset;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import vn.chiso.dataset.GivenScore.Use;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Provenance;

/** Makes the parts of a dataset from the rows of one file. */
final class Interpreter {
  private final Rows rows;
  private final NumberReader numbers;
  private final Problems problems;
  private final Set<String> indicators = new HashSet<>();

  Interpreter(Rows rows, Problems problems) {
    this.rows = rows;
    this.numbers = NumberReader.of(rows.typedNumbers());
    this.problems = problems;
  }

  static Dataset.Header header(Row row, Problems problems) {
    Cells cells = new Cells(row, new NumberReader(), problems);
    return new Dataset.Header(
        cells.text("id"),
        cells.text("title"),
        cells.text("pack"),
        cells.year(0),
        cells.word("goalposts", Words.GOALPOSTS_FROM_SET, false),
        cells.text("note"));
  }

  /** Adds everything to a dataset whose header is known already. */
  void addTo(Dataset.Builder dataset) {
    rows.of(Table.DATA).forEach(row -> entry(row, dataset));
    rows.of(Table.SCORES).forEach(row -> score(row, dataset));
    rows.of(Table.EVIDENCE).forEach(row -> evidence(row, dataset));
    rows.of(Table.ACCEPTANCES).forEach(row -> acceptance(row, dataset));
    rows.of(Table.GOALPOSTS).forEach(row -> goalposts(row, dataset));
  }

  /** A figure of a row with a fault is kept as submitted, but without a value. */
  private void entry(Row row, Dataset.Builder dataset) {
    Cells cells = cells(row);
    String locality = cells.required("locality");
    String item = cells.required("item");
    int stated = cells.year(dataset.year());
    int year = stated == 0 ? dataset.year() : stated;
    if (year == 0 && row.text("year").isEmpty()) {
      cells.fault("year.missing", "year");
    }
    DataStatus status = cells.word("status", Words.STATUS, DataStatus.UNSTATED);
    BigDecimal value = cells.figure("value");
    if (locality.isEmpty() || item.isEmpty() || year == 0) {
      return;
    }
    dataset.entry(new Entry(
        locality,
        item,
        year,
        cells.text("value"),
        cells.areSound() ? value : null,
        status,
        cells.text("agency"),
        cells.list("evidence"),
        cells.text("note"),
        row.origin()));
  }

  private void score(Row row, Dataset.Builder dataset) {
    Cells cells = cells(row);
    String locality = cells.required("locality");
    String node = cells.required("node");
    BigDecimal score = cells.requiredNumber("score");
    Use use = cells.word("use", Words.USE, Use.COMPARE);
    DataStatus status = cells.word("status", Words.STATUS, DataStatus.UNSTATED);
    if (cells.areSound() && score != null) {
      dataset.score(
          new GivenScore(locality, node, score, use, status, cells.text("source"), row.origin()));
    }
  }

  private void evidence(Row row, Dataset.Builder dataset) {
    Cells cells = cells(row);
    Evidence evidence = new Evidence(
        cells.required("id"),
        cells.required("locality"),
        cells.text("number"),
        cells.date("date"),
        cells.text("issuer"),
        cells.text("title"),
        cells.text("page"),
        cells.text("file"),
        cells.word("status", Words.STATUS, DataStatus.UNSTATED),
        cells.digest("sha256"),
        row.origin());
    if (cells.areSound()) {
      dataset.evidence(evidence);
    }
  }

  private void acceptance(Row row, Dataset.Builder dataset) {
    Cells cells = cells(row);
    Acceptance acceptance = new Acceptance(
        cells.required("locality"),
        cells.required("check"),
        cells.text("item"),
        cells.required("by"),
        cells.required("reason"),
        row.origin());
    if (cells.areSound()) {
      dataset.acceptance(acceptance);
    }
  }

  private void goalposts(Row row, Dataset.Builder dataset) {
    Cells cells = cells(row);
    String indicator = cells.required("indicator");
    BigDecimal minimum = cells.requiredNumber("minimum");
    BigDecimal maximum = cells.requiredNumber("maximum");
    int year = cells.year(dataset.year());
    if (cells.areSound() && year != dataset.year() && dataset.year() != 0) {
      problems.warning("goalposts.other-year", row.place("year"), indicator, year, dataset.year());
    }
    Provenance provenance = cells.word("provenance", Words.PROVENANCE, Provenance.UNKNOWN);
    if (!indicator.isEmpty() && !indicators.add(indicator)) {
      cells.fault("goalposts.twice", "indicator", indicator);
    } else if (cells.areSound() && minimum != null && maximum != null) {
      dataset.goalposts(new Goalposts(
          indicator,
          minimum,
          maximum,
          Goalposts.Basis.DATASET,
          provenance,
          cells.text("source"),
          row.origin()));
    } else if (!indicator.isEmpty()) {
      dataset.refusedGoalposts(indicator);
    }
  }

  private Cells cells(Row row) {
    return new Cells(row, numbers, problems);
  }
}
