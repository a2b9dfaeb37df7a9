package vn.chiso.pack;

import java.util.List;

/** A pack on the class path. Its files are read only if something isn't known without them. */
record ShippedOrigin(RulePackSource source, String id) implements PackOrigin {
  @Override
  public String hash() {
    return source.fingerprint(id);
  }

  @Override
  public List<PackFile> files(Problems problems) {
    return source.files(id);
  }

  @Override
  public List<PackFile> golden(Problems problems) {
    return source.golden(id);
  }
}
