package vn.chiso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs folders of rule packs as any program does. */
final class PackZips {
  private PackZips() {}

  /** Writes an archive that holds the folder, and gives the archive. */
  static Path write(Path pack, Path archive) throws IOException {
    try (Stream<Path> walk = Files.walk(pack);
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        String path = pack.relativize(file).toString().replace('\\', '/');
        zip.putNextEntry(new ZipEntry(pack.getFileName() + "/" + path));
        Files.copy(file, zip);
      }
    }
    return archive;
  }
}
