package vn.chiso.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where a result goes: standard output, or a file that appears only once it is complete. */
final class Output {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  @Option(names = "--output", paramLabel = "FILE", converter = ToFile.class)
  private @Nullable Path file;

  /** Gives a result piece by piece. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  void lines(Context context, List<String> lines) {
    text(context, String.join("\n", lines) + "\n");
  }

  void text(Context context, String text) {
    bytes(context, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the document the writer gives, once it has given all of it. */
  void document(Context context, Consumer<OutputStream> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.accept(bytes);
    bytes.write('\n');
    bytes(context, bytes.toByteArray());
  }

  private void bytes(Context context, byte[] bytes) {
    write(context, out -> out.write(bytes));
  }

  /** Writes what may be too much for memory; stops without a word where a reader has enough. */
  void write(Context context, Writing writing) {
    write(context, file, writing);
  }

  /** Writes to a file, or to standard output where there is none. */
  static void write(Context context, @Nullable Path file, Writing writing) {
    if (file == null) {
      toStandardOutput(context, writing);
    } else {
      toFile(file, writing);
    }
  }

  private static void toStandardOutput(Context context, Writing writing) {
    context.progress().clear();
    try {
      writing.to(context.out());
      context.out().flush();
    } catch (IOException e) {
      if (!isClosedPipe(e)) {
        throw new UsageException("output.failed", IoReason.of(e));
      }
    }
  }

  /** Whether the reader has read all it wanted, as {@code head} does; only the message tells. */
  private static boolean isClosedPipe(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  /** Writes a file that appears only once it is complete. */
  static void toFile(Path file, Writing writing) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        write(file, writing);
      } else {
        replace(file, writing);
      }
    } catch (IOException e) {
      throw new UsageException("output.failed-file", file, IoReason.of(e));
    }
  }

  private static void replace(Path file, Writing writing) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    // A folder that may be written would let a file be replaced that may not.
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path beside = target.resolveSibling(name);
    try {
      writeLike(target, beside, writing);
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Writes a file that those may read and write who may so with the one it will replace. */
  private static void writeLike(Path target, Path file, Writing writing) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (old == null || !Files.exists(target)) {
      writeForGood(file, writing);
      return;
    }
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    writeForGood(file, writing);
    Files.setPosixFilePermissions(file, old.readAttributes().permissions());
  }

  /** Writes to the disk itself, or a name could outlive its content when the power fails. */
  private static void writeForGood(Path file, Writing writing) throws IOException {
    try (FileChannel channel = FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      writing.to(out);
      channel.force(true);
    }
  }

  private static void write(Path file, Writing writing) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      writing.to(out);
    }
  }

  /** The name of a file, which an empty text is not. */
  static final class ToFile implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
      if (value.isEmpty()) {
        throw new TypeConversionException("empty");
      }
      return Path.of(value);
    }
  }
}
