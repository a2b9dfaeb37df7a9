package vn.chiso.edition;

import java.util.List;

/** A piece of a handbook, of plain text only: how it is written is the writer's business. */
sealed interface Block {
  /**
   * A heading.
   *
   * @param level from 1
   * @param anchor what links to it, unique; empty for none
   */
  record Heading(int level, String anchor, String text) implements Block {}

  /** A paragraph. */
  record Paragraph(String text) implements Block {}

  /** Sentences, one below the other. */
  record Bullets(List<String> texts) implements Block {}

  /** What is known of one thing, each with what it is called. */
  record Facts(List<Fact> facts) implements Block {}

  /** One thing known. */
  record Fact(String name, String text) {}

  /** A table. */
  record Table(List<String> headings, List<List<String>> rows) implements Block {}
}
