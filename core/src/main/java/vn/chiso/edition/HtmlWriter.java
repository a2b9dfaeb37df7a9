package vn.chiso.edition;

import java.util.List;
import vn.chiso.text.Language;
import vn.chiso.text.SafeText;

/** Blocks as one HTML file that needs no other and runs nothing. */
final class HtmlWriter {
  private static final int DEEPEST_IN_CONTENTS = 3;
  private static final String STYLE = """
      :root{color-scheme:light dark}
      body{font:1rem/1.55 system-ui,"Noto Sans",sans-serif;margin:0 auto;max-width:62rem;padding:1rem}
      h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2rem 0 .5rem}
      h2{border-bottom:2px solid;padding-bottom:.2rem}
      h4{background:#8882;padding:.4rem .6rem;border-left:.3rem solid #2a6f97}
      nav ul{list-style:none;padding-left:1rem}
      dl{display:grid;grid-template-columns:minmax(9rem,15rem) 1fr;gap:.25rem 1rem}
      dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
      .wide{overflow-x:auto}
      table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.92rem}
      th,td{border:1px solid #8888;padding:.3rem .5rem;text-align:left;vertical-align:top}
      td:last-child{overflow-wrap:anywhere;min-width:12rem}
      th{background:#8883}
      @media(max-width:40rem){dl{grid-template-columns:1fr}dd{margin:0 0 .5rem 1rem}}
      @media print{body{max-width:none;font-size:9.5pt;padding:0}nav{display:none}\
      h2{break-before:page}h1,h2,h3,h4,h5{break-after:avoid}tr,dl{break-inside:avoid}\
      .wide{overflow:visible}}
      """;

  private HtmlWriter() {}

  static String write(List<Block> blocks, Language language, String contents) {
    String title = blocks.stream()
        .filter(Block.Heading.class::isInstance)
        .map(block -> ((Block.Heading) block).text())
        .findFirst()
        .orElse("");
    StringBuilder out = new StringBuilder();
    out.append("<!DOCTYPE html>\n<html lang=\"")
        .append(language == Language.VI ? "vi" : "en")
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'unsafe-inline'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(text(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n");
    contents(blocks, contents, out);
    out.append("<main>\n");
    blocks.forEach(block -> write(block, out));
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void contents(List<Block> blocks, String title, StringBuilder out) {
    out.append("<nav aria-label=\"").append(text(title)).append("\">\n<details><summary>");
    out.append(text(title)).append("</summary>\n<ul>\n");
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading
          && !heading.anchor().isEmpty()
          && heading.level() > 1) {
        String indent = heading.level() > DEEPEST_IN_CONTENTS ? " style=\"padding-left:2rem\"" : "";
        out.append("<li").append(indent).append("><a href=\"#").append(text(heading.anchor()));
        out.append("\">").append(text(heading.text())).append("</a></li>\n");
      }
    }
    out.append("</ul>\n</details>\n</nav>\n");
  }

  private static void write(Block block, StringBuilder out) {
    if (block instanceof Block.Heading heading) {
      out.append("<h").append(heading.level());
      if (!heading.anchor().isEmpty()) {
        out.append(" id=\"").append(text(heading.anchor())).append('"');
      }
      out.append('>').append(text(heading.text())).append("</h").append(heading.level());
      out.append(">\n");
    } else if (block instanceof Block.Paragraph paragraph) {
      out.append("<p>").append(text(paragraph.text())).append("</p>\n");
    } else if (block instanceof Block.Bullets bullets) {
      out.append("<ul>\n");
      bullets.texts().forEach(each -> element("li", each, out));
      out.append("</ul>\n");
    } else if (block instanceof Block.Facts facts) {
      out.append("<dl>\n");
      facts.facts().forEach(fact -> {
        element("dt", fact.name(), out);
        element("dd", fact.text(), out);
      });
      out.append("</dl>\n");
    } else if (block instanceof Block.Table table) {
      table(table, out);
    }
  }

  /** The box can be scrolled with the keyboard too. */
  private static void table(Block.Table table, StringBuilder out) {
    out.append("<div class=\"wide\" tabindex=\"0\"><table>\n<thead><tr>");
    table
        .headings()
        .forEach(each -> out.append("<th scope=\"col\">").append(text(each)).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      out.append("<tr>");
      row.forEach(cell -> out.append("<td>").append(text(cell)).append("</td>"));
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table></div>\n");
  }

  private static void element(String name, String text, StringBuilder out) {
    out.append('<').append(name).append('>').append(text(text));
    out.append("</").append(name).append(">\n");
  }

  private static String text(String given) {
    return SafeText.html(SafeText.line(given));
  }
}
