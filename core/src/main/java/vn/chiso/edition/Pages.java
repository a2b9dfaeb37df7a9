package vn.chiso.edition;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Language;
import vn.chiso.text.Text;

/** Takes the blocks of a handbook in one language. Not thread-safe. */
final class Pages {
  private final Language language;
  private final List<Block> blocks = new ArrayList<>();

  Pages(Language language) {
    this.language = language;
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  String say(Text text) {
    return text.in(language);
  }

  String say(String key, Object... arguments) {
    return say(Phrases.text("doc." + key, arguments));
  }

  void heading(int level, String anchor, String text) {
    blocks.add(new Block.Heading(level, anchor, text));
  }

  void paragraph(String text) {
    blocks.add(new Block.Paragraph(text));
  }

  void bullets(List<String> texts) {
    if (!texts.isEmpty()) {
      blocks.add(new Block.Bullets(List.copyOf(texts)));
    }
  }

  void facts(List<Block.Fact> facts) {
    if (!facts.isEmpty()) {
      blocks.add(new Block.Facts(List.copyOf(facts)));
    }
  }

  /** A table; nothing where there are no rows. */
  void table(List<String> headings, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      blocks.add(new Block.Table(headings.stream().map(this::say).toList(), List.copyOf(rows)));
    }
  }

  void add(List<Block> more) {
    blocks.addAll(more);
  }

  /** A fact under a name of this package. */
  Block.Fact fact(String key, String text) {
    return new Block.Fact(say(key), text);
  }

  /** How well something is founded, and where it stands. */
  String founded(Provenance provenance, String source) {
    return source.isEmpty() ? say(provenance.text()) : say("founded", provenance.text(), source);
  }
}
