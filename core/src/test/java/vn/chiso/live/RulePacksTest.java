package vn.chiso.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.HandmadeZip;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Value;
import vn.chiso.text.Language;

/** A new version serves once it has proven itself; until then the old one does. */
class RulePacksTest {
  private static final String ID = "test-2023";
  private static final String FORMULAS = "pillars/2-research/formulas.drl";
  private static final String CASES = "pillars/2-research/formulas.cases.yaml";
  private static final Dataset DATASET = Dataset.builder(2022)
      .datum("st-organisations", "33", "26")
      .datum("population", "33", "1300000")
      .build();

  private static final TestPack OLD = TestPack.minimal();
  /** Per 1,000 people instead of 10,000. */
  private static final TestPack NEW =
      OLD.replace(FORMULAS, "10_000", "1_000").replace("indicators.csv", "10.000 dân", "1.000 dân");

  private static final TestPack FAILING = NEW.with(CASES, """
      - case: 26 organisations of 1.3 million people
        rule: "2.1.1 formula: organisations per 10,000 people"
        kind: fires
        given: {st-organisations: 26, population: 1300000}
        expect: {value: {"2.1.1": 0.2}}
      """);
  private static final TestPack BROKEN = OLD.replace(FORMULAS, "\"population\"", "\"populations\"");

  @TempDir
  private Path temporary;

  private final BlockingQueue<PackUpdate> updates = new LinkedBlockingQueue<>();
  private Path packs;

  @BeforeEach
  void set_up() throws IOException {
    packs = Files.createDirectory(temporary.resolve("packs"));
  }

  private PackUpdate next() throws InterruptedException {
    PackUpdate update = updates.poll(1, TimeUnit.MINUTES);
    assertThat(update).isNotNull();
    return update;
  }

  private void nextIsRefused(String message) throws InterruptedException {
    PackUpdate update = next();
    assertThat(update.outcome()).isEqualTo(PackUpdate.Outcome.REFUSED);
    assertThat(update.olderServes()).isTrue();
    assertThat(update.pack()).isEqualTo(ID);
    assertThat(update.message(Language.EN)).contains("the older one keeps serving", message);
  }

  private static BigDecimal value(Evaluator evaluator) {
    Evaluation evaluation = evaluator.evaluate(DATASET);
    Value value =
        evaluation.scoreCard("33").orElseThrow().result("2.1.1").orElseThrow().value();
    return ((Value.Known) value).exact();
  }

  private static String value(RulePacks all) {
    return value(all.evaluator(ID).orElseThrow()).toPlainString();
  }

  /** Writes files as editors do that don't want to lose anything: beside, then in their stead. */
  private static void save(TestPack pack, Path folder) throws IOException {
    for (Map.Entry<String, String> file : pack.files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      if (!Files.exists(target) || !Files.readString(target).equals(file.getValue())) {
        Path beside = target.resolveSibling(".save~");
        Files.writeString(beside, file.getValue());
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void a_new_version_serves_and_who_has_an_evaluator_keeps_it() throws Exception {
    Path folder = OLD.writeTo(packs);
    try (RulePacks all = RulePacks.watch(packs, updates::add)) {
      PackUpdate first = next();
      assertThat(first.isLive()).isTrue();
      assertThat(first.place()).isEqualTo(folder);
      assertThat(all.ids()).containsExactly(ID);
      Evaluator kept = all.evaluator(ID).orElseThrow();

      save(NEW, folder);

      PackUpdate second = next();
      assertThat(second.isLive()).isTrue();
      assertThat(second.version()).hasSize(64).isNotEqualTo(first.version());
      assertThat(second.message(Language.VI)).contains(ID + ": dùng phiên bản mới");
      assertThat(value(all)).isEqualTo("0.02");
      assertThat(value(kept)).isEqualByComparingTo("0.2");
    }
  }

  @Test
  void a_version_that_is_broken_or_fails_its_cases_is_refused_and_the_old_one_serves()
      throws Exception {
    Path folder = OLD.writeTo(packs);
    try (RulePacks all = RulePacks.watch(folder, updates::add)) {
      assertThat(next().isLive()).isTrue();

      save(BROKEN, folder);
      nextIsRefused(FORMULAS + ":");
      assertThat(value(all)).isEqualTo("0.2");

      save(OLD, folder);
      assertThat(next().isLive()).isTrue();

      save(FAILING, folder);
      nextIsRefused(CASES + ":1  26 organisations of 1.3 million people  value of 2.1.1");
      assertThat(value(all)).isEqualTo("0.2");

      save(NEW.with(CASES, "[]\n"), folder);
      assertThat(next().isLive()).isTrue();
      assertThat(value(all)).isEqualTo("0.02");
    }
  }

  @Test
  void archives_and_folders_are_moved_into_place_and_new_packs_are_found() throws Exception {
    Path archive = packs.resolve("pack.zip");
    new HandmadeZip().pack(OLD, "").writeTo(archive);
    try (RulePacks all = RulePacks.watch(packs, updates::add)) {
      assertThat(next().isLive()).isTrue();

      Path beside = new HandmadeZip().pack(NEW, "").writeTo(temporary.resolve("x.zip"));
      Files.move(beside, archive, StandardCopyOption.ATOMIC_MOVE);
      assertThat(next().isLive()).isTrue();
      assertThat(value(all)).isEqualTo("0.02");

      Files.delete(archive);
      nextIsRefused("pack.zip  has gone");
      assertThat(value(all)).isEqualTo("0.02");

      Files.move(OLD.writeTo(temporary), packs.resolve(ID));
      assertThat(next().isLive()).isTrue();
      assertThat(value(all)).isEqualTo("0.2");
    }
  }

  @Test
  void an_archive_by_itself_is_watched_where_it_is_replaced() throws Exception {
    Path archive = new HandmadeZip().pack(OLD, "").writeTo(packs.resolve("pack.zip"));
    try (RulePacks all = RulePacks.watch(archive, updates::add)) {
      assertThat(next().isLive()).isTrue();
      Path beside = new HandmadeZip().pack(NEW, "").writeTo(packs.resolve("new.zip"));
      Files.move(beside, archive, StandardCopyOption.REPLACE_EXISTING);
      assertThat(next().isLive()).isTrue();
      assertThat(value(all)).isEqualTo("0.02");
    }
  }

  @Test
  void a_pack_of_two_places_is_served_from_the_first_until_that_has_gone() throws Exception {
    Path archive = new HandmadeZip().pack(OLD, "").writeTo(packs.resolve("a.zip"));
    new HandmadeZip().pack(NEW, "").writeTo(packs.resolve("b.zip"));
    try (RulePacks all = RulePacks.watch(packs, updates::add)) {
      assertThat(next().isLive()).isTrue();
      assertThat(next().message(Language.EN)).contains("served from " + archive + " already");
      assertThat(value(all)).isEqualTo("0.2");

      new HandmadeZip().file("x", "x").writeTo(packs.resolve("c.zip"));
      assertThat(next().place()).isEqualTo(packs.resolve("c.zip"));
      assertThat(updates).isEmpty();

      Files.delete(archive);
      nextIsRefused("has gone");
      assertThat(next().isLive()).isTrue();
      assertThat(value(all)).isEqualTo("0.02");
    }
  }

  @Test
  void a_pack_that_is_broken_from_the_start_serves_once_it_is_mended() throws Exception {
    Path folder = BROKEN.writeTo(packs);
    try (RulePacks all = RulePacks.watch(packs, updates::add)) {
      PackUpdate first = next();
      assertThat(first.isLive()).isFalse();
      assertThat(first.olderServes()).isFalse();
      assertThat(first.problems()).isNotEmpty();
      assertThat(all.evaluator(ID)).isEmpty();

      save(OLD, folder);
      assertThat(next().isLive()).isTrue();
      assertThat(value(all)).isEqualTo("0.2");
    }
  }

  @Test
  void what_has_the_same_content_is_not_a_new_version_and_a_listener_that_fails_harms_nothing()
      throws Exception {
    Path folder = OLD.writeTo(packs);
    try (RulePacks all = RulePacks.watch(packs, update -> {
      updates.add(update);
      throw new IllegalStateException("on purpose");
    })) {
      PackUpdate first = next();
      Files.writeString(folder.resolve(FORMULAS), OLD.text(FORMULAS));
      Files.writeString(folder.resolve("CHANGES.md"), "x");
      save(NEW, folder);

      assertThat(next().version()).isNotEqualTo(first.version());
      assertThat(updates).isEmpty();
      assertThat(value(all)).isEqualTo("0.02");
    }
  }

  @Test
  void once_closed_it_serves_on_and_hears_of_nothing() throws Exception {
    Path folder = OLD.writeTo(packs);
    RulePacks all = RulePacks.watch(packs, updates::add);
    next();
    all.close();
    all.close();
    save(NEW, folder);

    assertThat(updates.poll(1, TimeUnit.SECONDS)).isNull();
    assertThat(value(all)).isEqualTo("0.2");
  }

  @Test
  void a_place_where_nothing_is_cannot_be_watched() {
    Path nowhere = packs.resolve("nowhere");
    assertThatThrownBy(() -> RulePacks.watch(nowhere, updates::add))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("nowhere");
  }
}
