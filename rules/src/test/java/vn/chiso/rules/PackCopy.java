package vn.chiso.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.cache.RuleCache;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Language;
import vn.chiso.verify.PackVerifier;
import vn.chiso.verify.RuleCases;

/**
 * A shipped pack in a folder of its own, to be edited as an analyst would: text by text. Without
 * its published figures, which are those of its edition alone.
 */
final class PackCopy {
  private static final Path PACKS = Path.of("packs");
  private static final Path GOLDEN = Path.of("golden");

  private final Path original;
  private final Path folder;

  private PackCopy(Path original, Path folder) {
    this.original = original;
    this.folder = folder;
  }

  static PackCopy of(String id, Path parent) {
    PackCopy copy = new PackCopy(PACKS.resolve(id), parent.resolve(id));
    for (Path file : copy.files(copy.original)) {
      write(copy.folder.resolve(file), read(copy.original.resolve(file)));
    }
    return copy;
  }

  /** Replaces a text that must be there. */
  PackCopy replace(String file, String old, String replacement) {
    Path path = folder.resolve(file);
    assertThat(read(path)).as(file).contains(old);
    write(path, read(path).replace(old, replacement));
    return this;
  }

  /** Adds lines behind the one that begins like that, or in its place. */
  PackCopy row(String file, String beginning, String lines, boolean keep) {
    Path path = folder.resolve(file);
    String row = read(path)
        .lines()
        .filter(line -> line.startsWith(beginning))
        .collect(Collectors.joining("\n", "", "\n"));
    assertThat(row.strip()).as("%s in %s", beginning, file).isNotEmpty();
    return replace(file, row, (keep ? row : "") + lines);
  }

  /** The copy as it is now, to see what is edited from here on. */
  PackCopy asOfNow(Path parent) {
    PackCopy later = new PackCopy(
        folder, parent.resolve("later" + folder.getNameCount()).resolve(folder.getFileName()));
    for (Path file : files(folder)) {
      write(later.folder.resolve(file), read(folder.resolve(file)));
    }
    return later;
  }

  /** Takes lines out, from the one that begins like that up to the one that begins like that. */
  PackCopy without(String file, String first, String after) {
    Path path = folder.resolve(file);
    String text = read(path);
    int begin = text.indexOf(first);
    int end = text.indexOf(after, begin);
    assertThat(begin).as(first).isNotNegative();
    assertThat(end).as(after).isGreaterThan(begin);
    write(path, text.substring(0, begin) + text.substring(end));
    return this;
  }

  /** Adds a file, or puts another text in its place. */
  PackCopy write(String file, String text) {
    write(folder.resolve(file), text);
    return this;
  }

  /** Adds lines at the end. */
  PackCopy append(String file, String lines) {
    Path path = folder.resolve(file);
    write(path, read(path) + lines);
    return this;
  }

  /** The files that aren't those of the original. */
  Set<String> edited() {
    Set<Path> all = new TreeSet<>(files(original));
    all.addAll(files(folder));
    return all.stream()
        .filter(file -> !text(original, file).equals(text(folder, file)))
        .map(file -> file.toString().replace('\\', '/'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** An evaluator of the copy, which must be sound and pass all its cases. */
  Evaluator sound() {
    RulePack pack = RulePack.directory(folder);
    Evaluator evaluator = Evaluator.of(pack);
    assertThat(PackVerifier.of(evaluator).run().failed())
        .as("cases that fail")
        .extracting(trial -> trial.file() + ":" + trial.line() + " " + trial.name())
        .isEmpty();
    assertThat(RuleCases.gaps(pack, RuleCases.of(pack)))
        .as("rules without cases")
        .extracting(gap -> gap.in(Language.EN))
        .isEmpty();
    return evaluator;
  }

  /** An evaluator of the copy, whose rules are compiled when the cache hasn't got them. */
  Evaluator evaluator(RuleCache cache) {
    return Evaluator.of(RulePack.directory(folder, cache));
  }

  private static String text(Path folder, Path file) {
    return Files.exists(folder.resolve(file)) ? read(folder.resolve(file)) : "(none)";
  }

  private Set<Path> files(Path of) {
    try (Stream<Path> files = Files.walk(of)) {
      return files
          .filter(Files::isRegularFile)
          .map(of::relativize)
          .filter(file -> !file.startsWith(GOLDEN))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
