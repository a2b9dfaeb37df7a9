package vn.chiso.evaluate;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Computed;
import vn.chiso.fact.LeadAgency;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.Plausible;
import vn.chiso.fact.Size;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.framework.Agency;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/**
 * What a check looks at in a locality but can't judge, as what it is held against isn't there: a
 * submission without a day, a figure without an earlier one, an own score where we have none. A
 * rule's text tells what it is held against.
 */
final class Unjudged {
  private static final List<String> SUBJECTS = List.of("item", "indicator", "node", "agency", "id");

  private final RulePack pack;
  private final LocalFacts local;
  private final List<Object> facts;
  private final UnjudgedShares shares;

  /** @param facts all the facts review rules get to see */
  Unjudged(RulePack pack, LocalFacts local, List<Object> facts) {
    this.pack = pack;
    this.local = local;
    this.facts = facts;
    this.shares = new UnjudgedShares(pack, local, facts);
  }

  /** Why each check can't judge everything, by the rule's full name and the type of facts. */
  Map<String, Map<String, Text>> reasons() {
    Map<String, Map<String, Text>> reasons = new LinkedHashMap<>();
    for (RuleInfo rule : pack.rules()) {
      if (rule.stage().isChecking()) {
        for (RuleInfo.Pattern pattern : rule.patterns()) {
          Text reason = pattern.negated() ? null : reason(new Guards(pack, rule, pattern));
          if (reason != null) {
            reasons
                .computeIfAbsent(rule.qualifiedName(), name -> new LinkedHashMap<>())
                .put(pattern.type(), reason);
          }
        }
      }
    }
    return reasons;
  }

  private @Nullable Text reason(Guards guards) {
    RuleInfo.Pattern pattern = guards.pattern();
    return switch (pattern.type()) {
      case "SubmissionHeader" -> guards.ask("daysLate") ? undated() : excluded(guards);
      case "LeadAgency" -> guards.ask("deadline") ? withoutDeadline() : excluded(guards);
      case "Period" ->
        guards.ask("deadline") && pack.manifest().deadline() == null
            ? Wording.text("outcome.unjudged.Period")
            : null;
      case "Evidence" -> guards.askForDate() ? undatedDocuments() : excluded(guards);
      case "Published" -> published(guards);
      case "Size" -> withoutBase();
      case "OwnFigure" -> guards.standBeside("Computed") ? own(guards) : excluded(guards);
      case "Computed" -> guards.standBeside("OwnFigure") ? null : excluded(guards);
      case "Prior" -> guards.standBeside("Datum") ? shares.withoutPrior(guards) : null;
      case "Series" -> guards.standBeside("Datum") ? shares.shortSeries(guards.least()) : null;
      case "Spread" -> guards.standBeside("Computed") ? shares.fewLocalities(guards.least()) : null;
      default -> excluded(guards);
    };
  }

  /**
   * What a guard keeps from being looked at, whichever it is: a fact without what must be there, or
   * with less than must be there.
   */
  private @Nullable Text excluded(Guards guards) {
    List<Need> needs = guards.needs();
    Set<String> properties = new TreeSet<>();
    Set<Text> names = new LinkedHashSet<>();
    for (Need need : needs) {
      facts.stream()
          .filter(
              fact -> fact.getClass().getSimpleName().equals(guards.pattern().type()))
          .filter(need::isUnmetBy)
          .forEach(fact -> {
            properties.add(need.property());
            names.add(subject(fact));
          });
    }
    return names.isEmpty()
        ? null
        : Wording.text(
            "outcome.unjudged.guard",
            List.copyOf(properties),
            names.stream().limit(UnjudgedShares.SHOWN).toList());
  }

  /** What people call what a fact is about. */
  private Text subject(Object fact) {
    return SUBJECTS.stream()
        .map(property -> Need.text(fact, property))
        .filter(code -> !code.isEmpty())
        .map(code -> pack.agencies().containsKey(code) ? agency(code) : name(code))
        .findFirst()
        .orElse(Text.same(fact.getClass().getSimpleName()));
  }

  private @Nullable Text undated() {
    return some(
        "SubmissionHeader",
        all(SubmissionHeader.class)
            .filter(each -> each.handedIn() == null)
            .map(each -> agency(each.agency())));
  }

  /** Of agencies that submitted; nothing of the others can be late. */
  private @Nullable Text withoutDeadline() {
    Set<String> submitted =
        all(SubmissionHeader.class).map(SubmissionHeader::agency).collect(toSet());
    return some(
        "LeadAgency",
        all(LeadAgency.class)
            .filter(each -> each.deadline() == null && submitted.contains(each.agency()))
            .map(each -> agency(each.agency())));
  }

  private @Nullable Text undatedDocuments() {
    return some(
        "Evidence",
        local.evidence().stream()
            .filter(each -> each.date() == null)
            .map(each -> Text.same(each.id())));
  }

  private @Nullable Text published(Guards guards) {
    Text lacking = unpublished(guards.pattern().equalTo("node"));
    return lacking == null ? excluded(guards) : lacking;
  }

  private @Nullable Text unpublished(Set<String> nodes) {
    return local.givenScores().isEmpty()
        ? null
        : some(
            "Published",
            nodes.stream()
                .filter(node -> !local.givenScores().containsKey(node))
                .sorted()
                .map(this::name));
  }

  private @Nullable Text withoutBase() {
    Set<List<String>> sized =
        all(Size.class).map(size -> List.of(size.item(), size.per())).collect(toSet());
    return some(
        "Size",
        pack.plausible().stream()
            .filter(range -> local.data().containsKey(range.item()))
            .filter(range -> !sized.contains(List.of(range.item(), range.per())))
            .map(this::pair));
  }

  private Text pair(Plausible range) {
    return Wording.text("outcome.unjudged.pair", name(range.item()), name(range.per()));
  }

  private @Nullable Text own(Guards guards) {
    Map<String, Computed> ours = new LinkedHashMap<>();
    all(Computed.class).forEach(each -> ours.put(each.indicator(), each));
    Stream<OwnFigure> wanted =
        all(OwnFigure.class).filter(each -> guards.ask("Kind." + each.kind().name()));
    return some(
        "OwnFigure",
        wanted
            .filter(
                each -> each.value() == null || isUnknown(ours.get(each.indicator()), each.kind()))
            .map(each -> name(each.indicator())));
  }

  private static boolean isUnknown(@Nullable Computed ours, OwnFigure.Kind kind) {
    return ours == null || (kind == OwnFigure.Kind.SCORE && ours.score() == null);
  }

  private @Nullable Text some(String type, Stream<Text> names) {
    List<Text> each = names.distinct().toList();
    return each.isEmpty() ? null : Wording.text("outcome.unjudged." + type, each);
  }

  private Text name(String code) {
    return Wording.name(pack, code);
  }

  private Text agency(String code) {
    Agency known = pack.agencies().get(code);
    return known == null ? Text.same(code) : known.name();
  }

  private <T> Stream<T> all(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast);
  }
}
