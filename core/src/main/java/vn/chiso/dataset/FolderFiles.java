package vn.chiso.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a folder, wherever they lie. */
sealed interface FolderFiles {
  /** Their names. */
  List<String> names();

  /** Whether there is a file of that name. */
  boolean has(String name);

  /** The text of a file that is there; nothing if it can't be read, and a finding says why. */
  Optional<String> text(String name, TextReader reader);

  /** On disk. */
  record OnDisk(Path folder) implements FolderFiles {
    @Override
    public List<String> names() {
      try (Stream<Path> all = Files.list(folder)) {
        return all.map(file -> String.valueOf(file.getFileName())).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean has(String name) {
      return Files.exists(folder.resolve(name));
    }

    @Override
    public Optional<String> text(String name, TextReader reader) {
      return reader.read(folder.resolve(name), name);
    }
  }

  /** In memory, by name. */
  record InMemory(Map<String, byte[]> files) implements FolderFiles {
    @Override
    public List<String> names() {
      return List.copyOf(files.keySet());
    }

    @Override
    public boolean has(String name) {
      return files.containsKey(name);
    }

    @Override
    public Optional<String> text(String name, TextReader reader) {
      byte[] bytes = Objects.requireNonNull(files.get(name), name);
      try {
        return reader.read(new ByteArrayInputStream(bytes), name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
