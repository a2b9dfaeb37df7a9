package vn.chiso.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chiso.pack.PackFile;

/** What every new edition gets beside what it has of the old one: help for whoever edits it. */
final class EditionTemplate {
  private static final List<String> SNIPPETS = List.of(
      "checks.md",
      "cross-checks.md",
      "cross-reviews.md",
      "formulas-bands.md",
      "formulas-points.md",
      "formulas.md",
      "reviews.md");

  /** Where {@code vn.chiso.json.Schemas} has them, which knows this package and not the reverse. */
  private static final String SCHEMAS = "/vn/chiso/json/";

  private static final String MODELINE = "# yaml-language-server: $schema=";
  private static final String PACK_SCHEMA = ".schemas/pack.schema.json";
  private static final String CASES_SCHEMA = ".schemas/cases.schema.json";

  private EditionTemplate() {}

  static Map<String, String> files(String oldId, String id) {
    Map<String, String> files = new HashMap<>();
    files.put(
        "CHANGES.md", read("template/CHANGES.md").replace("{id}", id).replace("{old}", oldId));
    files.put(".editorconfig", read("template/editorconfig"));
    SNIPPETS.forEach(name -> files.put("snippets/" + name, read("template/snippets/" + name)));
    files.put(PACK_SCHEMA, read(SCHEMAS + "pack.schema.json"));
    files.put(CASES_SCHEMA, read(SCHEMAS + "cases.schema.json"));
    return files;
  }

  /** The file with a first line by which editors find its schema, if it has one. */
  static PackFile withSchema(PackFile file) {
    boolean manifest = file.path().equals(ManifestText.FILE);
    boolean described = manifest || file.path().endsWith(".cases.yaml");
    if (!described || file.text().startsWith(MODELINE)) {
      return file;
    }
    int folders = (int) file.path().chars().filter(letter -> letter == '/').count();
    String schema = "../".repeat(folders) + (manifest ? PACK_SCHEMA : CASES_SCHEMA);
    return new PackFile(file.path(), MODELINE + schema + "\n" + file.text());
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
