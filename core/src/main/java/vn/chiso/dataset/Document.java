package vn.chiso.dataset;

import java.util.Locale;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import vn.chiso.dataset.Column.Kind;
import vn.chiso.fact.Origin;

/**
 * A JSON or YAML document that is one object, read token by token, so that what stands before a
 * fault is kept. Not thread-safe.
 */
final class Document {
  /** Text is limited per file and per cell already; a long cell must not end the reading. */
  static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
      .maxNestingDepth(20)
      .maxStringLength(Integer.MAX_VALUE)
      .maxNumberLength(Integer.MAX_VALUE)
      .maxNameLength(Integer.MAX_VALUE)
      .build();

  private final Syntax syntax;
  private final Source source;
  private final JsonParser parser;
  private final Problems problems;

  Document(Syntax syntax, Source source, JsonParser parser, Problems problems) {
    this.syntax = syntax;
    this.source = source;
    this.parser = parser;
    this.problems = problems;
  }

  /** The language of a document. */
  enum Syntax {
    JSON,
    /** Scalars of YAML needn't be quoted, so all of them are text. */
    YAML
  }

  JsonParser parser() {
    return parser;
  }

  Problems problems() {
    return problems;
  }

  Source source() {
    return source;
  }

  /** Where the current token stands: a pointer in JSON, a line in YAML. */
  Origin here() {
    return syntax == Syntax.JSON
        ? source.origin(parser.streamReadContext().pathAsPointer().toString())
        : Origin.line(source.file(), parser.currentTokenLocation().getLineNr());
  }

  /** Whether a place is a line, not a pointer. */
  boolean isByLine() {
    return syntax == Syntax.YAML;
  }

  /** Where the value of a key of an object stands. */
  Origin below(Origin object, String key) {
    return syntax == Syntax.JSON ? new Origin(source.file(), object.place() + '/' + key) : object;
  }

  /** Whether the current token can be a cell of that kind. */
  boolean accepts(Kind kind) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL || (syntax == Syntax.YAML && token.isScalarValue())) {
      return true;
    }
    return switch (kind) {
      case TEXT -> token == JsonToken.VALUE_STRING;
      case LIST -> token == JsonToken.START_ARRAY;
      case YEAR -> token == JsonToken.VALUE_NUMBER_INT;
      case NUMBER -> token.isScalarValue();
    };
  }

  /** Reads the object by an action that leaves the parser at its end, and reports any fault. */
  void read(Runnable action) {
    try (parser) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        problems.error("document.not-an-object", Place.of(here()), source.title());
        return;
      }
      action.run();
      if (parser.nextToken() != null) {
        problems.error("document.trailing", Place.of(here()), source.title());
      }
    } catch (JacksonException e) {
      report(e);
    }
  }

  private void report(JacksonException e) {
    TokenStreamLocation at = parser.currentLocation();
    long line = source.lineInFile(at.getLineNr());
    long column = at.getColumnNr();
    if (e.getCause() instanceof MarkedYamlEngineException yaml) {
      Mark mark = yaml.getContextMark().or(yaml::getProblemMark).orElseThrow();
      line = mark.getLine() + 1L;
      column = mark.getColumn() + 1L;
    }
    Origin origin = syntax == Syntax.JSON ? here() : Origin.line(source.file(), line);
    problems.error(faultOf(e), Place.of(origin), source.title(), line, column);
  }

  private String faultOf(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return "document.too-deep";
    }
    if (e instanceof UnexpectedEndOfInputException) {
      return "document.truncated";
    }
    return syntax.name().toLowerCase(Locale.ROOT) + ".broken";
  }
}
