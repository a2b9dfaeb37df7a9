package vn.chiso.dataset;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import vn.chiso.dataset.Document.Syntax;
import vn.chiso.fact.Origin;

/** Reads a dataset or a submission that is one JSON document. */
final class JsonReader {
  /** NaN is read as a number and then refused like any other text that is none. */
  private static final JsonFactory JSON = JsonFactory.builder()
      .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
      .disable(JsonFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
      .streamReadConstraints(Document.CONSTRAINTS)
      .build();

  private final Layout layout;
  private final Document document;
  private final JsonParser parser;
  private final ReadLimits limits;
  private final Set<Table> seen = EnumSet.noneOf(Table.class);
  private final Rows rows = new Rows();

  private JsonReader(
      String text, Layout layout, Source source, ReadLimits limits, Problems problems) {
    this.layout = layout;
    this.parser = JSON.createParser(ObjectReadContext.empty(), text);
    this.document = new Document(Syntax.JSON, source, parser, problems);
    this.limits = limits;
  }

  static Rows read(
      String text, Layout layout, Source source, ReadLimits limits, Problems problems) {
    JsonReader reader = new JsonReader(text, layout, source, limits, problems);
    reader.document.read(reader::tables);
    return reader.rows;
  }

  private void tables() {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = CellText.clean(parser.currentName());
      Optional<Table> table = known().filter(each -> each.key().equals(key)).findFirst();
      parser.nextToken();
      if (table.isEmpty()) {
        wrong(
            "key.unknown", key, Problems.suggestion(key, known().map(Table::key).toList()));
        parser.skipChildren();
      } else if (!seen.add(table.get())) {
        wrong("key.twice", key);
        parser.skipChildren();
      } else if (table.get() == layout.header()) {
        header();
      } else {
        table(table.get());
      }
    }
    if (!seen.contains(Table.DATA) && !seen.contains(Table.SCORES)) {
      wrong("key.missing", Table.DATA.key());
    }
  }

  private Stream<Table> known() {
    return Stream.concat(Stream.of(layout.header()), layout.tables().stream());
  }

  private void header() {
    if (isNot(JsonToken.START_OBJECT, "type.object", layout.header())) {
      Origin here = document.here();
      rows.add(
          layout.header(), new RowBuilder(limits, document.problems(), here, key -> here).build());
    } else {
      RecordReader.readHeader(document, layout, limits, rows);
    }
  }

  private void table(Table table) {
    if (isNot(JsonToken.START_ARRAY, "type.array", table)) {
      return;
    }
    for (int count = 0; parser.nextToken() != JsonToken.END_ARRAY; count++) {
      if (count == limits.rowsPerTable()) {
        wrong("file.too-many-rows", document.source().title(), limits.rowsPerTable());
      }
      if (count >= limits.rowsPerTable()) {
        parser.skipChildren();
      } else if (!isNot(JsonToken.START_OBJECT, "type.object", table)) {
        RecordReader.read(document, layout, table, limits, rows);
      }
    }
  }

  private boolean isNot(JsonToken expected, String type, Table table) {
    if (parser.currentToken() == expected) {
      return false;
    }
    wrong("key.wrong-type", table.key(), Problems.text(type));
    parser.skipChildren();
    return true;
  }

  private void wrong(String check, Object... arguments) {
    document.problems().error(check, Place.of(document.here()), arguments);
  }
}
