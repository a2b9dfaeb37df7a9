package vn.chiso.edition;

import java.util.regex.Pattern;
import vn.chiso.pack.PackFile;

/** Renames the packages of an edition's rules, where they are named after the edition. */
final class RulePackages {
  private final Pattern old;
  private final String replacement;

  RulePackages(String oldId, String newId) {
    this.old = Pattern.compile("(?m)^(\\s*package\\s+)" + Pattern.quote(name(oldId)) + "(?=\\W|$)");
    this.replacement = "$1" + name(newId);
  }

  PackFile of(PackFile file) {
    return file.path().endsWith(".drl")
        ? new PackFile(file.path(), old.matcher(file.text()).replaceFirst(replacement))
        : file;
  }

  private static String name(String id) {
    return id.replace("-", "");
  }
}
