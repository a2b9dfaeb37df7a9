package vn.chiso.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder where a build puts a module's classes, and those of the rules that ship with it. */
final class ClassesFolder {
  private static final Pattern GENERATED =
      Pattern.compile("(Rules|DomainClassesMetadata)[0-9A-F]{32}.*\\.class|P[0-9A-F]{2}");

  private final Path root;

  ClassesFolder(Path root) {
    this.root = root;
  }

  /** Writes a pack's compiled rules, for {@link ShippedStore}, instead of an earlier build's. */
  void write(String id, CompiledKey key, Precompiled precompiled) throws IOException {
    CompiledRules rules = precompiled.rules();
    Path index = root.resolve(ShippedStore.file(id));
    Files.deleteIfExists(index);
    for (String model : rules.models()) {
      removeGenerated(classFile(model).resolveSibling(""));
    }
    for (Map.Entry<String, byte[]> each : rules.classes().entrySet()) {
      write(classFile(each.getKey()), each.getValue());
    }
    CompiledRules onClassPath = new CompiledRules(rules.models(), Map.of());
    write(index, PrecompiledFormat.write(key, new Precompiled(precompiled.content(), onClassPath)));
  }

  private Path classFile(String name) {
    return root.resolve(name.replace('.', '/') + ".class");
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, bytes);
  }

  private static void removeGenerated(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    for (Path entry : entries(folder)) {
      if (GENERATED.matcher(entry.getFileName().toString()).matches()) {
        if (Files.isDirectory(entry)) {
          for (Path inner : entries(entry)) {
            Files.delete(inner);
          }
        }
        Files.delete(entry);
      }
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }
}
