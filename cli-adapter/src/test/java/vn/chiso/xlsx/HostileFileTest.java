package vn.chiso.xlsx;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.finding.Finding;
import vn.chiso.submission.Submission;
import vn.chiso.text.Language;

/** Files nobody should send. */
final class HostileFileTest {
  private static final String SHEET = "xl/worksheets/sheet3.xml";
  private static final byte[] MEGABYTE = new byte[1 << 20];

  @TempDir
  private Path folder;

  @Test
  void text_is_no_workbook() throws IOException {
    assertRefused(Files.writeString(folder.resolve("a.xlsx"), "item,value\n"), "book.no-workbook");
  }

  @Test
  void an_empty_file_is_no_workbook() throws IOException {
    assertRefused(Files.createFile(folder.resolve("a.xlsx")), "book.no-workbook");
  }

  @Test
  void a_file_of_the_old_format_is_told() throws IOException {
    Path file = folder.resolve("a.xls");
    try (POIFSFileSystem old = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      old.createDocument(new ByteArrayInputStream(MEGABYTE), "Workbook");
      old.writeFilesystem(out);
    }

    assertRefused(file, "book.old-or-encrypted");
  }

  @Test
  void an_encrypted_file_is_told() throws Exception {
    Path file = folder.resolve("a.xlsx");
    try (POIFSFileSystem sealed = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream inner = encryptor.getDataStream(sealed)) {
        inner.write(FormWriter.write(FilledForm.form("so-nv"), Language.VI));
      }
      sealed.writeFilesystem(out);
    }

    assertRefused(file, "book.old-or-encrypted");
  }

  @Test
  void an_archive_that_is_no_workbook_is_told() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(zip, "readme.txt", "hello".getBytes(StandardCharsets.UTF_8));
    }

    assertRefused(file, "book.broken");
  }

  @Test
  void half_a_file_is_told() throws IOException {
    byte[] whole = Files.readAllBytes(FilledForm.zones().save(folder.resolve("whole.xlsx")));
    Path half = folder.resolve("a.xlsx");
    Files.write(half, Arrays.copyOf(whole, whole.length / 2));

    assertRefused(half, "book.broken");
  }

  @Test
  void an_archive_that_grows_without_end_is_not_unpacked() throws IOException {
    Path file = changed(UnaryOperator.identity(), zip -> {
      zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
      for (int i = 0; i < 200; i++) {
        zip.write(MEGABYTE);
      }
    });

    assertThat(Files.size(file)).isLessThan(MEGABYTE.length);
    assertRefused(file, "book.bomb");
  }

  @Test
  void what_is_held_in_memory_many_times_over_is_shorter_still() throws IOException {
    Path file = changed(UnaryOperator.identity(), zip -> {
      String filler = " ".repeat(MEGABYTE.length);
      add(zip, "docProps/custom.xml", (filler + "<a/>").getBytes(StandardCharsets.UTF_8));
    });

    assertRefused(file, "book.bomb");
  }

  @Test
  void an_archive_of_countless_parts_is_not_unpacked() throws IOException {
    Path file = changed(UnaryOperator.identity(), zip -> {
      for (int i = 0; i < 3_000; i++) {
        add(zip, "xl/media/image" + i + ".png", new byte[0]);
      }
    });

    assertRefused(file, "book.too-many-parts");
  }

  @Test
  void a_file_too_large_is_not_opened() throws IOException {
    Path file = changed(UnaryOperator.identity(), zip -> {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
      for (int i = 0; i < 21; i++) {
        zip.write(MEGABYTE);
      }
    });

    assertRefused(file, "book.too-large");
  }

  @Test
  void entities_are_not_expanded_and_no_other_file_is_read() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "42");
    String type = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    Path file = changed(
        xml -> xml.replaceFirst("(<worksheet)", type + "$1")
            .replaceFirst(
                "<sheetData>",
                "<sheetData><row r=\"1\"><c r=\"H1\" t=\"str\"><v>&x;</v>" + "</c></row>"),
        zip -> {});

    assertThat(refusal(file).toString()).doesNotContain("42");
    assertRefused(file, "book.broken");
  }

  @Test
  void a_laugh_a_billion_times_is_not_heard() throws IOException {
    StringBuilder type = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      type.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    type.append("]>");
    Path file = changed(
        xml -> xml.replaceFirst("(<worksheet)", type + "$1")
            .replaceFirst("<sheetData>", "<sheetData>&a39;"),
        zip -> {});

    assertRefused(file, "book.broken");
  }

  @Test
  void formatted_rows_without_end_cost_nothing() throws IOException {
    String rows = rows("<row r=\"%1$d\" spans=\"1:9\"><c r=\"B%1$d\" s=\"1\"/></row>");
    Path file = changed(xml -> xml.replace("</sheetData>", rows + "</sheetData>"), zip -> {});

    Submission read = FilledForm.read(file);
    assertThat(read.findings()).isEmpty();
    assertThat(read.entries()).hasSize(5);
  }

  @Test
  void cells_far_apart_cost_nothing() throws IOException {
    String far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    Path file = changed(xml -> xml.replace("</sheetData>", far + "</sheetData>"), zip -> {});

    assertThat(FilledForm.read(file).findings())
        .extracting(Finding::check)
        .containsExactly("cell.not-read");
  }

  @Test
  void more_cells_than_any_form_has_are_not_kept() throws IOException {
    String rows = rows("<row r=\"%1$d\"><c r=\"B%1$d\"><v>%1$d</v></c></row>");
    Path file = changed(xml -> xml.replace("</sheetData>", rows + "</sheetData>"), zip -> {});

    assertRefused(file, "book.too-many-cells");
  }

  @Test
  void cells_that_point_nowhere_are_told() throws IOException {
    Path file = changed(
        xml -> xml.replaceFirst(
            "<c r=\"([A-Z]+\\d+)\"([^>]*) t=\"s\"><v>\\d+</v>",
            "<c r=\"$1\"$2 t=\"s\"><v>999999</v>"),
        zip -> {});

    assertRefused(file, "book.broken");
  }

  private static String rows(String row) {
    return IntStream.range(100, 300_000).mapToObj(row::formatted).collect(joining());
  }

  private static void assertRefused(Path file, String check) {
    assertThat(refusal(file).findings()).extracting(Finding::check).containsExactly(check);
  }

  private static Submission refusal(Path file) {
    Submission read = FilledForm.read(file);
    assertThat(read.entries()).isEmpty();
    return read;
  }

  /** Writes more into an archive. */
  private interface More {
    void into(ZipOutputStream zip) throws IOException;
  }

  /** The filled form with its sheet of figures changed, and more in its archive. */
  private Path changed(UnaryOperator<String> change, More more) throws IOException {
    byte[] whole = Files.readAllBytes(FilledForm.zones().save(folder.resolve("whole.xlsx")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (each.getName().equals(SHEET)) {
          String xml = new String(content, StandardCharsets.UTF_8);
          content = change.apply(xml).getBytes(StandardCharsets.UTF_8);
        }
        add(out, each.getName(), content);
      }
      more.into(out);
    }
    return Files.write(folder.resolve("a.xlsx"), bytes.toByteArray());
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
