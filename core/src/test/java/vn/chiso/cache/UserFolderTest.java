package vn.chiso.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the cache lies on each system. Paths are those of the system the tests run on. */
class UserFolderTest {
  private static final Path HOME = Path.of("home").toAbsolutePath();
  private static final Path OTHER = Path.of("other").toAbsolutePath();

  @Test
  void on_linux_it_lies_where_the_user_wants_caches_or_else_below_home() {
    assertThat(UserFolder.of("Linux", HOME.toString(), Map.of()))
        .hasValue(HOME.resolve(".cache/chiso"));
    assertThat(UserFolder.of("Linux", "?", Map.of("XDG_CACHE_HOME", OTHER.toString())))
        .hasValue(OTHER.resolve("chiso"));
  }

  @Test
  void a_relative_place_does_not_count() {
    assertThat(UserFolder.of("Linux", HOME.toString(), Map.of("XDG_CACHE_HOME", "caches")))
        .hasValue(HOME.resolve(".cache/chiso"));
  }

  @Test
  void without_a_home_there_is_none() {
    assertThat(UserFolder.of("Linux", "?", Map.of())).isEmpty();
    assertThat(UserFolder.of("Linux", "\0", Map.of())).isEmpty();
    assertThat(UserFolder.of("Windows 11", HOME.toString(), Map.of())).isEmpty();
  }

  @Test
  void macos_and_windows_have_places_of_their_own() {
    assertThat(UserFolder.of("Mac OS X", HOME.toString(), Map.of()))
        .hasValue(HOME.resolve("Library/Caches/chiso"));
    assertThat(UserFolder.of("Windows 11", "", Map.of("LOCALAPPDATA", OTHER.toString())))
        .hasValue(OTHER.resolve("chiso"));
  }
}
