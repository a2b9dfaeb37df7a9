package vn.chiso.report;

import java.util.List;
import vn.chiso.text.SafeText;

/** HTML while it is put together; all text is escaped. Not thread-safe. */
final class Html {
  private final StringBuilder html = new StringBuilder();

  /** @param attributes names and values in turn */
  Html open(String tag, String... attributes) {
    html.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"").append(SafeText.html(attributes[i + 1]));
      html.append('"');
    }
    html.append('>');
    return this;
  }

  Html close(String tag) {
    html.append("</").append(tag).append(">");
    if (tag.length() > 1 && !tag.equals("td") && !tag.equals("th")) {
      html.append('\n');
    }
    return this;
  }

  Html text(String text) {
    html.append(SafeText.html(text));
    return this;
  }

  /** An element that holds only text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /**
   * The head of a table, whose body is left open.
   *
   * @param columns the headings; those of numbers begin with {@code #}
   */
  Html head(List<String> columns) {
    open("thead").open("tr");
    for (String column : columns) {
      if (column.startsWith("#")) {
        element("th", column.substring(1), "scope", "col", "class", "number");
      } else {
        element("th", column, "scope", "col");
      }
    }
    return close("tr").close("thead").open("tbody");
  }

  /** What is HTML already. */
  Html raw(String trusted) {
    html.append(trusted);
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
