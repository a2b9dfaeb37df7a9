package vn.chiso.dataset;

import static vn.chiso.dataset.Column.optional;
import static vn.chiso.dataset.Column.required;
import static vn.chiso.dataset.Column.requiredNumber;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Column.Kind;

/** The tables datasets and submissions consist of: a CSV file each, or a key of the document. */
enum Table {
  /** What the dataset says about itself: one record, in {@code dataset.yaml}. */
  DATASET(
      optional("id"),
      optional("title"),
      optional("pack"),
      optional("year", Kind.YEAR),
      optional("goalposts"),
      optional("note"),
      optional("deadline")),
  /** What a submission says about itself: one record, in {@code submission.yaml}. */
  SUBMISSION(
      optional("agency"),
      optional("locality"),
      optional("officer"),
      optional("number"),
      optional("date"),
      optional("received"),
      optional("pack"),
      optional("year", Kind.YEAR),
      optional("consulted", Kind.LIST),
      optional("note"),
      optional("status")),
  /** The figures. */
  DATA(
      required("locality"),
      required("item"),
      optional("year", Kind.YEAR),
      requiredNumber("value"),
      optional("status"),
      optional("agency"),
      optional("evidence", Kind.LIST),
      optional("note"),
      optional("typed"),
      optional("origin")),
  /** Scores given rather than computed. */
  SCORES(
      required("locality"),
      required("node"),
      requiredNumber("score"),
      optional("use"),
      optional("status"),
      optional("source"),
      optional("rank")),
  /** The documents. */
  EVIDENCE(
      required("id"),
      required("locality"),
      optional("number"),
      optional("date"),
      optional("issuer"),
      optional("title"),
      optional("page"),
      optional("file"),
      optional("status"),
      optional("sha256"),
      optional("origin")),
  /** Decisions to use data in spite of a check. */
  ACCEPTANCES(
      required("locality"),
      required("check"),
      optional("item"),
      required("by"),
      required("date"),
      required("reason")),
  /** Figures of earlier years. */
  PREVIOUS(
      required("locality"),
      required("item"),
      optional("year", Kind.YEAR),
      requiredNumber("value"),
      optional("source")),
  /** Who handed in what. */
  SUBMISSIONS(
      required("agency"),
      required("locality"),
      optional("officer"),
      optional("number"),
      optional("date"),
      optional("received"),
      optional("file"),
      optional("consulted", Kind.LIST),
      optional("note"),
      optional("status"),
      optional("origin")),
  /** What agencies computed by themselves. */
  OWN(
      required("locality"),
      required("indicator"),
      required("kind"),
      requiredNumber("value"),
      optional("agency"),
      optional("note"),
      optional("typed"),
      optional("origin")),
  /** Goalposts that win over the pack's. */
  GOALPOSTS(
      required("indicator"),
      requiredNumber("minimum"),
      requiredNumber("maximum"),
      optional("year", Kind.YEAR),
      optional("provenance"),
      optional("source")),
  /** What was found before these files were written. */
  FINDINGS(
      required("check"),
      required("severity"),
      optional("locality", Kind.LIST),
      optional("indicator"),
      optional("agency"),
      optional("items", Kind.LIST),
      optional("places", Kind.LIST),
      required("message_vi"),
      optional("message_en"),
      optional("instruction_vi"),
      optional("instruction_en"),
      optional("source"));

  @SuppressWarnings("ImmutableEnumChecker") // never changed, and in the order of the file
  private final Map<String, Column> columns;

  Table(Column... columns) {
    Map<String, Column> byName = new LinkedHashMap<>();
    for (Column column : columns) {
      byName.put(column.name(), column);
    }
    this.columns = Collections.unmodifiableMap(byName);
  }

  /** Its key in JSON. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of its CSV file. */
  String csv() {
    return key() + ".csv";
  }

  @Nullable
  Column column(String name) {
    return columns.get(name);
  }

  Set<String> columnNames() {
    return columns.keySet();
  }

  Collection<Column> columns() {
    return columns.values();
  }

  List<Column> numberColumns() {
    return columns.values().stream()
        .filter(column -> column.kind() == Kind.NUMBER)
        .toList();
  }
}
