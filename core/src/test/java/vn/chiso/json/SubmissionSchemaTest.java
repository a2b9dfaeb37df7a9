package vn.chiso.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.dataset.SubmissionFiles;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.TestPack;
import vn.chiso.submission.CollectOptions;
import vn.chiso.submission.Collector;
import vn.chiso.submission.Submission;

class SubmissionSchemaTest {
  private static final Schema SUBMISSION = schema(Schemas.submission());
  private static final Schema COLLECTED = schema(Schemas.collected());

  @TempDir
  Path temp;

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  private static List<String> refusedBySchema(String json) {
    return SUBMISSION.validate(json, InputFormat.JSON).stream()
        .map(SubmissionSchemaTest::pointer)
        .toList();
  }

  /** A key too many is told of the object; the place of the key itself is meant. */
  private static String pointer(Error error) {
    String place = error.getInstanceLocation().toString();
    return error.getKeyword().equals("additionalProperties")
        ? place + "/" + error.getProperty()
        : place;
  }

  private List<String> refusedByReader(String json) throws IOException {
    Path file = Files.writeString(temp.resolve("s.json"), json);
    return SubmissionFiles.json(file, "s.json", 2022).findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> finding.origins().get(0).place())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"submission\":{}}                                             | ``",
        "{\"data\":[]}                                                   | ``",
        "{\"submission\":{},\"data\":[],\"scores\":[]}                   | /scores",
        "{\"submission\":{\"agncy\":\"a\"},\"data\":[]}                  | /submission/agncy",
        "{\"submission\":{\"locality\":33},\"data\":[]}                  | /submission/locality",
        "{\"submission\":{\"date\":\"hôm qua\"},\"data\":[]}             | /submission/date",
        "{\"submission\":{\"year\":\"2022\"},\"data\":[]}                | /submission/year",
        "{\"submission\":{\"consulted\":\"so-tc\"},\"data\":[]}          | /submission/consulted",
        "{\"submission\":{\"status\":\"ok\"},\"data\":[]}                | /submission/status",
        "{\"submission\":{},\"data\":[{\"value\":1}]}                    | /data/0",
        "{\"submission\":{},\"data\":[{\"item\":\"a\"}]}                 | /data/0",
        "{\"submission\":{},\"data\":[{\"item\":\"a\",\"value\":true}]}  | /data/0/value",
        "{\"submission\":{},\"data\":[],\"evidence\":[{}]}               | /evidence/0",
        "{\"submission\":{},\"data\":[],\"evidence\":[{\"id\":\"d\",\"date\":\"7/2023\"}]} | /evidence/0/date",
        "{\"submission\":{},\"data\":[],\"evidence\":[{\"id\":\"d\",\"sha256\":\"x\"}]}    | /evidence/0/sha256",
        "{\"submission\":{},\"data\":[],\"own\":[{\"indicator\":\"i\",\"kind\":\"rank\",\"value\":1}]} | /own/0/kind"
      })
  void schema_and_reader_refuse_the_same_place(String json, String pointer) throws IOException {
    assertThat(refusedBySchema(json)).containsOnly(pointer);
    assertThat(refusedByReader(json)).contains(pointer.isEmpty() ? "" : pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2023-07-05", "5/7/2023", "05 - 07 - 2023", "ngày 5 tháng 7 năm 2023", ""})
  void schema_and_reader_understand_the_same_days(String day) throws IOException {
    String json = "{\"submission\":{\"date\":\"" + day + "\"},\"data\":[]}";

    assertThat(refusedBySchema(json)).isEmpty();
    assertThat(refusedByReader(json)).isEmpty();
  }

  @Test
  void what_collecting_tells_is_valid() throws IOException {
    RulePack pack = TestPack.minimal().read();
    List<Submission> submissions = Stream.of("2023-07-05", "2023-07-17", "")
        .map(day -> "{\"submission\":{\"agency\":\"" + (day.isEmpty() ? "" : "so-khcn")
            + "\",\"locality\":\"33\",\"date\":\"" + day
            + "\"},\"data\":[{\"item\":\"population\",\"value\":" + day.length() + "}]}")
        .map(this::read)
        .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    CollectedJson.write(Collector.collect(pack, submissions, CollectOptions.NONE), out);

    String json = out.toString(UTF_8);
    assertThat(COLLECTED.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(json).contains("superseded", "no-agency", "\"state\" : \"late\"");
  }

  private Submission read(String json) {
    try {
      Path file = Files.writeString(temp.resolve("s" + json.hashCode() + ".json"), json);
      return Submission.of(SubmissionFiles.json(file, String.valueOf(file.getFileName()), 2022));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
