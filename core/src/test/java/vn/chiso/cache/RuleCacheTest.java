package vn.chiso.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache keeps bytes, and trusts only what nobody else can have written. */
class RuleCacheTest {
  @TempDir
  private Path temporary;

  private Path folder;
  private RuleCache cache;

  @BeforeEach
  void set_up() {
    Path chiso = temporary.resolve("caches/chiso");
    folder = chiso.resolve("rules");
    cache = RuleCache.at(chiso);
    assumeTrue(Files.getFileAttributeView(temporary, PosixFileAttributeView.class) != null);
  }

  @Test
  void an_entry_comes_back_as_it_was_written() {
    cache.write(name("a1"), bytes("rules"));
    assertThat(cache.read(name("a1"))).hasValue(bytes("rules"));
    assertThat(cache.read(name("b2"))).isEmpty();
  }

  @Test
  void a_later_entry_takes_the_place_of_an_earlier_one() {
    cache.write(name("a1"), bytes("old"));
    cache.write(name("a1"), bytes("new"));
    assertThat(cache.read(name("a1"))).hasValue(bytes("new"));
    assertThat(files()).hasSize(1);
  }

  @Test
  void without_a_cache_nothing_is_kept() {
    RuleCache.none().write(name("a1"), bytes("rules"));
    assertThat(RuleCache.none().read(name("a1"))).isEmpty();
  }

  @Test
  void what_it_creates_is_closed_to_others() throws IOException {
    cache.write(name("a1"), bytes("rules"));
    assertThat(mode(folder)).isEqualTo("rwx------");
    assertThat(mode(entry("a1"))).isEqualTo("rw-------");
  }

  @Test
  void an_entry_others_can_write_is_not_used() throws IOException {
    cache.write(name("a1"), bytes("rules"));
    open(entry("a1"), "rw-rw----");
    assertThat(cache.read(name("a1"))).isEmpty();
    cache.write(name("a1"), bytes("again"));
    assertThat(cache.read(name("a1"))).hasValue(bytes("again"));
  }

  @Test
  void a_folder_others_can_write_is_neither_read_nor_written() throws IOException {
    cache.write(name("a1"), bytes("rules"));
    open(folder, "rwxrwxrwx");
    assertThat(cache.read(name("a1"))).isEmpty();
    cache.write(name("b2"), bytes("rules"));
    assertThat(entry("b2")).doesNotExist();
  }

  @Test
  void a_folder_below_one_that_others_can_write_is_not_used() throws IOException {
    cache.write(name("a1"), bytes("rules"));
    open(temporary, "rwxrwxrwx");
    assertThat(cache.read(name("a1"))).isEmpty();
  }

  @Test
  void a_folder_in_a_sticky_one_may_be_used() throws IOException {
    cache.write(name("a1"), bytes("rules"));
    Files.setAttribute(temporary, "unix:mode", 01777);
    assertThat(cache.read(name("a1"))).hasValue(bytes("rules"));
  }

  @Test
  void what_belongs_to_somebody_else_is_not_used() throws IOException {
    cache.write(name("a1"), bytes("rules"));
    try {
      Files.setAttribute(entry("a1"), "unix:uid", 12345);
    } catch (IOException e) {
      assumeTrue(false, "only root can give files away");
    }
    assertThat(cache.read(name("a1"))).isEmpty();
    Files.setAttribute(entry("a1"), "unix:uid", 0);
    assertThat(cache.read(name("a1"))).isPresent();
    Files.setAttribute(temporary.resolve("caches"), "unix:uid", 12345);
    assertThat(cache.read(name("a1"))).isEmpty();
  }

  @Test
  void links_are_not_followed() throws IOException {
    cache.write(name("a1"), bytes("rules"));
    Files.createSymbolicLink(entry("b2"), entry("a1"));
    assertThat(cache.read(name("b2"))).isEmpty();
    Path other = Files.createDirectory(temporary.resolve("other"));
    Files.createSymbolicLink(other.resolve("rules"), folder);
    assertThat(RuleCache.at(other).read(name("a1"))).isEmpty();
    RuleCache.at(other).write(name("c3"), bytes("rules"));
    assertThat(entry("c3")).doesNotExist();
  }

  @Test
  void links_may_lead_to_the_folder() throws IOException {
    Path link = temporary.resolve("link");
    Files.createSymbolicLink(link, Files.createDirectories(folder.getParent()));
    RuleCache.at(link).write(name("a1"), bytes("rules"));
    assertThat(RuleCache.at(link).read(name("a1"))).hasValue(bytes("rules"));
    assertThat(cache.read(name("a1"))).hasValue(bytes("rules"));
  }

  @Test
  void nothing_is_created_in_what_belongs_to_somebody_else() throws IOException {
    Path home = Files.createDirectory(temporary.resolve("home"));
    try {
      Files.setAttribute(home, "unix:uid", 12345);
    } catch (IOException e) {
      assumeTrue(false, "only root can give files away");
    }
    RuleCache.at(home.resolve(".cache/chiso")).write(name("a1"), bytes("rules"));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void nothing_is_created_where_others_can_write() throws IOException {
    open(temporary, "rwxrwxrwx");
    cache.write(name("a1"), bytes("rules"));
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void in_a_sticky_folder_the_cache_makes_its_own() throws IOException {
    Files.setAttribute(temporary, "unix:mode", 01777);
    cache.write(name("a1"), bytes("rules"));
    assertThat(cache.read(name("a1"))).hasValue(bytes("rules"));
  }

  @Test
  void only_a_hash_names_an_entry() {
    for (String name : List.of("", "a1", "../" + name("a1"), name("A") + "F")) {
      assertThatIllegalArgumentException().isThrownBy(() -> cache.read(name));
      assertThatIllegalArgumentException().isThrownBy(() -> cache.write(name, bytes("rules")));
    }
  }

  @Test
  void a_link_in_the_place_of_an_entry_is_replaced_and_not_written_through() throws IOException {
    Path precious = Files.writeString(temporary.resolve("precious"), "mine");
    cache.write(name("a1"), bytes("rules"));
    Files.delete(entry("a1"));
    Files.createSymbolicLink(entry("a1"), precious);
    cache.write(name("a1"), bytes("again"));
    assertThat(precious).hasContent("mine");
    assertThat(cache.read(name("a1"))).hasValue(bytes("again"));
  }

  @Test
  void where_nothing_can_be_written_nothing_happens() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    RuleCache hopeless = RuleCache.at(file.resolve("chiso"));
    hopeless.write(name("a1"), bytes("rules"));
    assertThat(hopeless.read(name("a1"))).isEmpty();
  }

  @Test
  void entries_not_used_for_a_month_go_and_others_stay() throws IOException {
    cache.write(name("old"), bytes("rules"));
    cache.write(name("recent"), bytes("rules"));
    age(entry("old"), Duration.ofDays(31));
    age(entry("recent"), Duration.ofDays(29));
    cache.write(name("new"), bytes("rules"));
    assertThat(files()).containsExactlyInAnyOrder(file("recent"), file("new"));
  }

  @Test
  void what_the_cache_did_not_write_stays_for_ever() throws IOException {
    cache.write(name("a1"), bytes("rules"));
    List<Path> others = List.of(
        Files.writeString(folder.resolve("firestore.rules"), "a stranger's"),
        Files.writeString(folder.resolve(file("b2") + ".bak"), "a copy"),
        Files.writeString(folder.resolve(name("b2").replace('6', 'F') + ".rules"), "capitals"),
        Files.writeString(folder.resolve("1.rules-part"), "a stranger's"),
        Files.writeString(folder.resolve("chiso-x.rules-part"), "a stranger's"),
        Files.createDirectory(entry("c3")),
        Files.writeString(folder.resolveSibling(file("a1")), "beside the folder"));
    for (Path other : others) {
      age(other, Duration.ofDays(400));
    }
    cache.write(name("new"), bytes("rules"));
    assertThat(others).allSatisfy(other -> assertThat(other).exists());
  }

  @Test
  void reading_an_entry_keeps_it() throws IOException {
    cache.write(name("a1"), bytes("rules"));
    age(entry("a1"), Duration.ofDays(29));
    cache.read(name("a1"));
    assertThat(Files.getLastModifiedTime(entry("a1")).toInstant())
        .isAfter(Instant.now().minus(Duration.ofHours(1)));
  }

  @Test
  void of_too_many_entries_those_used_last_stay() throws IOException {
    for (int i = 0; i < 105; i++) {
      cache.write(name("e" + i), bytes("rules"));
      age(entry("e" + i), Duration.ofMinutes(200 - i));
    }
    cache.write(name("last"), bytes("rules"));
    assertThat(files())
        .hasSize(100)
        .contains(file("last"), file("e104"))
        .doesNotContain(file("e0"));
  }

  @Test
  void what_an_interrupted_run_left_behind_goes() throws IOException {
    cache.write(name("a1"), bytes("rules"));
    Path left = Files.writeString(folder.resolve("chiso-1.rules-part"), "half");
    cache.write(name("b2"), bytes("rules"));
    assertThat(left).exists();
    age(left, Duration.ofHours(2));
    cache.write(name("c3"), bytes("rules"));
    assertThat(left).doesNotExist();
  }

  @Test
  void readers_beside_writers_see_whole_entries() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> runs = IntStream.range(0, 4)
          .<Future<?>>mapToObj(i -> threads.submit(() -> {
            for (int round = 0; round < 50; round++) {
              cache.write(name("a1"), bytes(("" + i).repeat(10_000)));
              String seen = new String(cache.read(name("a1")).orElseThrow(), UTF_8);
              assertThat(seen).hasSize(10_000).matches("(.)\\1+");
            }
          }))
          .toList();
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(files()).containsExactly(file("a1"));
  }

  /** The name of an entry as they are named: 64 hexadecimal digits. */
  private static String name(String entry) {
    return HexFormat.of().formatHex(Arrays.copyOf(bytes(entry), 32));
  }

  private static String file(String entry) {
    return name(entry) + ".rules";
  }

  private Path entry(String name) {
    return folder.resolve(file(name));
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void age(Path file, Duration age) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  private static void open(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
