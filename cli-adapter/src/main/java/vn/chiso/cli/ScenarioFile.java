package vn.chiso.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import vn.chiso.evaluate.Scenario;

/**
 * Scenarios in a YAML file: a list, each with a name and what is supposed, written as on the
 * command line. Everything is text, so that no code or number is read otherwise than it stands.
 */
final class ScenarioFile {
  private static final String NAME = "name";
  private static final List<String> KEYS = List.of(NAME, "set", "weight", "range");
  private static final int MOST_SCENARIOS = 100;
  private static final long MOST_BYTES = 1L << 20;

  private final Path path;
  private final Suppositions suppositions;

  ScenarioFile(Path path, Suppositions suppositions) {
    this.path = path;
    this.suppositions = suppositions;
  }

  List<Scenario> read() {
    List<Scenario> scenarios = new ArrayList<>();
    Set<String> names = new HashSet<>();
    try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text())) {
      expect(parser, parser.nextToken(), JsonToken.START_ARRAY);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        Scenario scenario = scenario(parser);
        if (scenario.name().isEmpty() || !names.add(scenario.name())) {
          throw wrong(parser, "what-if.file-name");
        }
        scenarios.add(scenario);
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UsageException("what-if.file-syntax", path, Integer.toString(line));
    }
    if (scenarios.isEmpty() || scenarios.size() > MOST_SCENARIOS) {
      throw new UsageException("what-if.file-count", path, Integer.toString(MOST_SCENARIOS));
    }
    return scenarios;
  }

  private String text() {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw new UsageException("what-if.file-size", path);
      }
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("what-if.file-unreadable", path, IoReason.of(e));
    }
  }

  private Scenario scenario(JsonParser parser) {
    expect(parser, parser.currentToken(), JsonToken.START_OBJECT);
    Map<String, List<String>> values = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      if (!KEYS.contains(key)) {
        throw wrong(parser, "what-if.file-key", key, Words.nearest(key, KEYS));
      }
      parser.nextToken();
      if (values.put(key, texts(parser)) != null) {
        throw wrong(parser, "what-if.file-twice", key);
      }
    }
    return suppositions.scenario(
        String.join(" ", values.getOrDefault(NAME, List.of())),
        values.getOrDefault("set", List.of()),
        values.getOrDefault("weight", List.of()),
        values.getOrDefault("range", List.of()));
  }

  /** One text or a list of them. */
  private List<String> texts(JsonParser parser) {
    if (parser.currentToken().isScalarValue()) {
      return List.of(parser.getString());
    }
    expect(parser, parser.currentToken(), JsonToken.START_ARRAY);
    List<String> texts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (!parser.currentToken().isScalarValue()) {
        throw wrong(parser, "what-if.file-shape");
      }
      texts.add(parser.getString());
    }
    return texts;
  }

  private void expect(JsonParser parser, JsonToken token, JsonToken expected) {
    if (token != expected) {
      throw wrong(parser, "what-if.file-shape");
    }
  }

  private UsageException wrong(JsonParser parser, String key, Object... more) {
    List<Object> arguments = new ArrayList<>(
        List.of(path, Integer.toString(parser.currentTokenLocation().getLineNr())));
    arguments.addAll(List.of(more));
    return new UsageException(key, arguments.toArray());
  }
}
