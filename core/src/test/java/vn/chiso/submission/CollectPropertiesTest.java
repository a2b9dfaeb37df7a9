package vn.chiso.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.TestPack;

/** Whatever agencies hand in, in whatever order, collecting it gives the same. */
class CollectPropertiesTest {
  private static final RulePack PACK = TestPack.minimal().read();
  private static final List<String> ITEMS =
      List.of("population", "st-organisations", "policies", "unheard-of");
  private static final List<String> BAD = List.of(
      "population,không rõ,",
      "population,\"1,234\",",
      "st-organisations,12%,d1",
      ",5,",
      "policies",
      "policies,1,d1,,,,",
      "policies,1,\"open",
      "\"policies,1,",
      "population,1\0,",
      "population,\uFFFD,",
      "population,,d9",
      "gỡ,7 người,");

  @TempDir
  Path temp;

  private static Collected collect(Path folder) {
    Submissions submissions = Submissions.below(folder, PACK);
    return Collector.collect(PACK, submissions.found(), CollectOptions.NONE);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rows(Random random) {
    List<String> rows = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      String item = ITEMS.get(random.nextInt(ITEMS.size()));
      rows.add(item + "," + random.nextInt(100_000) + ".25,d" + random.nextInt(3));
    }
    return rows;
  }

  /** One submission as a folder, whose rows come in that order. */
  private static void submission(Path folder, String agency, String day, List<String> rows) {
    write(
        folder.resolve("submission.yaml"),
        "agency: " + agency + "\nlocality: \"33\"\ndate: " + day + "\n");
    write(folder.resolve("data.csv"), "item,value,evidence\n" + String.join("\n", rows) + "\n");
    write(folder.resolve("evidence.csv"), "id,number\nd1,1/BC\nd2,2/BC\n");
  }

  private static List<List<String>> anywhere(Collected collected) {
    return Stream.of(
            collected.dataset().entries().stream().map(CollectPropertiesTest::figure),
            collected.dataset().evidence().stream().map(each -> each.id()),
            collected.dataset().submissions().stream().map(each -> each.agency()),
            collected.completeness().stream().map(Completeness::toString),
            collected.changes().stream().map(Change::toString),
            collected.aside().stream().map(each -> each.submission().id()))
        .map(Stream::toList)
        .toList();
  }

  private static String figure(Entry entry) {
    return String.join(
        " ",
        entry.locality(),
        entry.agency(),
        entry.item(),
        entry.typed(),
        String.valueOf(entry.value()),
        entry.evidence().toString());
  }

  @RepeatedTest(30)
  void the_order_of_submissions_and_rows_never_matters(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> agencies = List.of("so-khcn", "cuc-thong-ke", "so-tp");
    for (int i = 0; i < 6; i++) {
      String agency = agencies.get(random.nextInt(3));
      String day = "2023-07-0" + (1 + random.nextInt(9));
      List<String> rows = rows(random);
      submission(temp.resolve("mot/phieu-" + i), agency, day, rows);
      Collections.shuffle(rows, random);
      submission(temp.resolve("hai/phieu-" + i), agency, day, rows);
    }
    List<Submission> shuffled =
        new ArrayList<>(Submissions.below(temp.resolve("mot"), PACK).found());
    Collections.shuffle(shuffled, random);

    Collected once = collect(temp.resolve("mot"));
    Collected other = Collector.collect(PACK, shuffled, CollectOptions.NONE);

    assertThat(other.files()).containsExactlyEntriesOf(once.files());
    assertThat(anywhere(collect(temp.resolve("hai")))).isEqualTo(anywhere(once));
  }

  @RepeatedTest(40)
  void bad_rows_never_change_what_good_rows_give(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> good = new ArrayList<>();
    List<String> mixed = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      if (random.nextInt(3) == 0) {
        mixed.add(BAD.get(random.nextInt(BAD.size())));
      } else {
        String row = "item-" + i + "," + random.nextInt(100_000) + ".25,d1";
        good.add(row);
        mixed.add(row);
      }
    }
    submission(temp.resolve("good/a"), "so-khcn", "2023-07-01", good);
    submission(temp.resolve("mixed/a"), "so-khcn", "2023-07-01", mixed);
    submission(temp.resolve("mixed/b"), "", "2023-07-01", mixed);

    assertThat(goodFigures(collect(temp.resolve("mixed"))))
        .isEqualTo(goodFigures(collect(temp.resolve("good"))));
  }

  private static List<String> goodFigures(Collected collected) {
    return collected.dataset().entries().stream()
        .filter(entry -> entry.item().startsWith("item-"))
        .map(CollectPropertiesTest::figure)
        .toList();
  }

  @RepeatedTest(20)
  void what_was_collected_reads_back_as_collected(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> rows = rows(random);
    rows.add(BAD.get(random.nextInt(BAD.size())));
    rows.add("population,1.290.800,d1");
    rows.add("st-organisations,1.234,d1");
    submission(temp.resolve("in/a"), "so-khcn", "2023-07-01", rows);
    submission(temp.resolve("in/b"), "cuc-thong-ke", "2023-07-01", List.of("policies,1.250,d1"));
    Collected collected = collect(temp.resolve("in"));

    assertThat(collected.write(temp.resolve("out"))).isTrue();
    Dataset again = Dataset.read(temp.resolve("out"));

    assertThat(again.entries()).isEqualTo(collected.dataset().entries());
    assertThat(again.evidence()).isEqualTo(collected.dataset().evidence());
    assertThat(again.submissions()).isEqualTo(collected.dataset().submissions());
  }

  @Test
  void a_second_run_finds_the_same_bytes_and_leaves_them_alone() throws IOException {
    submission(temp.resolve("in/a"), "so-khcn", "2023-07-01", List.of("population,5,d1"));
    Path out = temp.resolve("in/so-lieu");

    assertThat(collect(temp.resolve("in")).write(out)).isTrue();
    Map<String, Object> before = times(out);

    assertThat(collect(temp.resolve("in")).write(out)).isFalse();
    assertThat(times(out)).isEqualTo(before);
    assertThat(Files.readString(out.resolve("data.csv"), UTF_8)).contains("so-khcn/d1");
  }

  private static Map<String, Object> times(Path folder) throws IOException {
    Map<String, Object> times = new java.util.TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        times.put(file.toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }
}
