package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.chiso.text.Language;

final class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();

  private Progress progress(boolean watched) {
    PrintStream out = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Progress(out, new Words(Language.EN), watched, nanos::get);
  }

  private String shown() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static BigDecimal lines(int count) {
    return BigDecimal.valueOf(count);
  }

  @Test
  void a_line_takes_the_place_of_the_one_before_and_leaves_nothing() {
    Progress progress = progress(true);
    progress.at("progress.compile", "p");
    progress.at("progress.evaluate");
    progress.clear();
    progress.clear();

    String first = "Compiling the rule pack p…";
    String second = "Scoring…";
    assertThat(shown())
        .isEqualTo(first + "\r" + " ".repeat(first.length()) + "\r" + second + "\r"
            + " ".repeat(second.length()) + "\r");
  }

  @Test
  void counts_are_shown_no_faster_than_they_can_be_read() {
    Progress progress = progress(true);
    progress.at("progress.evaluate");
    nanos.addAndGet(100_000_000);
    progress.still("progress.lines", lines(1));
    assertThat(shown()).isEqualTo("Scoring…");

    nanos.addAndGet(100_000_000);
    progress.still("progress.lines", lines(1234));
    assertThat(shown()).endsWith("1,234 lines done…");
  }

  @Test
  void nothing_is_said_where_nobody_looks() {
    Progress progress = progress(false);
    progress.at("progress.evaluate");
    nanos.addAndGet(1_000_000_000);
    progress.still("progress.lines", lines(1));
    progress.clear();
    assertThat(shown()).isEmpty();
  }

  @Test
  void a_line_never_breaks() {
    progress(true).at("progress.read", "x".repeat(500) + "\n\u001b[2J");
    assertThat(shown()).hasSizeLessThan(Display.WIDTH).doesNotContain("\n", "\u001b");
  }
}
