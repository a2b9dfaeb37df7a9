package vn.chiso.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.dataset.Reading.Notation;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.text.Numbers;

/** Writes a dataset as JSON; keys without content are left out. */
final class DatasetWriter {
  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter LINE =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build().writer();
  private static final ObjectWriter JSON =
      LINE.with(new DefaultPrettyPrinter().withArrayIndenter(INDENT).withObjectIndenter(INDENT));

  private final JsonGenerator json;

  private DatasetWriter(JsonGenerator json) {
    this.json = json;
  }

  static void write(Dataset dataset, OutputStream out) {
    write(dataset, JSON, out);
  }

  static void writeLine(Dataset dataset, OutputStream out) {
    write(dataset, LINE, out);
    try {
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Dataset dataset, ObjectWriter form, OutputStream out) {
    try (JsonGenerator json = form.createGenerator(out)) {
      new DatasetWriter(json).write(dataset);
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    }
  }

  private void write(Dataset dataset) {
    json.writeStartObject();
    json.writeName(Table.DATASET.key());
    json.writeStartObject();
    header(dataset.header());
    json.writeEndObject();
    table(
        Table.DATA,
        dataset.entries().stream()
            .filter(entry -> isWritten(entry.typed(), entry.value()))
            .toList(),
        this::entry);
    if (!dataset.scores().isEmpty()) {
      table(Table.SCORES, dataset.scores(), this::score);
    }
    if (!dataset.evidence().isEmpty()) {
      table(Table.EVIDENCE, dataset.evidence(), this::evidence);
    }
    if (!dataset.acceptances().isEmpty()) {
      table(Table.ACCEPTANCES, dataset.acceptances(), this::acceptance);
    }
    if (!dataset.previous().isEmpty()) {
      table(Table.PREVIOUS, dataset.previous(), this::previous);
    }
    if (!dataset.submissions().isEmpty()) {
      table(Table.SUBMISSIONS, dataset.submissions(), this::submission);
    }
    if (!dataset.own().isEmpty()) {
      table(
          Table.OWN,
          dataset.own().stream()
              .filter(own -> isWritten(own.typed(), own.value()))
              .toList(),
          this::own);
    }
    List<Runnable> goalposts = Stream.concat(
            dataset.goalposts().stream().map(posts -> (Runnable) () -> goalposts(posts)),
            dataset.refusedGoalposts().stream().map(indicator -> () -> refusedGoalposts(indicator)))
        .toList();
    if (!goalposts.isEmpty()) {
      table(Table.GOALPOSTS, goalposts, Runnable::run);
    }
    json.writeEndObject();
  }

  private <T> void table(Table table, List<T> records, Consumer<T> write) {
    json.writeName(table.key());
    json.writeStartArray();
    for (T each : records) {
      json.writeStartObject();
      write.accept(each);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void header(Dataset.Header header) {
    text("id", header.id());
    text("title", header.title());
    text("pack", header.pack());
    if (header.year() != 0) {
      json.writeNumberProperty("year", header.year());
    }
    if (header.goalpostsFromSet()) {
      text("goalposts", "set");
    }
    text("note", header.note());
    date("deadline", header.deadline());
  }

  /** What was refused although its number is fine would be taken for good when read again. */
  private static boolean isWritten(String typed, @Nullable BigDecimal value) {
    return value != null || new NumberReader().read(typed).value() == null;
  }

  private void entry(Entry entry) {
    text("locality", entry.locality());
    text("item", entry.item());
    json.writeNumberProperty("year", entry.year());
    value(entry.typed(), entry.value());
    status(entry.status());
    text("agency", entry.agency());
    list("evidence", entry.evidence());
    text("note", entry.note());
  }

  /**
   * As typed, for a number as a number of JSON so that other figures can't change how it is read.
   */
  private void value(String typed, @Nullable BigDecimal value) {
    Reading reading = new NumberReader().read(typed);
    boolean same =
        value != null && reading.value() != null && value.compareTo(reading.value()) == 0;
    if (value == null || (same && reading.notation() != Notation.PLAIN)) {
      json.writeStringProperty("value", typed);
    } else if (same && JSON_NUMBER.matcher(typed).matches()) {
      json.writeName("value");
      json.writeNumber(typed);
    } else {
      number("value", value);
      text("typed", same ? "" : typed);
    }
  }

  private void score(GivenScore score) {
    text("locality", score.locality());
    text("node", score.node());
    number("score", score.score());
    text("use", score.use().tag());
    status(score.status());
    text("source", score.source());
    if (score.rank() != null) {
      text("rank", score.rank().toString());
    }
  }

  private void evidence(Evidence evidence) {
    text("id", evidence.id());
    text("locality", evidence.locality());
    text("number", evidence.documentNumber());
    date("date", evidence.date());
    text("issuer", evidence.authority());
    text("title", evidence.title());
    text("page", evidence.page());
    text("file", evidence.file());
    status(evidence.status());
    text("sha256", evidence.sha256());
  }

  private void acceptance(Acceptance acceptance) {
    text("locality", acceptance.locality());
    text("check", acceptance.check());
    text("item", acceptance.item());
    text("by", acceptance.by());
    text("date", acceptance.date().toString());
    text("reason", acceptance.reason());
  }

  private void submission(SubmissionHeader submission) {
    text("agency", submission.agency());
    text("locality", submission.locality());
    text("officer", submission.officer());
    text("number", submission.documentNumber());
    date("date", submission.documentDate());
    date("received", submission.receivedOn());
    text("file", submission.file());
    list("consulted", submission.consulted());
    text("note", submission.note());
    status(submission.status());
  }

  private void own(OwnFigure own) {
    text("locality", own.locality());
    text("indicator", own.indicator());
    text("kind", own.kind().tag());
    value(own.typed(), own.value());
    text("agency", own.agency());
    text("note", own.note());
  }

  private void previous(EarlierFigure figure) {
    text("locality", figure.locality());
    text("item", figure.item());
    json.writeNumberProperty("year", figure.year());
    number("value", figure.value());
    text("source", figure.source());
  }

  private void goalposts(Goalposts posts) {
    text("indicator", posts.indicator());
    number("minimum", posts.minimum());
    number("maximum", posts.maximum());
    if (posts.year() != null) {
      json.writeNumberProperty("year", posts.year());
    }
    text("provenance", posts.provenance().tag());
    text("source", posts.source());
  }

  /** Refused when read again, too; left out, they would be replaced by the pack's. */
  private void refusedGoalposts(String indicator) {
    text("indicator", indicator);
    json.writeStringProperty("minimum", "");
    json.writeStringProperty("maximum", "");
  }

  private void status(DataStatus status) {
    if (status != DataStatus.UNSTATED) {
      text("status", status.tag());
    }
  }

  private void date(String key, @Nullable LocalDate date) {
    text(key, date == null ? "" : date.toString());
  }

  private void list(String key, List<String> texts) {
    if (!texts.isEmpty()) {
      json.writeName(key);
      json.writeStartArray();
      texts.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  private void text(String key, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(key, text);
    }
  }

  private void number(String key, BigDecimal number) {
    json.writeName(key);
    json.writeNumber(Numbers.plain(number));
  }
}
