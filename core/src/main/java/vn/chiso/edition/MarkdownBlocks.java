package vn.chiso.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the little of Markdown that notes on changes are written in: headings, paragraphs, lists
 * and tables. Marks within a line go, as does nothing else: text stays text.
 */
final class MarkdownBlocks {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
  private static final Pattern BULLET = Pattern.compile("[-*]\\s+(.*)");
  private static final Pattern RULE = Pattern.compile("[|\\s:-]+");
  private static final int MOST_LEVELS = 6;

  private final int below;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> paragraph = new ArrayList<>();
  private final List<String> bullets = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private MarkdownBlocks(int below) {
    this.below = below;
  }

  /** @param below the level of the heading all stands under */
  static List<Block> read(String markdown, int below) {
    MarkdownBlocks reading = new MarkdownBlocks(below);
    markdown.lines().forEach(reading::line);
    reading.end();
    return reading.blocks;
  }

  private void line(String raw) {
    String line = raw.strip();
    Optional<Matcher> heading = match(HEADING, line);
    Optional<Matcher> bullet = match(BULLET, line);
    if (line.isEmpty()) {
      end();
    } else if (heading.isPresent()) {
      end();
      int level = Math.min(MOST_LEVELS, below + heading.get().group(1).length());
      blocks.add(new Block.Heading(level, "", plain(heading.get().group(2))));
    } else if (line.startsWith("|")) {
      row(line);
    } else if (bullet.isPresent()) {
      endParagraph();
      bullets.add(bullet.get().group(1));
    } else if (!bullets.isEmpty()) {
      bullets.set(bullets.size() - 1, bullets.get(bullets.size() - 1) + ' ' + line);
    } else {
      paragraph.add(line);
    }
  }

  private static Optional<Matcher> match(Pattern pattern, String line) {
    return Optional.of(pattern.matcher(line)).filter(Matcher::matches);
  }

  private void row(String line) {
    if (!RULE.matcher(line).matches()) {
      String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
      rows.add(
          List.of(inner.split("\\|", -1)).stream().map(MarkdownBlocks::plain).toList());
    }
  }

  private void end() {
    endParagraph();
    if (!bullets.isEmpty()) {
      blocks.add(new Block.Bullets(bullets.stream().map(MarkdownBlocks::plain).toList()));
      bullets.clear();
    }
    if (!rows.isEmpty()) {
      blocks.add(new Block.Table(rows.get(0), List.copyOf(rows.subList(1, rows.size()))));
      rows.clear();
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      blocks.add(new Block.Paragraph(plain(String.join(" ", paragraph))));
      paragraph.clear();
    }
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\*\\*([^*]+)\\*\\*", "$1").replaceAll("`([^`]+)`", "$1");
  }
}
