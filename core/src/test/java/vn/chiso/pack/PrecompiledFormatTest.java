package vn.chiso.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.cache.RuleCache;

/** A compiled pack comes back exactly as it was, or not at all. */
class PrecompiledFormatTest {
  private static final CompiledKey KEY = new CompiledKey("content", "core", "engine 1");
  private static final byte[] BYTES = PrecompiledFormat.write(
      KEY,
      new Precompiled(
          TestPack.minimal().content(),
          new CompiledRules(List.of("test.Rules"), Map.of("test.Rules", "code".getBytes(UTF_8)))));

  @Test
  void everything_read_of_a_pack_comes_back() {
    PackContent content = TestPack.minimal().content();
    PackContent read = PrecompiledFormat.read(BYTES, KEY).orElseThrow().content();
    assertThat(read)
        .usingRecursiveComparison()
        .withStrictTypeChecking()
        .ignoringCollectionOrderInFields()
        .isEqualTo(content);
    assertThat(List.copyOf(read.framework().nodes()))
        .isEqualTo(List.copyOf(content.framework().nodes()));
    assertThat(List.copyOf(read.items().keySet()))
        .isEqualTo(List.copyOf(content.items().keySet()));
    assertThat(read.rules()).isEqualTo(content.rules());
  }

  @Test
  void what_a_small_pack_lacks_comes_back_too() {
    RuleInfo rule = new RuleInfo(
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
    DataWriter out = new DataWriter();
    RuleInfoData.write(rule, out);
    assertThat(RuleInfoData.read(new DataReader(out.bytes()))).isEqualTo(rule);
  }

  @Test
  void classes_come_back() {
    CompiledRules rules = PrecompiledFormat.read(BYTES, KEY).orElseThrow().rules();
    assertThat(rules.models()).containsExactly("test.Rules");
    assertThat(rules.classes())
        .hasEntrySatisfying("test.Rules", code -> assertThat(code).asString().isEqualTo("code"));
  }

  @Test
  void the_same_pack_gives_the_same_bytes() {
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
  void bytes_of_another_format_are_not_taken_for_a_pack() {
    assertThat(PrecompiledFormat.read(new byte[0], KEY)).isEmpty();
    assertThat(PrecompiledFormat.read("\0\rchiso rules 1".getBytes(UTF_8), KEY)).isEmpty();
  }

  @Test
  void bytes_that_break_off_are_not_taken_for_a_pack() {
    for (int i = 0; i < BYTES.length; i++) {
      assertThat(PrecompiledFormat.read(Arrays.copyOf(BYTES, i), KEY))
          .as("%s bytes", i)
          .isEmpty();
    }
  }

  @Test
  void bytes_that_make_no_sense_are_never_an_exception() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      byte[] odd = BYTES.clone();
      int start = random.nextInt(odd.length);
      Arrays.fill(odd, start, Math.min(odd.length, start + 4), (byte) random.nextInt());
      assertThatCode(() -> PrecompiledFormat.read(odd, KEY)).doesNotThrowAnyException();
    }
  }

  @Test
  void a_sealed_entry_that_makes_no_sense_is_as_good_as_none(@TempDir Path folder) {
    RuleCache cache = RuleCache.at(folder);
    CacheStore store = new CacheStore(cache);
    cache.write(KEY.name(), Sealed.of(BYTES));
    assertThat(store.find(KEY)).isPresent();
    cache.write(KEY.name(), Sealed.of(Arrays.copyOf(BYTES, BYTES.length / 2)));
    assertThat(store.find(KEY)).isEmpty();
  }

  @Test
  void sealed_bytes_that_would_fill_the_memory_stay_sealed() {
    assertThat(Sealed.open(Sealed.of(new byte[100_000_001]))).isEmpty();
  }

  @Test
  void damage_to_sealed_bytes_is_noticed_wherever_it_is() {
    byte[] whole = Sealed.of(BYTES);
    assertThat(Sealed.open(whole)).hasValue(BYTES);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      assertThat(Sealed.open(damaged)).as("byte %s", i).isEmpty();
      assertThat(Sealed.open(Arrays.copyOf(whole, i))).as("%s bytes", i).isEmpty();
    }
    assertThat(Sealed.open(Arrays.copyOf(whole, whole.length + 1))).isEmpty();
  }
}
