package vn.chiso.edition;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.chiso.edition.PackChange.Area;
import vn.chiso.pack.Manifest;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;
import vn.chiso.text.Text;

/** What changed in {@code pack.yaml}: the edition itself and its scoring method. */
final class EditionChanges {
  private final ChangeList list;
  private final RulePack before;
  private final RulePack after;

  EditionChanges(ChangeList list, RulePack before, RulePack after) {
    this.list = list;
    this.before = before;
    this.after = after;
  }

  void find() {
    Manifest old = before.manifest();
    Manifest now = after.manifest();
    edition("edition", Text.same("" + old.edition()), Text.same("" + now.edition()));
    edition("data-year", Text.same("" + old.dataYear()), Text.same("" + now.dataYear()));
    edition("status", status(old), status(now));
    edition(
        "indicators-official",
        Phrases.of(old.indicatorsOfficial()),
        Phrases.of(now.indicatorsOfficial()));
    edition("ministry-deadline", deadline(old), deadline(now));
    edition("focal-agency", Text.same(old.focalAgency()), Text.same(now.focalAgency()));
    ChangeList.eachKey(
        bases(old),
        bases(now),
        (document, was, is) -> list.pair(was, is, this::basis, (one, other) -> {}));
    ChangeList.eachKey(choices(before), choices(after), this::choice);
  }

  private void edition(String aspect, Text old, Text now) {
    list.changed(Subject.node(Area.EDITION, ""), aspect, old, now);
  }

  private static Text status(Manifest manifest) {
    return Phrases.word("status", manifest.status().name().toLowerCase(Locale.ROOT));
  }

  private static Text deadline(Manifest manifest) {
    return Phrases.of(manifest.deadline() == null ? null : manifest.deadline().date());
  }

  private static Map<String, Manifest.LegalBasis> bases(Manifest manifest) {
    Map<String, Manifest.LegalBasis> bases = new LinkedHashMap<>();
    manifest.legalBasis().forEach(basis -> bases.put(basis.document(), basis));
    return bases;
  }

  private Subject basis(Manifest.LegalBasis basis) {
    Text label = Phrases.text("legal-basis", basis.document(), basis.date(), basis.about());
    return new Subject(Area.EDITION, "", basis.document(), label);
  }

  private static Map<String, Settings.Choice> choices(RulePack pack) {
    Map<String, Settings.Choice> choices = new TreeMap<>();
    pack.settings().choices().forEach(choice -> choices.put(choice.name(), choice));
    return choices;
  }

  private void choice(
      String name,
      Settings.@org.jspecify.annotations.Nullable Choice old,
      Settings.@org.jspecify.annotations.Nullable Choice now) {
    Text label = Phrases.text("setting", Phrases.word("choice", name));
    Subject subject = new Subject(Area.METHOD, "", name, label);
    list.changed(
        subject,
        "value",
        Text.same(old == null ? "" : old.value()),
        Text.same(now == null ? "" : now.value()));
  }
}
