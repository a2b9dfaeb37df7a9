package vn.chiso.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.TestPack;

class SubmissionsTest {
  private static final RulePack PACK = TestPack.minimal().read();
  private static final String JSON = "{\"submission\": {\"agency\": \"so-khcn\"}, \"data\": []}";

  @TempDir
  Path temp;

  private Path file(String name, String text) throws IOException {
    Path file = temp.resolve("phieu").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Submissions read() {
    return Submissions.below(temp.resolve("phieu"), PACK);
  }

  @Test
  void files_and_folders_are_found_at_any_depth_and_called_by_their_path() throws IOException {
    file("so-khcn.json", JSON);
    file("đợt 2/Sở CT/submission.yaml", "agency: so-ct\n");
    file("đợt 2/Sở CT/data.csv", "item,value\na,1\n");
    file("đợt 2/Sở CT/minh-chung/bang.csv", "evidence, no submission\n");

    assertThat(read().found())
        .extracting(Submission::id)
        .containsExactly("so-khcn.json", "đợt 2/Sở CT");
    assertThat(read().found().get(1).entries().get(0).origin())
        .hasToString("đợt 2/Sở CT/data.csv:2");
    assertThat(read().findings()).isEmpty();
  }

  @Test
  void names_are_composed_whatever_the_file_system_makes_of_them() throws IOException {
    file("so\u0302\u0301.json", JSON);

    assertThat(read().found().get(0).id()).isEqualTo("s\u1ed1.json");
  }

  @Test
  void a_folder_that_is_a_submission_itself_is_one() throws IOException {
    file("submission.csv", "agency\nso-ct\n");
    file("data.csv", "item,value\na,1\n");

    assertThat(read().found()).extracting(Submission::id).containsExactly("phieu");
  }

  @Test
  void what_looks_like_data_but_is_no_submission_is_told() throws IOException {
    file("so-ct/data.csv", "item,value\na,1\n");
    file("cu.xls", "x");
    file("README.md", "x");
    file("d01.pdf", "x");

    assertThat(read().found()).isEmpty();
    assertThat(read().findings())
        .extracting(Finding::check, finding -> finding.origins().get(0).file())
        .containsExactly(
            tuple("submission.unread", "cu.xls"), tuple("submission.unread", "so-ct/data.csv"));
  }

  @Test
  void datasets_hidden_files_links_and_what_is_common_to_all_are_passed_over() throws IOException {
    file("so-lieu/dataset.yaml", "id: x\n");
    file("so-lieu/data.csv", "x\n");
    file(".an/so-khcn.json", JSON);
    file("~$so-khcn.json", JSON);
    file("dataset.yaml", "id: y\n");
    file("acceptances.csv", "x\n");
    Path elsewhere = Files.writeString(temp.resolve("ngoai.json"), JSON);
    Files.createSymbolicLink(temp.resolve("phieu/link.json"), elsewhere);

    assertThat(read().found()).isEmpty();
    assertThat(read().findings()).isEmpty();
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::read);
  }
}
