package vn.chiso.edition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.pack.Manifest;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RulePackException;
import vn.chiso.text.Messages;

/** Rewrites the lines of {@code pack.yaml} that say which edition it is. All others stay. */
final class ManifestText {
  static final String FILE = "pack.yaml";

  private static final Messages MESSAGES = Messages.of(ManifestText.class);
  private static final Pattern TITLE = Pattern.compile("(?m)^title:.*\\n(?:[ \\t]+.*\\n)*");

  private final Manifest old;
  private final String id;
  private final int edition;

  ManifestText(Manifest old, String id, int edition) {
    this.old = old;
    this.id = id;
    this.edition = edition;
  }

  /** The file as the new edition has it; other files as they are. */
  PackFile of(PackFile file) {
    return file.path().equals(FILE) ? new PackFile(FILE, changed(file.text())) : file;
  }

  private String changed(String text) {
    String retitled = TITLE
        .matcher(text)
        .replaceFirst(title -> Matcher.quoteReplacement(
            title.group().replace(Integer.toString(old.edition()), Integer.toString(edition))));
    String named = set(retitled, "id", id);
    String dated = set(named, "edition", Integer.toString(edition));
    // A year of data goes with the dates in the cases, so it waits for somebody to change both.
    String year =
        old.dataYear() + "          " + MESSAGES.text("data-year", old.id()).vi();
    String based = set(set(dated, "data-year", year), "based-on", old.id());
    return set(based, "status", "draft");
  }

  private String set(String text, String key, String value) {
    Matcher line = Pattern.compile("(?m)^" + key + ":.*$").matcher(text);
    if (!line.find()) {
      throw new RulePackException(
          old.id(),
          List.of(new PackProblem(
              FILE, 0, MESSAGES.text("manifest.line", key), MESSAGES.text("manifest.line.hint"))));
    }
    return line.replaceFirst(Matcher.quoteReplacement(key + ": " + value));
  }
}
