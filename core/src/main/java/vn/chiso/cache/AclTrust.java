package vn.chiso.cache;

import static java.nio.file.attribute.AclEntryPermission.APPEND_DATA;
import static java.nio.file.attribute.AclEntryPermission.DELETE;
import static java.nio.file.attribute.AclEntryPermission.DELETE_CHILD;
import static java.nio.file.attribute.AclEntryPermission.WRITE_ACL;
import static java.nio.file.attribute.AclEntryPermission.WRITE_DATA;
import static java.nio.file.attribute.AclEntryPermission.WRITE_OWNER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Trust by owner and access control list, as on Windows. Administrators go by their English names;
 * where a system calls them otherwise, the cache stays unused.
 */
final class AclTrust extends Trust {
  static final Set<AclEntryPermission> WRITING =
      Set.of(WRITE_DATA, APPEND_DATA, DELETE, DELETE_CHILD, WRITE_ACL, WRITE_OWNER);
  /** What it takes to put something else in the place of what lies in a folder. */
  private static final Set<AclEntryPermission> REPLACING =
      Set.of(DELETE_CHILD, WRITE_ACL, WRITE_OWNER);

  private static final Set<String> ADMINISTRATORS = Set.of(
      "NT AUTHORITY\\SYSTEM", "NT SERVICE\\TrustedInstaller", "BUILTIN\\Administrators");

  AclTrust(UserPrincipal user) {
    super(user);
  }

  @Override
  void closed(Path path) throws IOException {
    if (allows(WRITING, acl(path))) {
      throw new UntrustedException(path, "may be written by others");
    }
  }

  @Override
  void above(Path folder) throws IOException {
    if (allows(REPLACING, acl(folder))) {
      throw new UntrustedException(folder, "may be changed by others");
    }
  }

  private static List<AclEntry> acl(Path path) throws IOException {
    AclFileAttributeView view = Files.getFileAttributeView(
        path, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      throw new UntrustedException(path, "has no access control list");
    }
    return view.getAcl();
  }

  /** Whether somebody else has one of the permissions. */
  boolean allows(Set<AclEntryPermission> permissions, List<AclEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.type() == AclEntryType.ALLOW)
        .filter(entry -> !entry.flags().contains(AclEntryFlag.INHERIT_ONLY))
        .filter(entry -> !Collections.disjoint(entry.permissions(), permissions))
        .map(AclEntry::principal)
        .anyMatch(who -> !who.equals(user()) && !ADMINISTRATORS.contains(who.getName()));
  }
}
