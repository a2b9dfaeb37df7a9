package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.cache.RuleCache;
import vn.chiso.dataset.Dataset;
import vn.chiso.text.Language;

final class PackChoiceTest {
  @TempDir
  Path folder;

  @Test
  void a_name_that_is_a_pack_and_a_folder_is_refused() throws IOException {
    Dataset dataset = Dataset.read(Folder.good(folder));
    Files.createDirectory(folder.resolve("pii-2023"));

    assertThatThrownBy(() -> PackChoice.of("pii-2023", dataset, folder, RuleCache.none()))
        .isInstanceOfSatisfying(UsageException.class, e -> {
          assertThat(e.in(Language.VI))
              .isEqualTo("pii-2023 vừa là bộ quy tắc có sẵn vừa là một thư mục hay tệp ở đây;"
                  + " viết ./pii-2023 để dùng cái ở đây.");
          assertThat(e.in(Language.EN)).contains("write ./pii-2023 for what lies here");
        });
  }

  @Test
  void a_folder_is_no_obstacle_to_the_pack_a_dataset_names() throws IOException {
    Dataset dataset = Dataset.read(Folder.good(folder));
    Files.createDirectory(folder.resolve("pii-2023"));

    assertThat(PackChoice.of("", dataset, folder, RuleCache.none()).id()).isEqualTo("pii-2023");
  }

  @Test
  void an_archive_is_chosen_like_a_folder() throws IOException {
    Dataset dataset = Dataset.read(Folder.good(folder));
    Path archive = PackZips.write(Path.of("../rules/packs/pii-2025"), folder.resolve("p.zip"));

    assertThat(PackChoice.of("p.zip", dataset, folder, RuleCache.none()).id())
        .isEqualTo("pii-2025");
    assertThat(PackChoice.folder(archive.toString())).isEqualTo(archive.toString());
  }

  @Test
  void the_heading_tells_where_a_pack_that_isnt_built_in_is() {
    assertThat(PackChoice.folder("./pii-2023")).isEqualTo("./pii-2023");
    assertThat(PackChoice.folder("pii-2023")).isEmpty();
    assertThat(PackChoice.folder("")).isEmpty();
  }
}
