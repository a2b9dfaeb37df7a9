package vn.chiso.report;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.explain.Derivation;
import vn.chiso.explain.Derivation.Kind;

/** A step of a derivation in words, as {@code chiso explain} has it. */
final class StepText {
  private StepText() {}

  /** What the step is and states. */
  static String of(Derivation step, Phrases words) {
    return title(step, words) + ": " + words.say(step.statement());
  }

  static String title(Derivation step, Phrases words) {
    String title = words.say(step.title());
    if (step.kind() == Kind.NODE) {
      return step.reference() + " " + title;
    }
    boolean named = step.kind() == Kind.VALUE || step.kind() == Kind.GIVEN;
    return named || step.reference().isEmpty() ? title : title + " [" + step.reference() + "]";
  }

  /** Where it stands and how well it is founded; empty where nothing of that is known. */
  static String foundation(Derivation step, Phrases words) {
    List<String> parts = new ArrayList<>();
    if (!step.place().isEmpty()) {
      parts.add(step.place());
    }
    if (!step.source().isEmpty()) {
      parts.add(words.say("why.source", step.source()));
    }
    if (!parts.isEmpty()) {
      parts.add(words.say(step.provenance().text()));
    }
    return String.join(" · ", parts);
  }
}
