package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EmbedInServiceTest {
  @Test
  void the_lines_print_the_value_and_why_there_is_no_score() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      EmbedInService.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("Số tổ chức khoa học và công nghệ/10.000 dân: Known[exact=0.2")
        .contains("Unscored[reason=NO_GOALPOSTS");
  }
}
