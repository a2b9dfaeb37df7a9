package vn.chiso.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/** Trust by owner and permissions. */
final class UnixTrust extends Trust {
  private static final int WRITTEN_BY_OTHERS = 0022;
  private static final int STICKY = 01000;
  private static final int ADMINISTRATOR = 0;

  UnixTrust(UserPrincipal user) {
    super(user);
  }

  @Override
  void closed(Path path) throws IOException {
    if ((number(path, "unix:mode") & WRITTEN_BY_OTHERS) != 0) {
      throw new UntrustedException(path, "can be written by others");
    }
  }

  @Override
  void above(Path folder) throws IOException {
    if (number(folder, "unix:uid") != ADMINISTRATOR && !Files.getOwner(folder).equals(user())) {
      throw new UntrustedException(folder, "belongs to somebody else");
    }
    // In a sticky folder such as /tmp, others can't move what isn't theirs.
    if ((number(folder, "unix:mode") & STICKY) == 0) {
      closed(folder);
    }
  }

  private static int number(Path path, String attribute) throws IOException {
    return (Integer) Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS);
  }
}
