package vn.chiso.xlsx;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Agency;
import vn.chiso.framework.Locality;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/**
 * What people see of whose form it is, beside what its code says. Where they name another agency or
 * locality, nobody knows whose it is.
 */
final class StatedIdentity {
  private final RulePack pack;
  private final FormIdentity identity;
  private final FormSheet form;
  private final Discoveries found;
  private final Set<String> contradicted = new LinkedHashSet<>();

  private StatedIdentity(RulePack pack, FormIdentity identity, FormSheet form, Discoveries found) {
    this.pack = pack;
    this.identity = identity;
    this.form = form;
    this.found = found;
  }

  /** The keys of which the form says something else than its code; each is told. */
  static Set<String> contradicted(
      RulePack pack, FormIdentity identity, FormSheet form, Discoveries found) {
    StatedIdentity stated = new StatedIdentity(pack, identity, form, found);
    form.rows().forEach(stated::check);
    return stated.contradicted;
  }

  private void check(int row) {
    String name = Sheet.text(form.cell(row, Keys.NAME));
    SheetCell cell = form.cell(row, Keys.VALUE);
    if (cell == null) {
      return;
    }
    Origin origin = found.origin(form.sheet(), row, cell.column());
    String typed = Sheet.text(cell);
    if (FormText.isMeant(FormText.text("info.agency"), name)) {
      List<Text> names = pack.agencies().values().stream().map(Agency::name).toList();
      compare(Keys.AGENCY, nameOfAgency(), typed, names, origin);
    } else if (FormText.isMeant(FormText.text("info.locality"), name)) {
      List<Text> names = pack.localities().values().stream().map(Locality::name).toList();
      compare(Keys.LOCALITY, nameOfLocality(), typed, names, origin);
    } else if (FormText.isMeant(FormText.text("info.code"), name)) {
      compareCode(typed, origin);
    }
  }

  private void compareCode(String typed, Origin origin) {
    if (identity.isKnown() && !typed.equals(identity.code())) {
      found.warning("info.other-code", origin, typed, identity.code());
    }
  }

  private void compare(
      String key, @Nullable Text meant, String typed, Collection<Text> others, Origin origin) {
    if (meant == null || FormText.isMeant(meant, typed)) {
      return;
    }
    if (others.stream().anyMatch(other -> FormText.isMeant(other, typed))) {
      contradicted.add(key);
      found.error("info.other-" + key, origin, typed, meant);
    } else {
      found.warning("info.changed", origin, typed, meant);
    }
  }

  private @Nullable Text nameOfAgency() {
    Agency agency = pack.agencies().get(identity.known().getOrDefault(Keys.AGENCY, ""));
    return agency == null ? null : agency.name();
  }

  private @Nullable Text nameOfLocality() {
    Locality locality = pack.localities().get(identity.known().getOrDefault(Keys.LOCALITY, ""));
    return locality == null ? null : locality.name();
  }
}
