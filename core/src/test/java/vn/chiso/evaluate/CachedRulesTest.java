package vn.chiso.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chiso.evaluate.Evaluations.complete;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.cache.RuleCache;
import vn.chiso.json.EvaluationJson;
import vn.chiso.pack.CompiledRules;
import vn.chiso.pack.HandmadeZip;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;

/** A pack in a folder is compiled once, and whenever anything has changed. */
class CachedRulesTest {
  private static final String FORMULAS = "pillars/2-research/formulas.drl";

  @TempDir
  private Path temporary;

  private RuleCache cache;
  private Path folder;

  @BeforeEach
  void set_up() throws IOException {
    cache = RuleCache.at(temporary.resolve("cache"));
    folder = TestPack.minimal().writeTo(temporary);
  }

  @Test
  void the_second_time_nothing_is_compiled() {
    assertThat(mustCompile(read())).isTrue();
    Evaluator.of(read());
    assertThat(mustCompile(read())).isFalse();
  }

  @Test
  void without_a_cache_nothing_is_written() {
    Evaluator.of(RulePack.directory(folder));
    assertThat(temporary.resolve("cache")).doesNotExist();
    assertThat(mustCompile(read())).isTrue();
  }

  @Test
  void kept_rules_say_the_same_as_fresh_ones() {
    RulePack fresh = read();
    String first = results(Evaluator.of(fresh));
    RulePack kept = read();
    assertThat(mustCompile(kept)).isFalse();
    assertThat(kept.rules()).isEqualTo(fresh.rules());
    assertThat(results(Evaluator.of(kept))).isEqualTo(first).contains(FORMULAS);
  }

  @Test
  void a_changed_file_is_compiled_again() throws IOException {
    Evaluator.of(read());
    Path formulas = folder.resolve(FORMULAS);
    String before = Files.readString(formulas);
    Files.writeString(formulas, before + "\n");
    assertThat(mustCompile(read())).isTrue();
    Files.writeString(formulas, before);
    assertThat(mustCompile(read())).isFalse();
  }

  @Test
  void the_cache_is_no_way_round_the_checks_of_a_pack() throws IOException {
    Evaluator.of(read());
    TestPack.minimal()
        .replace(FORMULAS, "item == \"population\"", "item == \"populations\"")
        .writeTo(temporary);
    assertThatThrownBy(this::read).isInstanceOf(RulePackException.class);
  }

  @Test
  void an_archive_of_the_same_files_and_a_changed_case_need_no_compiling() throws IOException {
    String cases = "pillars/2-research/formulas.cases.yaml";
    Evaluator.of(read());
    HandmadeZip zip = new HandmadeZip().pack(TestPack.minimal().with(cases, "[]\n"), "");
    RulePack pack = RulePack.of(zip.writeTo(temporary.resolve("x.zip")), cache);

    assertThat(mustCompile(pack)).isFalse();
    assertThat(pack.caseFiles()).hasSize(1);
    assertThat(results(Evaluator.of(pack))).isEqualTo(results(Evaluator.of(read())));
  }

  @Test
  void damaged_rules_are_compiled_again_and_replaced() throws IOException {
    Evaluator.of(read());
    Path entry = entry();
    byte[] whole = Files.readAllBytes(entry);
    for (byte[] damaged : List.of(new byte[0], "?".getBytes(UTF_8), half(whole))) {
      Files.write(entry, damaged);
      RulePack pack = read();
      assertThat(mustCompile(pack)).isTrue();
      Evaluator.of(pack);
      assertThat(entry).hasBinaryContent(whole);
    }
  }

  @Test
  void rules_that_do_not_compile_leave_nothing_behind() throws IOException {
    TestPack.minimal()
        .replace(FORMULAS, "item == \"population\"", "item == \"population\", valu > 0")
        .writeTo(temporary);
    RulePack pack = read();
    assertThatThrownBy(() -> Evaluator.of(pack)).isInstanceOf(RulePackException.class);
    assertThat(temporary.resolve("cache")).doesNotExist();
  }

  @Test
  void classes_go_with_the_evaluator_that_loaded_them() throws InterruptedException {
    Evaluator.of(read());
    RulePack pack = read();
    WeakReference<ClassLoader> loader = use(pack);
    for (int i = 0; i < 50 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(loader.get()).isNull();
    assertThat(pack.rules()).isNotEmpty();
  }

  private static WeakReference<ClassLoader> use(RulePack pack) {
    CompiledRules compiled = pack.compiledRules(CachedRulesTest::notAgain);
    RuleBases bases = new RuleBases(compiled);
    StageRules rules =
        new StageRules(pack, pack.rules(), bases, Bounds.of(EvaluationLimits.DEFAULT));
    rules.fire(List.of());
    return new WeakReference<>(bases.loader());
  }

  private static CompiledRules notAgain() {
    throw new AssertionError("compiled again");
  }

  private RulePack read() {
    return RulePack.directory(folder, cache);
  }

  /** Whether the rules of a pack must still be compiled. Leaves things as they are. */
  private static boolean mustCompile(RulePack pack) {
    try {
      pack.compiledRules(CachedRulesTest::notAgain);
      return false;
    } catch (AssertionError compilerAsked) {
      return true;
    }
  }

  private Path entry() throws IOException {
    try (Stream<Path> entries = Files.list(temporary.resolve("cache/rules"))) {
      return entries.findFirst().orElseThrow();
    }
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static String results(Evaluator evaluator) {
    Evaluation evaluation = evaluator.evaluate(complete("33").build());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(evaluation, out);
    EvaluationJson.write(evaluation.explain("33", "2.1.1").orElseThrow(), out);
    return out.toString(UTF_8);
  }
}
