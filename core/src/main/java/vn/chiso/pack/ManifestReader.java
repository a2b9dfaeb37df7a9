package vn.chiso.pack;

import java.util.List;
import java.util.Optional;
import vn.chiso.text.Text;

/** Reads {@code pack.yaml}. */
final class ManifestReader {
  static final String FILE = "pack.yaml";

  private static final String FOCAL_AGENCY = "focal-agency";

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final int MOST_INDICATORS = 10_000;
  private static final List<String> MANDATORY = List.of(
      "id", "title", "edition", "data-year", "status", "based-on", "legal-basis", "scoring");

  private ManifestReader() {}

  /** The manifest, empty where the file can't be read as YAML. */
  static Optional<Manifest> read(PackFiles files, String folder, Problems problems) {
    Optional<PackFile> file = files.file(FILE);
    if (file.isEmpty()) {
      files.reportMissing(FILE, problems);
    }
    return file.flatMap(found -> Yaml.mapping(found, problems))
        .map(mapping -> manifest(new Section(FILE, mapping, problems), folder));
  }

  private static Manifest manifest(Section yaml, String folder) {
    yaml.keys(MANDATORY, "indicators-official", "deadline", FOCAL_AGENCY, "notes");
    int year = yaml.whole("data-year", FIRST_YEAR, LAST_YEAR);
    // With a year that can't be read no deadline is too early or too late.
    int dataYear = Numerals.parse(yaml.text("data-year")).isPresent() ? year : 0;
    return new Manifest(
        id(yaml, folder),
        yaml.translated("title"),
        yaml.whole("edition", FIRST_YEAR, LAST_YEAR),
        dataYear,
        yaml.word("status", Words.STATUS),
        yaml.text("based-on").isEmpty() ? "" : yaml.slug("based-on"),
        yaml.sections("legal-basis").stream().map(ManifestReader::legalBasis).toList(),
        yaml.text("indicators-official").isEmpty()
            ? null
            : Integer.valueOf(yaml.whole("indicators-official", 1, MOST_INDICATORS)),
        yaml.sectionIfAny("deadline")
            .flatMap(section -> deadline(section, dataYear))
            .orElse(null),
        yaml.text(FOCAL_AGENCY).isEmpty() ? "" : yaml.slug(FOCAL_AGENCY),
        notes(yaml),
        SettingsReader.read(yaml));
  }

  private static String id(Section yaml, String folder) {
    String id = yaml.slug("id");
    if (!id.isEmpty() && !id.equals(folder)) {
      yaml.report("id", "manifest.id", id, folder);
    }
    return id;
  }

  private static Manifest.LegalBasis legalBasis(Section yaml) {
    yaml.keys(List.of("document", "date", "about", "source"));
    yaml.required("date");
    yaml.date("date");
    return new Manifest.LegalBasis(
        yaml.required("document"), yaml.text("date"), yaml.required("about"), yaml.source());
  }

  private static Optional<Manifest.Deadline> deadline(Section yaml, int dataYear) {
    yaml.keys(List.of("date", "provenance", "source"));
    yaml.required("date");
    return yaml.deadline("date", dataYear)
        .map(date -> new Manifest.Deadline(date, yaml.provenance(), yaml.source()));
  }

  private static List<Text> notes(Section yaml) {
    return yaml.sections("notes").stream().map(Section::bilingual).toList();
  }
}
