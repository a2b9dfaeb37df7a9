package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {
  private static final Pattern OPTION = Pattern.compile(" --([a-z-]+)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evaluate",
        "validate",
        "explain",
        "what-if",
        "profile",
        "report",
        "audit",
        "forms",
        "collect",
        "schema",
        "pack",
        "pack list",
        "pack new",
        "pack check",
        "pack freeze",
        "pack test",
        "pack diff",
        "pack doc",
        "help"
      })
  void every_command_has_help_in_both_languages(String command) {
    Stream.of("vi", "en").forEach(language -> {
      String[] words = command.isEmpty() ? new String[0] : command.split(" ");
      Run help = help(Stream.concat(Stream.of("help"), Stream.of(words)), language);
      Run option = help(Stream.concat(Stream.of(words), Stream.of("--help")), language);

      assertThat(help.out()).isEqualTo(option.out()).contains(("chiso " + command).strip());
      assertThat(help.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
      assertThat(described(language, command)).containsAll(options(help));
    });
  }

  @Test
  void explain_says_which_exit_code_it_has_not() {
    assertThat(Run.chiso("explain", "--help").succeeds().out())
        .contains("Mã thoát 3 vì phát hiện (--fail-on) chỉ có ở evaluate và validate");
  }

  @Test
  void the_version_says_what_runs() {
    assertThat(Run.chiso("--version").succeeds().out()).startsWith("chiso ").contains("Java ");
  }

  private static Run help(Stream<String> words, String language) {
    return Run.chiso(Stream.concat(words, Stream.of("--lang", language)).toArray())
        .succeeds();
  }

  private static Iterable<String> options(Run help) {
    return OPTION.matcher(help.out()).results().map(HelpTest::option).distinct().toList();
  }

  private static String option(MatchResult found) {
    return found.group(1).equals("indicator") ? "node" : found.group(1);
  }

  private static Iterable<String> described(String language, String command) {
    return ResourceBundle.getBundle("vn.chiso.cli.help", Locale.forLanguageTag(language))
        .keySet()
        .stream()
        .map(key -> key.replace("chiso." + command.replace(' ', '.') + ".", ""))
        .toList();
  }
}
