package vn.chiso.cache;

import static java.nio.file.attribute.AclEntryPermission.READ_DATA;
import static java.nio.file.attribute.AclEntryPermission.WRITE_DATA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may write, told by an access control list. */
class AclTrustTest {
  private static final UserPrincipal USER = new Named("PC\\lan");
  private static final UserPrincipal OTHER = new Named("BUILTIN\\Users");
  private static final UserPrincipal SYSTEM = new Named("NT AUTHORITY\\SYSTEM");

  private final AclTrust trust = new AclTrust(USER);

  @Test
  void the_user_and_the_system_may_write_and_others_read() {
    assertThat(isOpen(allow(USER, WRITE_DATA), allow(SYSTEM, WRITE_DATA), allow(OTHER, READ_DATA)))
        .isFalse();
  }

  @Test
  void nobody_else_may_write() {
    assertThat(isOpen(allow(USER, WRITE_DATA), allow(OTHER, WRITE_DATA))).isTrue();
  }

  @Test
  void what_is_denied_or_only_handed_down_opens_nothing() {
    AclEntry denied = AclEntry.newBuilder(allow(OTHER, WRITE_DATA))
        .setType(AclEntryType.DENY)
        .build();
    AclEntry handedDown = AclEntry.newBuilder(allow(OTHER, WRITE_DATA))
        .setFlags(AclEntryFlag.INHERIT_ONLY)
        .build();
    assertThat(isOpen(denied, handedDown)).isFalse();
  }

  private boolean isOpen(AclEntry... entries) {
    return trust.allows(AclTrust.WRITING, List.of(entries));
  }

  private static AclEntry allow(UserPrincipal who, AclEntryPermission permission) {
    return AclEntry.newBuilder()
        .setType(AclEntryType.ALLOW)
        .setPrincipal(who)
        .setPermissions(permission)
        .build();
  }

  private record Named(String getName) implements UserPrincipal {}
}
