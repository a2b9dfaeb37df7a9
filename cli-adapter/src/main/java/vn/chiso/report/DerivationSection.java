package vn.chiso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.chiso.explain.Derivation;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Node;

/** A derivation as steps that can be unfolded. */
final class DerivationSection {
  private final Framework framework;
  private final Phrases words;

  DerivationSection(Framework framework, Phrases words) {
    this.framework = framework;
    this.words = words;
  }

  /** @param unfolded how many levels from the top are shown without being asked for */
  void write(Html html, Derivation step, int unfolded) {
    boolean node = step.kind() == Derivation.Kind.NODE;
    String text = StepText.of(step, words);
    String kind = "step " + step.kind().name().toLowerCase(Locale.ROOT);
    String id = node ? framework.node(step.reference()).map(Node::id).orElse("") : "";
    List<String> attributes = new ArrayList<>(List.of("class", kind));
    if (node) {
      attributes.addAll(List.of("id", "why-" + id));
    }
    boolean leaf = step.children().isEmpty();
    if (unfolded > 0 && !leaf) {
      attributes.addAll(List.of("open", ""));
    }
    html.open(leaf ? "p" : "details", attributes.toArray(String[]::new));
    if (leaf) {
      html.text(text);
    } else {
      html.element("summary", text);
    }
    String foundation = StepText.foundation(step, words);
    if (!foundation.isEmpty()) {
      html.element("small", foundation);
    }
    step.children().forEach(child -> write(html, child, unfolded - 1));
    html.close(leaf ? "p" : "details");
  }
}
