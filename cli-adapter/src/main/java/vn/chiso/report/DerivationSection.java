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
    String text = title(step) + ": " + words.say(step.statement());
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
    String foundation = foundation(step);
    if (!foundation.isEmpty()) {
      html.element("small", foundation);
    }
    step.children().forEach(child -> write(html, child, unfolded - 1));
    html.close(leaf ? "p" : "details");
  }

  private String title(Derivation step) {
    String title = words.say(step.title());
    return switch (step.kind()) {
      case NODE -> step.reference() + " " + title;
      case VALUE, GIVEN -> title;
      default -> step.reference().isEmpty() ? title : title + " [" + step.reference() + "]";
    };
  }

  private String foundation(Derivation step) {
    String source = step.source().isEmpty() ? "" : words.say("why.source", step.source());
    String place = step.place();
    String both = place.isEmpty() || source.isEmpty() ? place + source : place + " · " + source;
    return both.isEmpty() ? "" : both + " · " + words.say(step.provenance().text());
  }
}
