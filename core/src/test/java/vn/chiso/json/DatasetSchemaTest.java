package vn.chiso.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.finding.Severity;

class DatasetSchemaTest {
  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12)
      .getSchema(Schemas.dataset());

  private static List<String> refusedBySchema(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream()
        .map(DatasetSchemaTest::pointer)
        .toList();
  }

  /** A key too many is told of the object; the place of the key itself is meant. */
  private static String pointer(Error error) {
    String place = error.getInstanceLocation().toString();
    return error.getKeyword().equals("additionalProperties")
        ? place + "/" + error.getProperty()
        : place;
  }

  private static List<String> refusedByReader(String json) {
    return Dataset.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "data.json")
        .findings()
        .stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> finding.origins().get(0).place())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]                                                                     | ``",
        "{\"data\":[]}                                                          | ``",
        "{\"dataset\":{}}                                                       | ``",
        "{\"dataset\":[],\"data\":[]}                                           | /dataset",
        "{\"dataset\":{},\"data\":{}}                                           | /data",
        "{\"dataset\":{},\"data\":[],\"dta\":[]}                                | /dta",
        "{\"dataset\":{\"yaer\":2024},\"data\":[]}                              | /dataset/yaer",
        "{\"dataset\":{\"year\":\"2024\"},\"data\":[]}                          | /dataset/year",
        "{\"dataset\":{\"year\":24},\"data\":[]}                                | /dataset/year",
        "{\"dataset\":{\"year\":2024.5},\"data\":[]}                            | /dataset/year",
        "{\"dataset\":{\"goalposts\":\"sets\"},\"data\":[]}                     | /dataset/goalposts",
        "{\"dataset\":{\"title\":5},\"data\":[]}                                | /dataset/title",
        "{\"dataset\":{\"year\":2024},\"data\":[5]}                             | /data/0",
        "{\"dataset\":{\"year\":2024},\"data\":[{\"item\":\"a\",\"value\":1}]}  | /data/0",
        "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":\"33\",\"item\":\"a\"}]}                               | /data/0",
        "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":33,\"item\":\"a\",\"value\":1}]}                       | /data/0/locality",
        "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":\" \",\"item\":\"a\",\"value\":1}]}                    | /data/0/locality",
        "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":\"33\",\"item\":null,\"value\":1}]}                    | /data/0/item",
        "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":\"33\",\"item\":\"a\",\"value\":true}]}                | /data/0/value",
        "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":\"33\",\"item\":\"a\",\"value\":[1]}]}                 | /data/0/value",
        "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":\"33\",\"item\":\"a\",\"value\":1,\"year\":1800}]}     | /data/0/year",
        "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":\"33\",\"item\":\"a\",\"value\":1,\"status\":\"ok\"}]} | /data/0/status",
        "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":\"33\",\"item\":\"a\",\"value\":1,\"evidence\":\"d1\"}]}    | /data/0/evidence",
        "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":\"33\",\"item\":\"a\",\"value\":1,\"evidence\":[\"d\",1]}]} | /data/0/evidence/1",
        "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":\"33\",\"item\":\"a\",\"value\":1,\"unit\":\"km\"}]}   | /data/0/unit",
        "{\"dataset\":{},\"scores\":[{\"locality\":\"33\",\"node\":\"i\",\"score\":null}]}                           | /scores/0/score",
        "{\"dataset\":{},\"scores\":[{\"locality\":\"33\",\"node\":\"i\",\"score\":1,\"use\":\"x\"}]}                | /scores/0/use",
        "{\"dataset\":{},\"data\":[],\"evidence\":[{\"id\":\"d\",\"locality\":\"33\",\"date\":\"1/5/2023\"}]}        | /evidence/0/date",
        "{\"dataset\":{},\"data\":[],\"acceptances\":[{\"locality\":\"33\",\"check\":\"c\",\"by\":\"\",\"date\":\"2023-07-10\",\"reason\":\"r\"}]} | /acceptances/0/by",
        "{\"dataset\":{\"deadline\":\"8/7/2023\"},\"data\":[]}                  | /dataset/deadline",
        "{\"dataset\":{},\"data\":[],\"evidence\":[{\"id\":\"d\",\"locality\":\"33\",\"sha256\":\"abc\"}]}            | /evidence/0/sha256",
        "{\"dataset\":{},\"data\":[],\"submissions\":[{\"locality\":\"33\"}]}                                      | /submissions/0",
        "{\"dataset\":{},\"data\":[],\"submissions\":[{\"agency\":\"a\",\"locality\":\"33\",\"date\":\"8/7/2023\"}]}    | /submissions/0/date",
        "{\"dataset\":{},\"data\":[],\"own\":[{\"locality\":\"33\",\"indicator\":\"i\",\"kind\":\"points\",\"value\":1}]} | /own/0/kind",
        "{\"dataset\":{},\"data\":[],\"own\":[{\"locality\":\"33\",\"indicator\":\"i\",\"kind\":\"value\",\"value\":true}]} | /own/0/value",
        "{\"dataset\":{},\"data\":[],\"goalposts\":[{\"indicator\":\"i\",\"minimum\":0,\"maximum\":1,\"provenance\":\"?\"}]} | /goalposts/0/provenance"
      })
  void schema_and_reader_refuse_the_same_place(String json, String pointer) {
    assertThat(refusedBySchema(json)).containsOnly(pointer);
    assertThat(refusedByReader(json)).containsOnly(pointer);
  }

  @Test
  void what_the_library_writes_is_valid() {
    Dataset dataset = Dataset.builder(2024)
        .header(new Dataset.Header("x", "X", "pii-2025", 2024, true, ""))
        .datum("a", "33", "1.5")
        .datum("b", "33", "1.234,5")
        .datum("c", "33", "")
        .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    dataset.toJson(out);

    assertThat(refusedBySchema(out.toString(UTF_8))).isEmpty();
    assertThat(refusedByReader(out.toString(UTF_8))).isEmpty();
  }
}
