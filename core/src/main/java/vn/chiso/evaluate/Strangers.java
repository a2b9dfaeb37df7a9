package vn.chiso.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Locality;
import vn.chiso.pack.RulePack;

/**
 * The localities of one dataset that its pack doesn't know: what may have been meant, and what that
 * says about the others. Not thread-safe.
 */
final class Strangers {
  private final RulePack pack;
  private final IntakeFindings findings;
  private final Set<String> formerCodes = new TreeSet<>();
  private @Nullable FormerNames names;

  Strangers(RulePack pack, IntakeFindings findings) {
    this.pack = pack;
    this.findings = findings;
  }

  void met(String code, Origin origin) {
    Optional<FormerNames.Former> former = names().coded(code);
    Optional<Locality> named = names().named(code);
    if (former.isPresent()) {
      formerCodes.add(code);
      findings.formerCode(code, former.get(), origin);
    } else if (named.isPresent()) {
      findings.formerLocality(code, named.get(), origin);
    } else {
      findings.unknownLocality(code, origin);
    }
  }

  /**
   * Tells of localities whose rows may be from before a merger, since others of the dataset are.
   *
   * @param known the localities of the dataset that the pack knows
   */
  void tellOf(Collection<Locality> known) {
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
