package vn.chiso.cli;

import org.jspecify.annotations.Nullable;
import vn.chiso.edition.PackChange;
import vn.chiso.edition.PackDiff;
import vn.chiso.text.Text;

/** What differs between two packs, a change a line. */
final class DiffCsv {
  private DiffCsv() {}

  static Csv of(PackDiff diff, Words words) {
    Csv csv =
        new Csv("area", "kind", "node", "code", "subject", "aspect", "before", "after", "message");
    for (PackChange change : diff.changes()) {
      csv.add(
          change.area().tag(),
          change.kind().tag(),
          change.node(),
          change.code(),
          change.subject(),
          change.aspect(),
          say(change.before(), words),
          say(change.after(), words),
          words.say(change.message()));
    }
    return csv;
  }

  private static String say(@Nullable Text text, Words words) {
    return text == null ? "" : words.say(text);
  }
}
