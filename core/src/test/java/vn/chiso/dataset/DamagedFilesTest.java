package vn.chiso.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.finding.Finding;

/** Whatever happens to the bytes of a file, reading it never throws. */
class DamagedFilesTest {
  private static final int TRIES = Integer.getInteger("damaged.tries", 200);
  private static final Map<String, String> FILES = Map.of(
      "dataset.yaml",
          "id: x\ntitle: \"Số liệu\"\nyear: 2024\ngoalposts: pack\nnote: >\n  một\n  hai\n",
      "data.csv",
          Folder.HEADER + "33,a,2024,\"1.234,5\",official,s,d1;d2,\"ghi, chú\"\r\n34,b,,1e3,,,,\n",
      "evidence.csv", "id,locality,date\nd1,33,2024-01-31\n",
      "goalposts.csv", "indicator,minimum,maximum\n1.1.1,0,100\n",
      "data.json",
          "{\"dataset\":{\"year\":2024},\"data\":[{\"locality\":\"33\",\"item\":\"à\",\"value\":1.5,\"evidence\":[\"d\"]}]}");
  private static final byte[] SPICE = "\"',;:[]{}-\n\r\t\0&*#|>%@`\\ue\u00FF".getBytes(UTF_8);

  @TempDir
  Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"dataset.yaml", "data.csv", "evidence.csv", "goalposts.csv", "data.json"})
  void damage_is_a_finding_never_an_exception(String file) {
    Folder folder = Folder.in(temp).withData("33,a,,1,,,,");
    for (int seed = 0; seed < TRIES; seed++) {
      byte[] damaged = damaged(FILES.get(file).getBytes(UTF_8), new Random(seed));
      folder.with(file, damaged);

      assertThatCode(() -> folder.read().toJson(new ByteArrayOutputStream()))
          .as("%s", new String(damaged, UTF_8))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dataset.yaml, 'id: ', [, 1000000, document.too-deep",
    "dataset.yaml, '', '- ', 500000, document.not-an-object",
    "dataset.yaml, '', x, 2000000, file.too-large",
    "data.json, '', [, 100000, document.not-an-object",
    "data.json, '', '{\"data\":', 100000, document.too-deep"
  })
  void endless_files_are_told_soon(
      String file, String start, String part, int repeats, String check) {
    Folder folder = Folder.in(temp).with(file, start + part.repeat(repeats));

    Dataset dataset = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> folder.read());

    assertThat(dataset.findings()).extracting(Finding::check).contains(check);
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] result = bytes.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      result[random.nextInt(result.length)] =
          random.nextInt(4) == 0 ? (byte) random.nextInt(256) : SPICE[random.nextInt(SPICE.length)];
    }
    return random.nextInt(3) == 0 ? Arrays.copyOf(result, random.nextInt(result.length)) : result;
  }
}
