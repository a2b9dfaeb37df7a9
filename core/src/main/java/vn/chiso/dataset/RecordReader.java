package vn.chiso.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.chiso.fact.Origin;

/** Reads one object of a document as a row of a table, saying everything that is wrong with it. */
final class RecordReader {
  private final Document document;
  private final JsonParser parser;
  private final Layout layout;
  private final Table table;
  private final Origin origin;
  private final RowBuilder row;
  private final Map<String, Origin> lines = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  private RecordReader(Document document, Layout layout, Table table, ReadLimits limits) {
    this.layout = layout;
    this.document = document;
    this.parser = document.parser();
    this.table = table;
    this.origin = document.here();
    this.row = new RowBuilder(limits, document.problems(), origin, this::originOf);
  }

  /** Reads the object as a row; where a fault ends it, what stands before the fault. */
  static void readHeader(Document document, Layout layout, ReadLimits limits, Rows rows) {
    RecordReader reader = new RecordReader(document, layout, layout.header(), limits);
    try {
      reader.read();
    } finally {
      rows.add(layout.header(), reader.row.build());
    }
  }

  /** Reads the object as a row of a table. */
  static void read(Document document, Layout layout, Table table, ReadLimits limits, Rows rows) {
    RecordReader reader = new RecordReader(document, layout, table, limits);
    reader.read();
    rows.add(table, reader.row.build());
  }

  private void read() {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = CellText.clean(parser.currentName());
      Column column = table.column(key);
      parser.nextToken();
      if (column == null) {
        row.remark(
            "key.unknown", document.here(), key, Problems.suggestion(key, table.columnNames()));
      } else if (!seen.add(key)) {
        row.fault("key.twice", key, document.here(), key);
      } else {
        take(column);
      }
      parser.skipChildren();
    }
    for (Column column : layout.required(table)) {
      if (!seen.contains(column.name())) {
        row.fault("key.missing", column.name(), origin, column.name());
      }
    }
  }

  private void take(Column column) {
    if (document.isByLine()) {
      lines.put(column.name(), document.here());
    }
    JsonToken token = parser.currentToken();
    if (!document.accepts(column.kind())) {
      wrongType(column);
    } else if (token == JsonToken.START_ARRAY) {
      row.put(column.name(), list(column));
    }
    if (token.isNumeric()) {
      row.literal(column.name());
    }
    if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      row.put(column.name(), parser.getString());
    }
  }

  private String list(Column column) {
    List<String> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        elements.add(parser.getString());
      } else {
        wrongType(column);
        parser.skipChildren();
      }
    }
    return String.join(";", elements);
  }

  private void wrongType(Column column) {
    row.fault(
        "key.wrong-type",
        column.name(),
        document.here(),
        column.name(),
        Problems.text("type." + column.kind().tag()));
  }

  private Origin originOf(String column) {
    return lines.getOrDefault(column, document.below(origin, column));
  }
}
