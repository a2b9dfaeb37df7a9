package vn.chiso.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.csv.CsvTable;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.finding.Finding;
import vn.chiso.text.Numbers;

/**
 * A dataset as the files of a folder, as {@link Dataset#read(java.nio.file.Path)} reads them.
 *
 * <p>Figures stand in the files as understood, with what was typed beside them where that differs,
 * and with the place they were taken from; what was found wrong with them stands in
 * {@code findings.csv}. The same dataset always gives the same bytes.
 */
public final class DatasetFolder {
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private DatasetFolder() {}

  /** The files by name; tables without rows have none, except for the figures. */
  public static SortedMap<String, byte[]> files(Dataset dataset) {
    DatasetFolder folder = new DatasetFolder();
    folder.files.put("dataset.yaml", header(dataset.header()).getBytes(UTF_8));
    folder.table(Table.DATA, dataset.entries(), DatasetFolder::entry);
    folder.table(Table.SCORES, dataset.scores(), DatasetFolder::score);
    folder.table(Table.EVIDENCE, dataset.evidence(), DatasetFolder::evidence);
    folder.table(Table.ACCEPTANCES, dataset.acceptances(), DatasetFolder::acceptance);
    folder.table(Table.PREVIOUS, dataset.previous(), DatasetFolder::previous);
    folder.table(Table.SUBMISSIONS, dataset.submissions(), DatasetFolder::submission);
    folder.table(Table.OWN, dataset.own(), DatasetFolder::own);
    folder.table(
        Table.GOALPOSTS,
        Stream.concat(
                dataset.goalposts().stream().map(DatasetFolder::goalposts),
                dataset.refusedGoalposts().stream().map(DatasetFolder::refused))
            .toList(),
        row -> row);
    folder.table(Table.FINDINGS, dataset.findings(), DatasetFolder::finding);
    return Collections.unmodifiableSortedMap(folder.files);
  }

  private <T> void table(Table table, List<T> records, Function<T, String[]> row) {
    if (!records.isEmpty() || table == Table.DATA) {
      CsvTable csv = new CsvTable(List.copyOf(table.columnNames()));
      records.forEach(each -> csv.add(List.of(row.apply(each))));
      files.put(table.csv(), csv.toString().getBytes(UTF_8));
    }
  }

  private static String header(Dataset.Header header) {
    StringBuilder yaml = new StringBuilder();
    yaml(yaml, "id", header.id());
    yaml(yaml, "title", header.title());
    yaml(yaml, "pack", header.pack());
    if (header.year() != 0) {
      yaml.append("year: ").append(header.year()).append('\n');
    }
    yaml(yaml, "goalposts", header.goalpostsFromSet() ? "set" : "");
    yaml(yaml, "note", header.note());
    if (header.deadline() != null) {
      yaml.append("deadline: ").append(header.deadline()).append('\n');
    }
    return yaml.toString();
  }

  private static void yaml(StringBuilder yaml, String key, String text) {
    if (!text.isEmpty()) {
      String quoted = text.replace("\\", "\\\\")
          .replace("\"", "\\\"")
          .replace("\n", "\\n")
          .replace("\r", "\\r")
          .replace("\t", "\\t");
      yaml.append(key).append(": \"").append(quoted).append("\"\n");
    }
  }

  private static String[] entry(Entry entry) {
    return new String[] {
      entry.locality(),
      entry.item(),
      Integer.toString(entry.year()),
      number(entry.value()),
      status(entry.status()),
      entry.agency(),
      list(entry.evidence()),
      entry.note(),
      typed(entry.typed(), entry.value()),
      origin(entry.origin())
    };
  }

  private static String[] score(GivenScore score) {
    return new String[] {
      score.locality(),
      score.node(),
      number(score.score()),
      score.use().tag(),
      status(score.status()),
      score.source(),
      score.rank() == null ? "" : score.rank().toString()
    };
  }

  private static String[] evidence(Evidence evidence) {
    return new String[] {
      evidence.id(),
      evidence.locality(),
      evidence.documentNumber(),
      date(evidence.date()),
      evidence.authority(),
      evidence.title(),
      evidence.page(),
      evidence.file(),
      status(evidence.status()),
      evidence.sha256(),
      origin(evidence.origin())
    };
  }

  private static String[] acceptance(Acceptance acceptance) {
    return new String[] {
      acceptance.locality(),
      acceptance.check(),
      acceptance.item(),
      acceptance.by(),
      acceptance.date().toString(),
      acceptance.reason()
    };
  }

  private static String[] previous(EarlierFigure figure) {
    return new String[] {
      figure.locality(),
      figure.item(),
      Integer.toString(figure.year()),
      number(figure.value()),
      figure.source()
    };
  }

  private static String[] submission(SubmissionHeader submission) {
    return new String[] {
      submission.agency(),
      submission.locality(),
      submission.officer(),
      submission.documentNumber(),
      date(submission.documentDate()),
      date(submission.receivedOn()),
      submission.file(),
      list(submission.consulted()),
      submission.note(),
      status(submission.status()),
      origin(submission.origin())
    };
  }

  private static String[] own(OwnFigure own) {
    return new String[] {
      own.locality(),
      own.indicator(),
      own.kind().tag(),
      number(own.value()),
      own.agency(),
      own.note(),
      typed(own.typed(), own.value()),
      origin(own.origin())
    };
  }

  private static String[] goalposts(Goalposts posts) {
    return new String[] {
      posts.indicator(),
      number(posts.minimum()),
      number(posts.maximum()),
      posts.year() == null ? "" : posts.year().toString(),
      posts.provenance().tag(),
      posts.source()
    };
  }

  private static String[] finding(Finding finding) {
    return new String[] {
      finding.check(),
      finding.severity().tag(),
      list(finding.localities()),
      finding.indicator(),
      finding.agency(),
      list(finding.items()),
      list(finding.origins().stream().map(Origin::toString).toList()),
      finding.message().vi(),
      finding.message().en(),
      finding.instruction().vi(),
      finding.instruction().en(),
      finding.source()
    };
  }

  /** Refused when read again, too. */
  private static String[] refused(String indicator) {
    return new String[] {indicator, "", "", "", "", ""};
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : Numbers.plain(number);
  }

  /** What was typed, where the figure alone doesn't tell. */
  private static String typed(String typed, @Nullable BigDecimal value) {
    return typed.equals(number(value)) ? "" : typed;
  }

  private static String status(DataStatus status) {
    return status == DataStatus.UNSTATED ? "" : status.tag();
  }

  private static String list(List<String> codes) {
    return String.join(";", codes);
  }

  private static String date(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  private static String origin(Origin origin) {
    return origin.equals(Origin.MEMORY) ? "" : origin.toString();
  }
}
