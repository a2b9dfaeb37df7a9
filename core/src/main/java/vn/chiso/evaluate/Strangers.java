package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Origin;
import vn.chiso.framework.FormerNames;
import vn.chiso.framework.Locality;
import vn.chiso.pack.RulePack;

/**
 * The localities of one dataset that its pack doesn't know: what may have been meant, and what that
 * says about the others. Not thread-safe.
 */
final class Strangers {
  private final RulePack pack;
  private final IntakeFindings findings;
  private final Map<String, List<Origin>> met = new TreeMap<>();
  private @Nullable FormerNames names;

  Strangers(RulePack pack, IntakeFindings findings) {
    this.pack = pack;
    this.findings = findings;
  }

  void met(String code, Origin origin) {
    met.computeIfAbsent(code, key -> new ArrayList<>()).add(origin);
  }

  /**
   * Tells of each once, however many rows it has, and of localities whose rows may be from before a
   * merger, since others of the dataset are.
   *
   * @param known the localities of the dataset that the pack knows
   */
  void tellOf(Collection<Locality> known) {
    Set<String> formerCodes = new TreeSet<>();
    met.forEach((code, origins) -> {
      List<Origin> places = origins.stream().sorted().toList();
      Optional<FormerNames.Former> former = names().coded(code);
      Optional<Locality> named = names().named(code);
      if (former.isPresent()) {
        formerCodes.add(code);
        findings.formerCode(code, former.get(), places);
      } else if (named.isPresent()) {
        findings.formerLocality(code, named.get(), places);
      } else {
        findings.unknownLocality(code, places);
      }
    });
    List<String> doubtful = formerCodes.isEmpty() ? List.of() : names().ambiguous(known);
    if (!doubtful.isEmpty()) {
      findings.formerCodes(List.copyOf(formerCodes), doubtful);
    }
  }

  /** Made when first needed: few datasets have a locality nobody knows. */
  private FormerNames names() {
    FormerNames made = names;
    if (made == null) {
      made = new FormerNames(pack.localities().values());
      names = made;
    }
    return made;
  }
}
