package vn.chiso.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.text.Text;

/** A finding as a few lines: how grave, where, what, and what to do. */
final class FindingLines {
  private static final int MOST_PLACES = 3;

  private final Words words;
  private final boolean severalLocalities;
  private final int labelWidth;

  FindingLines(Words words, boolean severalLocalities) {
    this.words = words;
    this.severalLocalities = severalLocalities;
    this.labelWidth = Arrays.stream(Severity.values())
        .mapToInt(severity -> Display.width(label(severity)))
        .max()
        .orElseThrow();
  }

  List<String> of(Finding finding, String indent) {
    String label = indent + Display.padRight(label(finding.severity()), labelWidth) + "  ";
    String below = " ".repeat(Display.width(label));
    List<String> lines =
        new ArrayList<>(Display.wrap(label, below, place(finding) + said(finding.message())));
    String instruction = said(finding.instruction());
    if (!instruction.isEmpty()) {
      lines.addAll(Display.wrap(below + "→ ", below + "  ", instruction));
    }
    if (finding.isAccepted()) {
      lines.addAll(Display.wrap(below, below, accepted(finding)));
    }
    return lines;
  }

  /** A finding that hangs under another: what it says, not what to do. */
  List<String> below(Finding finding, String indent) {
    String text = label(finding.severity()).toLowerCase(Locale.ROOT) + ", " + place(finding)
        + said(finding.message());
    List<String> lines = note(words.say("cause.follow-on", text), indent);
    if (finding.isAccepted()) {
      lines.addAll(note(accepted(finding), indent));
    }
    return lines;
  }

  private String accepted(Finding finding) {
    return words.say("finding.accepted", words.days(Display.line(finding.acceptedBy())));
  }

  /** A line more about a finding. */
  List<String> note(String text, String indent) {
    String below = " ".repeat(Display.width(indent) + labelWidth + 2);
    return new ArrayList<>(Display.wrap(below + "└ ", below + "  ", text));
  }

  private String place(Finding finding) {
    List<String> parts = new ArrayList<>();
    if (severalLocalities && !finding.localities().isEmpty()) {
      parts.add(Display.line(String.join(", ", finding.localities())));
    }
    String places = places(finding.origins());
    if (!places.isEmpty()) {
      parts.add(places);
    }
    return parts.isEmpty() ? "" : String.join(" · ", parts) + "  ";
  }

  /** The first places; a finding about a document used often may have many. */
  static String places(List<Origin> origins) {
    String first = String.join(
        ", ",
        origins.stream()
            .limit(MOST_PLACES)
            .map(each -> Display.line(each.toString()))
            .toList());
    int more = origins.size() - MOST_PLACES;
    return more > 0 ? first + " +" + more : first;
  }

  private String said(Text text) {
    return Display.line(words.say(text));
  }

  private String label(Severity severity) {
    return words.say("severity." + severity.tag());
  }
}
