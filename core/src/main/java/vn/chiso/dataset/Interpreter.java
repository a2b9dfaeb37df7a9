package vn.chiso.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.GivenScore.Use;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Text;

/** Makes the parts of a dataset or submission from the rows of one file. */
final class Interpreter {
  private final Rows rows;
  private final Layout layout;
  private final NumberReader numbers;
  private final Problems problems;
  private final Set<String> indicators = new HashSet<>();

  Interpreter(Rows rows, Layout layout, Problems problems) {
    this.rows = rows;
    this.layout = layout;
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
        cells.text("note"),
        cells.date("deadline"));
  }

  /** Adds everything to a dataset whose header is known already. */
  void addTo(Dataset.Builder dataset) {
    each(Table.DATA, row -> entry(row, dataset));
    each(Table.SCORES, row -> score(row, dataset));
    each(Table.EVIDENCE, row -> evidence(row, dataset));
    each(Table.ACCEPTANCES, row -> acceptance(row, dataset));
    each(Table.PREVIOUS, row -> previous(row, dataset));
    each(Table.SUBMISSIONS, row -> submission(row, dataset));
    each(Table.OWN, row -> own(row, dataset));
    each(Table.GOALPOSTS, row -> goalposts(row, dataset));
    each(Table.FINDINGS, row -> finding(row, dataset));
  }

  private void each(Table table, Consumer<Row> add) {
    rows.of(table).stream().map(Row::placed).forEach(add);
  }

  /** A figure of a row with a fault is kept as submitted, but without a value. */
  private void entry(Row row, Dataset.Builder dataset) {
    Cells cells = cells(row);
    String locality = locality(cells);
    String item = cells.required("item");
    int stated = cells.year(dataset.year());
    int year = stated == 0 ? dataset.year() : stated;
    if (year == 0 && row.text("year").isEmpty()) {
      cells.fault("year.missing", "year");
    }
    DataStatus status = cells.word("status", Words.STATUS, DataStatus.UNSTATED);
    BigDecimal value = cells.figure("value");
    if (lacks(locality) || item.isEmpty() || year == 0) {
      return;
    }
    dataset.entry(new Entry(
        locality,
        item,
        year,
        typed(row),
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
    Integer rank = cells.rank("rank");
    if (cells.areSound() && score != null) {
      dataset.score(new GivenScore(
          locality, node, score, use, status, rank, cells.text("source"), row.origin()));
    }
  }

  /** A document whose day or the like can't be read is known all the same to those who cite it. */
  private void evidence(Row row, Dataset.Builder dataset) {
    Cells cells = cells(row);
    Evidence evidence = new Evidence(
        cells.required("id"),
        locality(cells),
        cells.text("number"),
        date(cells, "date"),
        cells.text("issuer"),
        cells.text("title"),
        cells.text("page"),
        cells.text("file"),
        cells.word("status", Words.STATUS, DataStatus.UNSTATED),
        cells.digest("sha256"),
        row.origin());
    boolean named = !evidence.id().isEmpty() && !lacks(evidence.locality());
    if (named && row.faulty().isEmpty()) {
      dataset.evidence(evidence);
    }
  }

  private void submission(Row row, Dataset.Builder dataset) {
    Cells cells = cells(row);
    SubmissionHeader submission = new SubmissionHeader(
        cells.required("agency"),
        cells.required("locality"),
        cells.text("officer"),
        cells.text("number"),
        cells.date("date"),
        cells.date("received"),
        cells.text("file"),
        cells.list("consulted"),
        cells.text("note"),
        cells.word("status", Words.STATUS, DataStatus.UNSTATED),
        row.origin());
    if (cells.areSound()) {
      dataset.submission(submission);
    }
  }

  /** Kept as a figure is. */
  private void own(Row row, Dataset.Builder dataset) {
    Cells cells = cells(row);
    String locality = locality(cells);
    String indicator = cells.required("indicator");
    cells.required("kind");
    OwnFigure.Kind kind = cells.word("kind", Words.KIND, OwnFigure.Kind.VALUE);
    BigDecimal value = cells.figure("value");
    if (!lacks(locality) && !indicator.isEmpty()) {
      dataset.own(new OwnFigure(
          locality,
          indicator,
          cells.text("agency"),
          kind,
          typed(row),
          cells.areSound() ? value : null,
          cells.text("note"),
          row.origin()));
    }
  }

  private void acceptance(Row row, Dataset.Builder dataset) {
    Cells cells = cells(row);
    String locality = cells.required("locality");
    String check = cells.required("check");
    String by = cells.required("by");
    cells.required("date");
    LocalDate date = cells.date("date");
    String reason = cells.required("reason");
    if (cells.areSound() && date != null) {
      dataset.acceptance(
          new Acceptance(locality, check, cells.text("item"), by, date, reason, row.origin()));
    }
  }

  private void previous(Row row, Dataset.Builder dataset) {
    Cells cells = cells(row);
    String locality = cells.required("locality");
    String item = cells.required("item");
    int year = cells.year(dataset.year() == 0 ? 0 : dataset.year() - 1);
    BigDecimal value = cells.requiredNumber("value");
    if (dataset.year() != 0 && year == dataset.year()) {
      cells.fault("previous.this-year", "year", year);
    }
    if (cells.areSound() && value != null && year != 0) {
      dataset.previous(
          new EarlierFigure(locality, item, year, value, cells.text("source"), row.origin()));
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
          row.text("year").isEmpty() ? null : year,
          Goalposts.Basis.DATASET,
          provenance,
          cells.text("source"),
          row.origin()));
    } else if (!indicator.isEmpty()) {
      dataset.refusedGoalposts(indicator);
    }
  }

  private void finding(Row row, Dataset.Builder dataset) {
    Cells cells = cells(row);
    String check = cells.required("check");
    cells.required("severity");
    Severity severity = cells.word("severity", Words.SEVERITY, Severity.ERROR);
    Text message = new Text(cells.required("message_vi"), cells.text("message_en"));
    Text instruction = new Text(cells.text("instruction_vi"), cells.text("instruction_en"));
    if (cells.areSound()) {
      dataset.finding(Finding.of(check, severity, message, instruction)
          .localities(cells.list("locality"))
          .indicator(cells.text("indicator"))
          .agency(cells.text("agency"))
          .items(cells.list("items"))
          .at(cells.list("places").stream().map(Row::origin).toList())
          .source(cells.text("source"))
          .build());
    }
  }

  private String locality(Cells cells) {
    return layout.gives("locality") ? cells.text("locality") : cells.required("locality");
  }

  private boolean lacks(String locality) {
    return locality.isEmpty() && !layout.gives("locality");
  }

  private @Nullable LocalDate date(Cells cells, String column) {
    return layout == Layout.SUBMISSION ? cells.writtenDate(column) : cells.date(column);
  }

  private static String typed(Row row) {
    return row.text("typed").isEmpty() ? row.text("value") : row.text("typed");
  }

  private Cells cells(Row row) {
    return new Cells(row, numbers, problems);
  }
}
