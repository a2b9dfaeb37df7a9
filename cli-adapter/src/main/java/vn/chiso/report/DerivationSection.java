package vn.chiso.report;

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

  void write(Html html, Derivation step) {
    boolean node = step.kind() == Derivation.Kind.NODE;
    String title = (node ? step.reference() + " " : "") + words.say(step.title());
    String text = title + ": " + words.say(step.statement());
    String kind = "step " + step.kind().name().toLowerCase(Locale.ROOT);
    String id = node ? framework.node(step.reference()).map(Node::id).orElse("") : "";
    String[] attributes =
        node ? new String[] {"class", kind, "id", "why-" + id} : new String[] {"class", kind};
    if (step.children().isEmpty()) {
      html.open("p", attributes).text(text);
    } else {
      html.open("details", attributes).element("summary", text);
    }
    String foundation = foundation(step);
    if (!foundation.isEmpty()) {
      html.element("small", foundation);
    }
    step.children().forEach(child -> write(html, child));
    html.close(step.children().isEmpty() ? "p" : "details");
  }

  private String foundation(Derivation step) {
    String source = step.source().isEmpty() ? "" : words.say("why.source", step.source());
    String place = step.place();
    String both = place.isEmpty() || source.isEmpty() ? place + source : place + " · " + source;
    return both.isEmpty() ? "" : both + " · " + words.say(step.provenance().text());
  }
}
