package vn.chiso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** Composing characters, with a short cut that must change nothing. */
class NfcTest {
  @Test
  void marks_on_their_own_join_their_letter() {
    assertThat(Nfc.of("Khánh Hoà".replace("á", "a\u0301"))).isEqualTo("Khánh Hoà");
  }

  @Test
  void every_character_becomes_what_the_normaliser_makes_of_it() {
    for (char character = 0; character < Character.MIN_SURROGATE; character++) {
      String text = "a" + character;
      assertThat(Nfc.of(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
  }
}
