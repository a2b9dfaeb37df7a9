package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

final class LanguageTest {
  @Test
  void vietnamese_is_the_default() {
    assertThat(Run.chiso("help").out()).contains("Cách dùng:", "Mã thoát:");
  }

  @Test
  void the_option_gives_english_wherever_it_stands() {
    assertThat(Run.chiso("--lang", "en", "help").out()).contains("Usage:", "Exit codes:");
    assertThat(Run.chiso("help", "--lang=EN").out()).contains("Usage:");
    assertThat(Run.chiso("evaluate", "--lang", "en").err()).contains("DATASET is missing");
  }

  @Test
  void the_environment_gives_english_and_the_option_wins_over_it() {
    Run.Setup english = Run.with().environment("CHISO_LANG", "en");

    assertThat(english.run("help").out()).contains("Usage:");
    assertThat(english.run("help", "--lang", "vi").out()).contains("Cách dùng:");
  }

  @Test
  void help_says_the_same_in_both_languages() {
    assertThat(keys("vi")).isEqualTo(keys("en"));
  }

  @Test
  void an_english_report_has_english_words_and_numbers() {
    Run run = Run.chiso("pack", "list", "--lang", "en").succeeds();

    assertThat(run.out()).contains("Edition", "draft", "Provincial Innovation Index");
  }

  private static java.util.Set<String> keys(String language) {
    return ResourceBundle.getBundle("vn.chiso.cli.help", Locale.forLanguageTag(language))
        .keySet();
  }
}
