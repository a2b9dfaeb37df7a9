package vn.chiso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
  private static final List<String> ITEMS = List.of("population", "st-organisations", "grdp");

  @Test
  void a_letter_missing_added_wrong_or_swapped_is_one_slip() {
    assertThat(Nearest.distance("population", "populaton")).isEqualTo(1);
    assertThat(Nearest.distance("population", "populattion")).isEqualTo(1);
    assertThat(Nearest.distance("population", "populetion")).isEqualTo(1);
    assertThat(Nearest.distance("population", "popualtion")).isEqualTo(1);
    assertThat(Nearest.distance("", "grdp")).isEqualTo(4);
  }

  @Test
  void the_closest_word_is_found() {
    assertThat(Nearest.to("populaton", ITEMS)).contains("population");
    assertThat(Nearest.to("ST-organisation", ITEMS)).contains("st-organisations");
  }

  @Test
  void nothing_is_suggested_for_what_is_like_nothing() {
    assertThat(Nearest.to("roads", ITEMS)).isEmpty();
    assertThat(Nearest.to("gdp", List.of())).isEmpty();
  }

  @Test
  void a_short_code_may_have_one_slip() {
    assertThat(Nearest.to("2.2.9", List.of("2.2.5", "2.2.4", "3.1.1"))).contains("2.2.4");
    assertThat(Nearest.to("3", List.of("33"))).contains("33");
  }

  @Test
  void among_words_equally_close_the_first_in_order_wins() {
    assertThat(Nearest.to("2.2.9", List.of("2.2.8", "2.2.1"))).contains("2.2.1");
  }
}
