package vn.chiso.framework;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells localities by names and by codes they had before a merger, where somebody wrote those for a
 * code (tên và mã trước khi sắp xếp).
 *
 * <p>Immutable and thread-safe. Making one looks at every locality once.
 */
public final class FormerNames {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern RANK = Pattern.compile("^(?:tinh|thanh pho|tp\\.?) +");

  private final Map<String, Locality> byName = new HashMap<>();
  private final Map<String, Former> byCode = new HashMap<>();

  /**
   * What a code meant before.
   *
   * @param before the locality it belonged to
   * @param now the locality that one is part of today
   */
  public record Former(Predecessor before, Locality now) {}

  /** Those of the localities of an edition. */
  public FormerNames(Collection<Locality> localities) {
    for (Locality locality : localities) {
      for (Predecessor each : locality.predecessors()) {
        byName.put(plain(each.name()), locality);
        if (!each.code().isEmpty()) {
          byCode.put(each.code(), new Former(each, locality));
        }
      }
    }
    for (Locality locality : localities) {
      byName.put(plain(locality.name().vi()), locality);
      byName.put(plain(locality.name().en()), locality);
    }
  }

  /** The locality whose name, or former name, a text is; with or without marks. */
  public Optional<Locality> named(String text) {
    return Optional.ofNullable(byName.get(plain(text)));
  }

  /** Whether a text is the name of a locality of today, if perhaps of a former one as well. */
  public boolean isCurrent(String text) {
    String name = plain(text);
    return named(text)
        .filter(
            now -> plain(now.name().vi()).equals(name) || plain(now.name().en()).equals(name))
        .isPresent();
  }

  /** What a code meant before a merger. */
  public Optional<Former> coded(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * Those codes of today that meant something else, or only a part of it, before: where a dataset
   * has old codes, its rows of these may be old as well.
   */
  public List<String> ambiguous(Collection<Locality> localities) {
    List<String> codes = new ArrayList<>();
    for (Locality locality : localities) {
      Former former = byCode.get(locality.code());
      boolean same = former == null
          || (former.now().equals(locality) && locality.predecessors().size() == 1);
      if (!same) {
        codes.add(locality.code());
      }
    }
    return codes;
  }

  private static String plain(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd').strip();
    return RANK.matcher(lower.replaceAll("\\s+", " ")).replaceFirst("");
  }
}
