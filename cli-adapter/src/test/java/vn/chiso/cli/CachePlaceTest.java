package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.cache.RuleCache;

/** What is said of where compiled rules go, and where they go. */
class CachePlaceTest {
  @Test
  void a_place_that_is_no_absolute_path_is_told_once_and_nothing_is_kept() {
    for (String place : List.of("caches/chiso", "Off", "odd\0place", "~")) {
      assertThat(cache(place)).isSameAs(RuleCache.none());
      Run run = Run.with().environment("CHISO_CACHE", place).run("pack", "list").succeeds();
      assertThat(run.err())
          .containsOnlyOnce("CHISO_CACHE")
          .contains("không lưu")
          .hasLineCount(1);
    }
    assertThat(Run.with()
            .environment("CHISO_CACHE", "caches")
            .run("--lang", "en", "pack", "list")
            .err())
        .contains("CHISO_CACHE=caches is neither");
  }

  @Test
  void an_absolute_path_off_and_nothing_are_no_news(@TempDir Path folder) {
    for (String place : List.of(folder.toString(), "off", "")) {
      assertThat(
              Run.with().environment("CHISO_CACHE", place).run("pack", "list").err())
          .isEmpty();
    }
    assertThat(cache("off")).isSameAs(RuleCache.none());
    assertThat(cache(folder.toString())).isNotSameAs(RuleCache.none());
  }

  private static RuleCache cache(String place) {
    return new Surroundings(List.of(), Map.of("CHISO_CACHE", place)).cache();
  }
}
