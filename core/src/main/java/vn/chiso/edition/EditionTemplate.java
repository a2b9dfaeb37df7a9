package vn.chiso.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What every new edition gets beside what it has of the old one: help for whoever edits it. */
final class EditionTemplate {
  /** Resources beside this class by the path they get in the pack. */
  private static final Map<String, String> RESOURCES =
      Map.of("CHANGES.md", "template/CHANGES.md", ".editorconfig", "template/editorconfig");

  private EditionTemplate() {}

  static Map<String, String> files(String oldId, String id) {
    return RESOURCES.entrySet().stream()
        .collect(Collectors.toMap(
            Map.Entry::getKey,
            each -> read(each.getValue()).replace("{id}", id).replace("{old}", oldId)));
  }

  private static String read(String resource) {
    try (InputStream in = EditionTemplate.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
