package vn.chiso.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.fact.Origin;

/** However rows are broken, the good ones are read as if nothing had happened. */
class BadRowsTest {
  private static final List<String> BAD = List.of(
      "bad,a,,x,,,,",
      "bad,a,,\"1,234\",,,,",
      "bad,a,,,,,,",
      "bad,a,1,1,,,,",
      "bad,a,,1,sure,,,",
      "bad,,,1,,,,",
      "bad",
      "bad,a,,1,,,,,,,",
      "bad,a,,1,,,,\"open",
      "\"bad,a,,1,,,,",
      "bad,a,,1,,,,\"x\" y",
      "bad,a,,1,,,,\"\"\"",
      "bad,a,,1\0,,,,",
      "bad,a,,1,,,,\uFFFD",
      "bad,a,,12%,,,,",
      "\"bad\"\"");

  @TempDir
  Path temp;

  @RepeatedTest(60)
  void bad_rows_never_change_what_is_read_from_good_rows(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> good = new ArrayList<>();
    List<String> mixed = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      if (random.nextInt(3) == 0) {
        mixed.add(BAD.get(random.nextInt(BAD.size())));
      } else {
        String note = random.nextBoolean() ? "\"say \"\"yes\"\", twice\"" : "plain";
        String row = "33,item-" + i + ",," + random.nextInt(100_000) + ".25,,,d1;d2," + note;
        good.add(row);
        mixed.add(row);
      }
    }

    assertThat(figures(mixed)).isEqualTo(figures(good));
  }

  private List<Entry> figures(List<String> rows) {
    return Folder.in(temp).withData(rows.toArray(String[]::new)).read().entries().stream()
        .filter(entry -> entry.locality().equals("33"))
        .map(BadRowsTest::anywhere)
        .toList();
  }

  private static Entry anywhere(Entry e) {
    return new Entry(
        e.locality(),
        e.item(),
        e.year(),
        e.typed(),
        e.value(),
        e.status(),
        e.agency(),
        e.evidence(),
        e.note(),
        Origin.MEMORY);
  }
}
