package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command a user is told to type does what it says when it is typed. */
final class DatasetOptionsTest {
  @TempDir
  Path folder;

  @Test
  void a_plain_choice_is_typed_as_it_is() {
    assertThat(typed("số-liệu/Hưng_Yên.json")).isEqualTo("số-liệu/Hưng_Yên.json");
    assertThat(typed("C:\\data")).isEqualTo("C:\\data");
    assertThat(typed("-")).isEqualTo("-");
  }

  @Test
  void whatever_a_shell_might_take_for_its_own_is_quoted() {
    assertThat(typed("số liệu")).isEqualTo("'số liệu'");
    assertThat(typed("$(touch x)")).isEqualTo("'$(touch x)'");
    assertThat(typed("a;b")).isEqualTo("'a;b'");
    assertThat(typed("it's")).isEqualTo("'it'\\''s'");
    assertThat(typed("")).isEqualTo("''");
  }

  @Test
  void what_steers_a_terminal_is_left_out() {
    assertThat(typed("a\u001B[31mb\nc")).isEqualTo("'a [31mb c'");
  }

  @Test
  void the_options_belong_to_the_choice() {
    assertThat(DatasetOptions.typed("d", "my goals.csv", "./p"))
        .isEqualTo("d --goalposts 'my goals.csv' --pack ./p");
  }

  @Test
  void a_dataset_like_an_option_stands_behind_the_options() {
    assertThat(typed("-d")).isEqualTo("-- -d");
    assertThat(DatasetOptions.typed("-d", "set", "pii-2023"))
        .isEqualTo("--goalposts set --pack pii-2023 -- -d");
  }

  @Test
  void the_hint_repeats_the_choice() {
    Path dataset = Folder.in(folder).goodAnd("33,grdp,NaN,official");

    Run run = Run.chiso("evaluate", dataset, "--goalposts", "set", "--pack", "pii-2023");

    assertThat(run.out())
        .contains("chiso validate " + dataset + " --goalposts set --pack pii-2023\n");
  }

  private static String typed(String dataset) {
    return DatasetOptions.typed(dataset, "", "");
  }
}
