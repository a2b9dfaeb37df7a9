package vn.chiso.cli;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.pack.Manifest;
import vn.chiso.text.Text;
import vn.chiso.verify.Difference;
import vn.chiso.verify.Trial;
import vn.chiso.verify.Verification;

/** What came of trying a pack as a page of text: what failed and how, then how many passed. */
final class VerificationReport {
  private static final String INDENT = "  ";

  private final Words words;

  VerificationReport(Words words) {
    this.words = words;
  }

  List<String> lines(Manifest pack, Verification verification) {
    String status = words.status(pack.status());
    List<String> lines =
        new ArrayList<>(wrapped("", words.say("heading.pack", pack.title(), pack.id(), status)));
    lines.add("");
    lines.addAll(lines(verification));
    return lines;
  }

  List<String> lines(Verification verification) {
    List<String> lines = new ArrayList<>();
    verification.failed().forEach(trial -> failed(trial, lines));
    lines.addAll(summary(verification));
    return lines;
  }

  private void failed(Trial trial, List<String> lines) {
    lines.addAll(wrapped("✗ ", trial.file() + ":" + trial.line()));
    lines.addAll(wrapped(INDENT, trial.name()));
    if (!trial.rule().isEmpty()) {
      lines.addAll(wrapped(INDENT, words.say("trial.rule", trial.rule(), trial.rulePlace())));
    }
    trial.differences().forEach(difference -> difference(difference, lines));
    trial.notes().forEach(note -> lines.addAll(wrapped(INDENT, words.say("trial.note", note))));
    lines.add("");
  }

  /** The two one below the other, so that the eye compares them. */
  private void difference(Difference difference, List<String> lines) {
    boolean rule = difference.kind() == Difference.Kind.FIRING;
    String subject = words.say(difference.kind().text()) + (rule ? "" : " " + difference.subject());
    lines.addAll(wrapped(INDENT + INDENT, subject));
    String expected = words.say("trial.expected");
    String actual = words.say("trial.actual");
    int width = Math.max(Display.width(expected), Display.width(actual));
    side(expected, width, difference.expected().text(), lines);
    side(actual, width, difference.actual().text(), lines);
  }

  private void side(String label, int width, Text text, List<String> lines) {
    String first = INDENT.repeat(3) + Display.padRight(label, width) + INDENT;
    String others = " ".repeat(Display.width(first));
    lines.addAll(Display.wrap(first, others, Display.line(words.say(text))));
  }

  private List<String> summary(Verification verification) {
    List<String> lines = Stream.of(Trial.Kind.values())
        .map(kind -> {
          List<Trial> all = verification.trials(kind);
          long passed = all.stream().filter(Trial::passed).count();
          return words.say("trials." + kind.tag(), passed, all.size());
        })
        .collect(toCollection(ArrayList::new));
    int failed = verification.failed().size();
    lines.add(failed == 0 ? words.say("trials.passed") : words.say("trials.failed", failed));
    return lines;
  }

  private static List<String> wrapped(String prefix, String text) {
    return Display.wrap(prefix, " ".repeat(Display.width(prefix)) + INDENT, Display.line(text));
  }
}
