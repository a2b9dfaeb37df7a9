package vn.chiso.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.chiso.explain.Derivation;
import vn.chiso.explain.Derivation.Kind;
import vn.chiso.text.Text;

/** A derivation as a tree of text. */
final class DerivationLines {
  /** What these rest on is no question, or is what they state. */
  private static final Set<Kind> SAYS_ENOUGH = EnumSet.of(Kind.FINDING, Kind.REFERENCE);

  private final Words words;
  private final List<String> lines = new ArrayList<>();

  private DerivationLines(Words words) {
    this.words = words;
  }

  static List<String> of(Derivation derivation, Words words) {
    DerivationLines tree = new DerivationLines(words);
    tree.add(derivation, "", "");
    return tree.lines;
  }

  /**
   * @param first what stands before the first line of a step, {@code others} before all below it
   */
  private void add(Derivation step, String first, String others) {
    List<Derivation> children = step.children();
    String text = others + (children.isEmpty() ? "   " : "│  ");
    lines.addAll(Display.wrap(first, text, title(step) + ": " + said(step.statement())));
    String foundation = foundation(step);
    if (!foundation.isEmpty()) {
      lines.addAll(Display.wrap(text, text, foundation));
    }
    for (int i = 0; i < children.size(); i++) {
      boolean last = i == children.size() - 1;
      add(children.get(i), others + (last ? "└─ " : "├─ "), others + (last ? "   " : "│  "));
    }
  }

  private String title(Derivation step) {
    String title = said(step.title());
    String reference = Display.line(step.reference());
    if (reference.isEmpty() || step.kind() == Kind.VALUE || step.kind() == Kind.GIVEN) {
      return title;
    }
    return step.kind() == Kind.NODE ? reference + " " + title : title + " [" + reference + "]";
  }

  /** Where the step stands and how well it is founded. */
  private String foundation(Derivation step) {
    List<String> parts = new ArrayList<>();
    if (!step.place().isEmpty()) {
      parts.add(Display.line(step.place()));
    }
    if (!step.source().isEmpty()) {
      parts.add(words.say("explain.source", Display.line(step.source())));
    }
    if (!SAYS_ENOUGH.contains(step.kind())) {
      parts.add(said(step.provenance().text()));
    }
    return parts.isEmpty() ? "" : "(" + String.join(" · ", parts) + ")";
  }

  private String said(Text text) {
    return Display.line(words.say(text));
  }
}
