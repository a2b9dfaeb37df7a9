package vn.chiso.edition;

import java.util.List;
import vn.chiso.text.SafeText;

/**
 * Blocks as Markdown with the tables of CommonMark's extensions. Whatever would be a mark isn't.
 */
final class MarkdownWriter {
  private static final String MARKS = "\\`*_[]<>|~";

  private MarkdownWriter() {}

  static String write(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    for (Block block : blocks) {
      out.append(out.length() == 0 ? "" : "\n").append(write(block));
    }
    return out.toString();
  }

  private static String write(Block block) {
    StringBuilder out = new StringBuilder();
    if (block instanceof Block.Heading heading) {
      out.append("#".repeat(heading.level()))
          .append(' ')
          .append(text(heading.text()))
          .append('\n');
    } else if (block instanceof Block.Paragraph paragraph) {
      out.append(start(paragraph.text())).append('\n');
    } else if (block instanceof Block.Bullets bullets) {
      bullets.texts().forEach(each -> out.append("- ").append(start(each)).append('\n'));
    } else if (block instanceof Block.Facts facts) {
      facts
          .facts()
          .forEach(fact -> out.append("- **")
              .append(text(fact.name()))
              .append(":** ")
              .append(text(fact.text()))
              .append('\n'));
    } else if (block instanceof Block.Table table) {
      row(table.headings(), out);
      out.append("|").append(" --- |".repeat(table.headings().size())).append('\n');
      table.rows().forEach(row -> row(row, out));
    }
    return out.toString();
  }

  private static void row(List<String> cells, StringBuilder out) {
    out.append('|');
    cells.forEach(cell -> out.append(' ').append(text(cell)).append(" |"));
    out.append('\n');
  }

  /** A text at the start of a line, where numbers and dashes would make lists. */
  private static String start(String given) {
    String text = text(given);
    return text.replaceFirst("^(\\d{1,9})([.)])(?= |$)", "$1\\\\$2")
        .replaceFirst("^([-+=#])", "\\\\$1");
  }

  private static String text(String given) {
    StringBuilder out = new StringBuilder();
    for (char each : SafeText.line(given).toCharArray()) {
      if (MARKS.indexOf(each) >= 0) {
        out.append('\\');
      }
      out.append(each);
    }
    return out.toString().replaceAll("&(?=#?\\w+;)", "\\\\&");
  }
}
