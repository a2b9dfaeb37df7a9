package vn.chiso.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library knows which classes it is made of. */
class LibraryHashTest {
  @TempDir
  private Path classes;

  private String hash = "";

  @BeforeEach
  void set_up() throws IOException {
    Files.createDirectories(classes.resolve("a/b"));
    Files.writeString(classes.resolve("a/b/One.class"), "one");
    Files.writeString(classes.resolve("a/Two.class"), "two");
    hash = LibraryHash.of(classes);
  }

  @Test
  void a_changed_an_added_and_a_renamed_class_change_it() throws IOException {
    Path two = classes.resolve("a/Two.class");
    Files.writeString(two, "three");
    assertThat(LibraryHash.of(classes)).isNotEqualTo(hash);
    Files.writeString(two, "two");
    assertThat(LibraryHash.of(classes)).isEqualTo(hash);
    Path added = Files.writeString(classes.resolve("a/Three.class"), "");
    assertThat(LibraryHash.of(classes)).isNotEqualTo(hash);
    Files.delete(added);
    Files.move(two, added);
    assertThat(LibraryHash.of(classes)).isNotEqualTo(hash);
  }

  @Test
  void the_build_writes_it_beside_the_classes_without_changing_it() throws IOException {
    LibraryHash.main(new String[] {classes.toString()});
    assertThat(classes.resolve("META-INF/chiso/core.sha256")).hasContent(hash);
    assertThat(LibraryHash.of(classes)).isEqualTo(hash);
  }

  @Test
  void classes_in_a_folder_are_hashed_as_they_are() throws IOException, URISyntaxException {
    Path own = Path.of(
        LibraryHash.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(own).isDirectory();
    assertThat(LibraryHash.own()).hasValue(LibraryHash.of(own));
  }
}
