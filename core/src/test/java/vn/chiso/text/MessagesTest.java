package vn.chiso.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.score.Mark;
import vn.chiso.score.Reason;

class MessagesTest {
  private final Messages messages = Messages.of(Reason.class);

  @Test
  void a_message_exists_in_both_languages() {
    assertThat(messages.text("missing-data"))
        .isEqualTo(new Text("thiếu số liệu", "data are missing"));
  }

  @Test
  void decimals_lists_and_texts_are_written_as_each_language_writes_them() {
    Text text = Messages.of(Evaluator.class)
        .text(
            "score.differs-from-given",
            new Text("một", "one"),
            new BigDecimal("1234.5"),
            List.of("a", "b"));
    assertThat(text.vi()).contains("một", "1.234,5", "a, b");
    assertThat(text.en()).contains("one", "1,234.5", "a, b");
  }

  @Test
  void an_unknown_message_is_a_bug() {
    assertThatIllegalArgumentException().isThrownBy(() -> messages.text("no-such-message"));
  }

  static Stream<Text> constants() {
    return Stream.concat(
        Stream.of(Reason.values()).map(Reason::text), Stream.of(Mark.values()).map(Mark::text));
  }

  @ParameterizedTest
  @MethodSource("constants")
  void every_reason_and_mark_has_words(Text text) {
    assertThat(text.vi()).isNotBlank();
    assertThat(text.en()).isNotBlank().isNotEqualTo(text.vi());
  }
}
