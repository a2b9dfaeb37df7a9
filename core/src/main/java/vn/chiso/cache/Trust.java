package vn.chiso.cache;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Makes sure that nobody but the user and the administrator can have written something. */
abstract class Trust {
  private final UserPrincipal user;

  Trust(UserPrincipal user) {
    this.user = user;
  }

  /**
   * What the folder's file system can tell.
   *
   * @throws IOException if the user isn't known
   */
  static Trust at(Path folder) throws IOException {
    FileSystem system = folder.getFileSystem();
    UserPrincipal user = system
        .getUserPrincipalLookupService()
        .lookupPrincipalByName(System.getProperty("user.name", ""));
    return system.supportedFileAttributeViews().contains("unix")
        ? new UnixTrust(user)
        : new AclTrust(user);
  }

  /**
   * Looks at a folder that must be the user's own, and at all above it.
   *
   * @return where it really lies; whoever goes there by no other path meets none that wasn't seen
   * @throws UntrustedException if others may have put files into the folder
   */
  Path folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new UntrustedException(folder, "is not a folder");
    }
    Path real = folder.toRealPath();
    own(real);
    way(real.getParent());
    return real;
  }

  /**
   * Looks at a folder on the way to the user's own, and at all above it.
   *
   * @param real the folder, reached through no link; nothing above the topmost
   * @throws UntrustedException if others could put something else in place of what is in one
   */
  void way(@Nullable Path real) throws IOException {
    for (Path each = real; each != null; each = each.getParent()) {
      above(each);
    }
  }

  /** @throws UntrustedException if others may have written the file */
  void file(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UntrustedException(file, "is not a file");
    }
    own(file);
  }

  private void own(Path path) throws IOException {
    if (!Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(user)) {
      throw new UntrustedException(path, "belongs to somebody else");
    }
    closed(path);
  }

  UserPrincipal user() {
    return user;
  }

  /** @throws UntrustedException if others can write */
  abstract void closed(Path path) throws IOException;

  /** @throws UntrustedException if others could put something else in place of what is in it */
  abstract void above(Path folder) throws IOException;
}
