package vn.chiso.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Origin;
import vn.chiso.fact.SubmissionHeader;

/** Makes a submission from the rows of its files: a dataset of one {@link SubmissionHeader}. */
final class SubmissionParts {
  private final String name;
  private final int year;
  private final Problems problems;

  /** @param year the year its figures are about unless it says otherwise */
  SubmissionParts(String name, int year, Problems problems) {
    this.name = name;
    this.year = year;
    this.problems = problems;
  }

  Dataset of(List<Rows> files) {
    List<Row> headers =
        files.stream().flatMap(rows -> rows.of(Table.SUBMISSION).stream()).toList();
    if (headers.isEmpty()) {
      problems.error("submission.no-header", Place.of(new Origin(name, "")), name);
    } else if (headers.size() > 1) {
      problems.error("submission.header-twice", headers.get(1).place(), name);
    }
    Row header = headers.isEmpty() ? nothing() : headers.get(0);
    Dataset.Builder dataset = start(header);
    Map<String, String> given = given(header);
    for (Rows rows : files) {
      new Interpreter(filled(rows, given), Layout.SUBMISSION, problems).addTo(dataset);
    }
    problems.found().forEach(dataset::finding);
    return dataset.build();
  }

  private Row nothing() {
    Origin whole = new Origin(name, "");
    return new RowBuilder(ReadLimits.DEFAULT, problems, whole, column -> whole).build();
  }

  private Dataset.Builder start(Row row) {
    Cells cells = new Cells(row, new NumberReader(), problems);
    int stated = cells.year(year);
    return Dataset.builder(stated)
        .header(new Dataset.Header(name, "", cells.text("pack"), stated, false, ""))
        .submission(new SubmissionHeader(
            cells.text("agency"),
            cells.text("locality"),
            cells.text("officer"),
            cells.text("number"),
            cells.writtenDate("date"),
            cells.writtenDate("received"),
            name,
            cells.list("consulted"),
            cells.text("note"),
            cells.word("status", Words.STATUS, DataStatus.UNSTATED),
            row.origin()));
  }

  private static Map<String, String> given(Row header) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String column : List.of("locality", "agency", "status")) {
      String text = header.text(column);
      if (!text.isEmpty() && (!column.equals("status") || Words.STATUS.meaning(text) != null)) {
        given.put(column, text);
      }
    }
    return given;
  }

  private Rows filled(Rows rows, Map<String, String> given) {
    Rows filled = new Rows();
    for (Table table : Layout.SUBMISSION.tables()) {
      for (Row row : rows.of(table)) {
        checkAgency(row, given);
        filled.add(table, row.with(given, "agency"));
      }
    }
    return filled;
  }

  private void checkAgency(Row row, Map<String, String> given) {
    String agency = row.text("agency");
    String signing = given.getOrDefault("agency", agency);
    if (!agency.isEmpty() && !agency.equals(signing)) {
      problems.warning("submission.other-agency", row.place("agency"), agency, signing);
    }
  }
}
