package vn.chiso.json;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import vn.chiso.formula.Arithmetic;
import vn.chiso.score.Mark;
import vn.chiso.text.Text;

/** Small words of JSON writing. */
final class Json {
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .build();

  private Json() {}

  static JsonGenerator generator(OutputStream out) {
    return FACTORY.createGenerator(new Indented(), out, JsonEncoding.UTF8);
  }

  /** Writes on one line. */
  static JsonGenerator compact(OutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  /** Writes for people as well as for programs: indented, lines ended by {@code \n} everywhere. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
      tools.jackson.core.util.DefaultIndenter indenter =
          new tools.jackson.core.util.DefaultIndenter("  ", "\n");
      return new tools.jackson.core.util.DefaultPrettyPrinter()
          .withObjectIndenter(indenter)
          .withArrayIndenter(indenter);
    }
  }

  static String tag(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static void text(JsonGenerator json, String name, Text text) {
    json.writeName(name);
    text(json, text);
  }

  static void text(JsonGenerator json, Text text) {
    json.writeStartObject();
    json.writeStringProperty("vi", text.vi());
    json.writeStringProperty("en", text.en());
    json.writeEndObject();
  }

  static void strings(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /** What a reader must know about a result. */
  static void marks(JsonGenerator json, Set<Mark> marks) {
    strings(json, "marks", marks.stream().map(Mark::tag).toList());
  }

  /** A number at full precision, without trailing zeros. */
  static void number(JsonGenerator json, String name, BigDecimal number) {
    json.writeNumberProperty(name, Arithmetic.canonical(number));
  }
}
