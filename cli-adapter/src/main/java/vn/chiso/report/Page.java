package vn.chiso.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.pack.Manifest;

/** What stands around every page: style, heading and script, all in the file itself. */
final class Page {
  /** Nothing is loaded from anywhere, whatever a name may try. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

  private Page() {}

  static void start(Html html, Evaluation evaluation, Phrases words, String title) {
    html.raw("<!doctype html>\n").open("html", "lang", words.language().tag()).open("head");
    html.open("meta", "charset", "utf-8");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", title).open("style").raw(resource("report.css")).close("style");
    html.close("head").open("body").open("header").element("h1", title);
    Manifest manifest = evaluation.pack().manifest();
    String heading = evaluation.dataset().title().isEmpty()
        ? evaluation.dataset().id()
        : evaluation.dataset().title();
    html.element("p", heading);
    html.element("p", words.pack(manifest));
    if (!evaluation.dataset().note().isEmpty()) {
      html.element("p", evaluation.dataset().note(), "class", "note");
    }
    html.open("label", "class", "search").text(words.say("search"));
    html.open("input", "type", "search", "id", "search").close("label");
    html.close("header").open("main");
  }

  static void section(Html html, String title, Runnable content) {
    html.open("section").element("h2", title);
    content.run();
    html.close("section");
  }

  /** Ends the page and writes all of it. */
  static void end(Html html, OutputStream out) throws IOException {
    html.close("main").open("script").raw(resource("report.js")).close("script");
    html.close("body").close("html");
    out.write(html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
