package vn.chiso.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A YAML value with the line it stands on. */
sealed interface Yaml {
  int line();

  /** A text, number, date or nothing, as written. */
  record Scalar(int line, String text) implements Yaml {}

  /** A list. */
  record Sequence(int line, List<Yaml> values) implements Yaml {}

  /** Keys with values, in the order of the file. */
  record Mapping(int line, Map<String, Yaml> values) implements Yaml {}

  /** The mapping a file consists of; empty, and reported, where it can't be read as one. */
  static Optional<Mapping> mapping(PackFile file, Problems problems) {
    return new Reader(file, problems).document();
  }

  /** Reads a file. Anchors and aliases are refused: they hide what a file says. */
  final class Reader {
    /** Not a mapper: that would load all of data binding for the sake of a parser. */
    private static final YAMLFactory YAML = new YAMLFactory();

    private static final Pattern STUMBLED = Pattern.compile("(.+)\\n in reader, line (\\d+),");

    private final PackFile file;
    private final Problems problems;

    private Reader(PackFile file, Problems problems) {
      this.file = file;
      this.problems = problems;
    }

    private Optional<Mapping> document() {
      try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), file.text())) {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
          report(1, "yaml.no-mapping");
          return Optional.empty();
        }
        Mapping mapping = mapping(parser);
        if (parser.nextToken() != null) {
          report(line(parser), "yaml.second-document");
        }
        return Optional.of(mapping);
      } catch (JacksonException e) {
        syntax(e);
        return Optional.empty();
      }
    }

    /** The parser says first what it was about, and last where it stumbled over what. */
    private void syntax(JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String message = e.getOriginalMessage().lines().findFirst().orElse("");
      Matcher place = STUMBLED.matcher(e.getOriginalMessage());
      while (place.find()) {
        message = place.group(1);
        line = Integer.parseInt(place.group(2));
      }
      report(line, "yaml.syntax", message);
    }

    private Mapping mapping(JsonParser parser) {
      int line = line(parser);
      Map<String, Yaml> values = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.getString();
        int keyLine = line(parser);
        parser.nextToken();
        if (values.putIfAbsent(key, value(parser)) != null) {
          report(keyLine, "yaml.key-twice", key);
        }
      }
      return new Mapping(line, values);
    }

    private Yaml value(JsonParser parser) {
      JsonToken token = parser.currentToken();
      if (((YAMLParser) parser).isCurrentAlias()) {
        report(line(parser), "yaml.alias", parser.getString());
      }
      return switch (token) {
        case START_OBJECT -> mapping(parser);
        case START_ARRAY -> sequence(parser);
        case VALUE_NULL -> new Scalar(line(parser), "");
        default -> new Scalar(line(parser), parser.getString().strip());
      };
    }

    private Sequence sequence(JsonParser parser) {
      int line = line(parser);
      List<Yaml> values = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(value(parser));
      }
      return new Sequence(line, values);
    }

    private void report(int line, String key, Object... arguments) {
      problems.report(file.path(), line, key, arguments);
    }

    private static int line(JsonParser parser) {
      return parser.currentTokenLocation().getLineNr();
    }
  }
}
