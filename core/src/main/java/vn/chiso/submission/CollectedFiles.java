package vn.chiso.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.csv.CsvTable;
import vn.chiso.dataset.DatasetFolder;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;

/** What was collected as files: those of the dataset, and tables that tell how it came about. */
final class CollectedFiles {
  private CollectedFiles() {}

  static SortedMap<String, byte[]> of(Collected collected) {
    SortedMap<String, byte[]> files = new TreeMap<>(DatasetFolder.files(collected.dataset()));
    files.put("completeness.csv", bytes(completeness(collected.completeness())));
    if (!collected.changes().isEmpty()) {
      files.put("changes.csv", bytes(changes(collected.changes())));
    }
    if (!collected.aside().isEmpty()) {
      files.put("superseded.csv", bytes(aside(collected.aside())));
    }
    return Collections.unmodifiableSortedMap(files);
  }

  private static byte[] bytes(CsvTable table) {
    return table.toString().getBytes(UTF_8);
  }

  private static CsvTable completeness(List<Completeness> rows) {
    CsvTable table = new CsvTable(Completeness.COLUMNS);
    rows.forEach(row -> table.add(row.cells()));
    return table;
  }

  private static CsvTable changes(List<Change> changes) {
    CsvTable table =
        new CsvTable(List.of("locality", "agency", "item", "year", "from", "to", "older", "newer"));
    for (Change change : changes) {
      table.add(List.of(
          change.locality(),
          change.agency(),
          change.item(),
          change.year() == 0 ? "" : Integer.toString(change.year()),
          change.from(),
          change.to(),
          change.older(),
          change.newer()));
    }
    return table;
  }

  /** Everything in the submissions that aren't in the dataset, a row each. */
  private static CsvTable aside(List<SetAside> aside) {
    CsvTable table = new CsvTable(List.of(
        "reason",
        "submission",
        "agency",
        "locality",
        "kind",
        "code",
        "year",
        "typed",
        "status",
        "evidence",
        "note",
        "origin"));
    aside.forEach(each -> rows(each, table::add));
    return table;
  }

  private static void rows(SetAside aside, Consumer<List<String>> rows) {
    Submission from = aside.submission();
    List<String> start = List.of(aside.reason().tag(), from.id(), from.agency(), from.locality());
    Stream.of(
            Stream.of(header(from.header())),
            from.entries().stream().map(CollectedFiles::entry),
            from.own().stream().map(CollectedFiles::own),
            from.evidence().stream().map(CollectedFiles::document))
        .flatMap(each -> each)
        .forEach(
            rest -> rows.accept(Stream.concat(start.stream(), rest.stream()).toList()));
  }

  private static List<String> header(SubmissionHeader header) {
    return List.of(
        "submission",
        header.documentNumber(),
        "",
        joined(header.officer(), date(header.documentDate()), date(header.receivedOn())),
        header.status().tag(),
        list(header.consulted()),
        header.note(),
        header.origin().toString());
  }

  private static List<String> entry(Entry entry) {
    return List.of(
        "data",
        entry.item(),
        Integer.toString(entry.year()),
        entry.typed(),
        entry.status().tag(),
        list(entry.evidence()),
        entry.note(),
        entry.origin().toString());
  }

  private static List<String> own(OwnFigure own) {
    return List.of(
        own.kind().tag(),
        own.indicator(),
        "",
        own.typed(),
        "",
        "",
        own.note(),
        own.origin().toString());
  }

  private static List<String> document(Evidence document) {
    return List.of(
        "evidence",
        document.id(),
        "",
        joined(
            document.documentNumber(),
            date(document.date()),
            document.authority(),
            document.title(),
            document.page(),
            document.file(),
            document.sha256()),
        document.status().tag(),
        "",
        "",
        document.origin().toString());
  }

  private static String joined(String... parts) {
    return String.join("; ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
  }

  private static String date(@Nullable LocalDate date) {
    return Objects.toString(date, "");
  }

  private static String list(List<String> codes) {
    return String.join(";", codes);
  }
}
