package vn.chiso.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chiso.edition.PackChange.Area;
import vn.chiso.framework.Agency;
import vn.chiso.framework.Assignment;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** What changed in who answers for what, and by when. */
final class DutyChanges {
  private final ChangeList list;
  private final RulePack before;
  private final RulePack after;

  DutyChanges(ChangeList list, RulePack before, RulePack after) {
    this.list = list;
    this.before = before;
    this.after = after;
  }

  void find() {
    ChangeList.eachKey(before.agencies(), after.agencies(), this::agency);
    ChangeList.eachKey(duties(before), duties(after), this::duties);
  }

  private void agency(String code, @Nullable Agency old, @Nullable Agency now) {
    list.pair(
        old,
        now,
        agency -> new Subject(Area.AGENCY, "", code, Phrases.named(agency.name(), code)),
        (one, other) -> list.changed(
            new Subject(Area.AGENCY, "", code, Phrases.text("agency", code)),
            "name",
            Phrases.quoted(one.name()),
            Phrases.quoted(other.name())));
  }

  /** What one locality's assignments of an indicator or a part say together. */
  private record Duty(String node, Set<String> lead, Set<String> help, Set<Object> due) {}

  private static Map<String, Duty> duties(RulePack pack) {
    Map<String, Duty> duties = new TreeMap<>();
    for (Assignment assignment : pack.assignments()) {
      String node = ReferenceChanges.id(pack.framework(), assignment.indicator());
      Duty duty = duties.computeIfAbsent(
          node + '/' + assignment.part() + '/' + assignment.locality(),
          key -> new Duty(node, new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
      duty.lead().addAll(assignment.lead());
      duty.help().addAll(assignment.coordinating());
      if (assignment.deadline() != null) {
        duty.due().add(assignment.deadline());
      }
    }
    return duties;
  }

  private void duties(String key, @Nullable Duty old, @Nullable Duty now) {
    if (now == null
        && TreeChanges.byId(after.framework(), key.substring(0, key.indexOf('/')))
            .isEmpty()) {
      return; // Whoever answered for an indicator that is gone has nothing to answer for.
    }
    Duty any = now == null ? Objects.requireNonNull(old) : now;
    String where = key.substring(key.indexOf('/') + 1);
    String part = where.substring(0, where.lastIndexOf('/'));
    Text label = part.isEmpty() ? Phrases.NONE : Phrases.text("part", part);
    Subject subject = new Subject(Area.ASSIGNMENT, any.node(), where, label);
    list.changed(subject, "lead", agencies(old, true), agencies(now, true));
    list.changed(subject, "coordinating", agencies(old, false), agencies(now, false));
    list.changed(subject, "deadline", due(old), due(now));
  }

  private Text agencies(@Nullable Duty duty, boolean lead) {
    if (duty == null) {
      return Phrases.NONE;
    }
    List<Text> names = new ArrayList<>();
    (lead ? duty.lead() : duty.help()).forEach(code -> names.add(name(code)));
    return Phrases.joined("; ", names);
  }

  /** By its newer name, so that a renamed agency isn't taken for another one. */
  private Text name(String code) {
    Agency agency = after.agencies().getOrDefault(code, before.agencies().get(code));
    return agency == null ? Text.same(code) : agency.name();
  }

  private static Text due(@Nullable Duty duty) {
    return duty == null
        ? Phrases.NONE
        : Phrases.joined("; ", duty.due().stream().map(Phrases::of).toList());
  }
}
