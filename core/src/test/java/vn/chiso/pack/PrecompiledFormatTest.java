package vn.chiso.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compiled rules come back exactly as they were, or not at all. */
class PrecompiledFormatTest {
  private static final CompiledKey KEY = new CompiledKey("content", "core", "engine 1");
  private static final RuleInfo RULE = new RuleInfo(
      Stage.CROSS_CHECK,
      "test.research",
      "2.1.1 kiểm tra \"lạ\"",
      "pillars/2-research/cross-checks.drl",
      17,
      Map.of("indicator", "2.1.1", "source", "Sở KH&CN"),
      Set.of("population", "policies"),
      Set.of("grdp"),
      List.of(
          new RuleInfo.Pattern("$p", "Datum", false, List.of("item == \"population\"", "a > 1")),
          new RuleInfo.Pattern("", "Datum", true, List.of())),
      "insert( x );".repeat(10_000));
  private static final byte[] BYTES = PrecompiledFormat.write(
      KEY,
      new Precompiled(
          List.of(RULE),
          new CompiledRules(List.of("test.Rules"), Map.of("test.Rules", "code".getBytes(UTF_8)))));

  @Test
  void everything_comes_back() {
    Precompiled read = PrecompiledFormat.read(BYTES, KEY).orElseThrow();
    assertThat(read.infos()).containsExactly(RULE);
    assertThat(read.rules().models()).containsExactly("test.Rules");
    assertThat(read.rules().classes())
        .hasEntrySatisfying("test.Rules", code -> assertThat(code).asString().isEqualTo("code"));
  }

  @Test
  void the_same_rules_give_the_same_bytes() {
    Precompiled read = PrecompiledFormat.read(BYTES, KEY).orElseThrow();
    assertThat(PrecompiledFormat.write(KEY, read)).isEqualTo(BYTES);
  }

  @Test
  void other_files_another_library_or_another_engine_find_nothing() {
    assertThat(PrecompiledFormat.read(BYTES, new CompiledKey("other", "core", "engine 1")))
        .isEmpty();
    assertThat(PrecompiledFormat.read(BYTES, new CompiledKey("content", "other", "engine 1")))
        .isEmpty();
    assertThat(PrecompiledFormat.read(BYTES, new CompiledKey("content", "core", "engine 2")))
        .isEmpty();
  }

  @Test
  void damaged_bytes_are_noticed_wherever_the_damage_is() {
    for (int i = 0; i < BYTES.length; i += 997) {
      byte[] damaged = BYTES.clone();
      damaged[i] ^= 1;
      assertThat(PrecompiledFormat.read(damaged, KEY)).as("byte %s", i).isEmpty();
    }
    for (int length = 0; length < BYTES.length; length += 9_973) {
      assertThat(PrecompiledFormat.read(Arrays.copyOf(BYTES, length), KEY)).isEmpty();
    }
    assertThat(PrecompiledFormat.read(Arrays.copyOf(BYTES, BYTES.length + 1), KEY)).isEmpty();
  }
}
