package vn.chiso.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.evaluate.PackCheck;
import vn.chiso.files.NewFolder;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;

/**
 * A new edition made from an old one (phiên bản mới của bộ quy tắc): a draft that says what it is
 * based on, with the old one's framework, tables, rules and cases, and an empty list of changes.
 *
 * <p>Figures to compare with stay behind, for they were published for the old edition, and so do
 * checksums. All else is the old edition's until somebody changes it: legal basis, data year,
 * deadlines, sources.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id, which is its folder's name
 * @param files the content of its files by path, UTF-8, lines ended by LF
 */
public record NewEdition(String id, SortedMap<String, String> files) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern YEAR = Pattern.compile("(?:.*-)?((?:19|20|21)\\d\\d)");

  public NewEdition {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Whether a text may be the id of a new edition: small letters, digits, single hyphens. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The year an id ends with, as {@code pii-2026} does. */
  public static OptionalInt year(String id) {
    Matcher matcher = YEAR.matcher(id);
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /**
   * A new edition.
   *
   * @param old the edition to begin with
   * @param id the new one's id
   * @param edition the new one's year, 1900 to 2200
   * @throws IllegalArgumentException if the id isn't one, or is the old one's
   * @throws RulePackException if the old edition's rules don't compile, or its {@code pack.yaml}
   *     isn't written line by line
   */
  public static NewEdition of(RulePack old, String id, int edition) {
    if (!isId(id) || id.equals(old.id())) {
      throw new IllegalArgumentException("Not the id of a new edition: '" + id + "'");
    }
    List<PackProblem> problems = PackCheck.of(old);
    if (!problems.isEmpty()) {
      throw new RulePackException(old.id(), problems);
    }
    RulePackages packages = new RulePackages(old.id(), id);
    ManifestText manifest = new ManifestText(old.manifest(), id, edition);
    SortedMap<String, String> files = new TreeMap<>(EditionTemplate.files(old.id(), id));
    for (PackFile file : old.files()) {
      PackFile renamed = manifest.of(packages.of(file));
      files.put(file.path(), EditionTemplate.withSchema(renamed).text());
    }
    return new NewEdition(id, files);
  }

  /**
   * Writes it into a folder that appears only once it is complete.
   *
   * @param folder its folder, named like its id
   * @throws FileAlreadyExistsException if something is there, which is never overwritten
   * @throws IOException if it can't be written; nothing is then left of it
   */
  public void write(Path folder) throws IOException {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    if (!NewFolder.write(folder, bytes)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
  }
}
