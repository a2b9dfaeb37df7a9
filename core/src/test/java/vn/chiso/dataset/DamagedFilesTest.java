package vn.chiso.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void deep_nesting_is_a_finding() {
    Folder folder = Folder.in(temp).withData("33,a,,1,,,,");

    assertThat(Folder.errors(
            folder.with("dataset.yaml", "id: " + "[".repeat(100_000)).read()))
        .isNotEmpty();
    assertThat(Folder.errors(folder.with("dataset.yaml", "- ".repeat(100_000)).read()))
        .isNotEmpty();
    assertThat(Folder.errors(
            folder.with("dataset.yaml", "id: " + "x".repeat(5_000_000)).read()))
        .isNotEmpty();
    assertThat(Folder.errors(folder.with("data.json", "[".repeat(100_000)).read()))
        .isNotEmpty();
    assertThat(
            Folder.errors(folder.with("data.json", "{\"data\":".repeat(100_000)).read()))
        .isNotEmpty();
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] result = bytes.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      result[random.nextInt(result.length)] =
          random.nextInt(4) == 0 ? (byte) random.nextInt(256) : SPICE[random.nextInt(SPICE.length)];
    }
    return random.nextInt(3) == 0
        ? java.util.Arrays.copyOf(result, random.nextInt(result.length))
        : result;
  }
}
