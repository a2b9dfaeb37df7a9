package vn.chiso.evaluate;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Computed;
import vn.chiso.fact.LeadAgency;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.Plausible;
import vn.chiso.fact.Prior;
import vn.chiso.fact.Series;
import vn.chiso.fact.Size;
import vn.chiso.fact.Spread;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.formula.Figure;
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
  private static final int SHOWN = 5;

  private final RulePack pack;
  private final LocalFacts local;
  private final List<Object> facts;

  /** @param facts all the facts review rules get to see */
  Unjudged(RulePack pack, LocalFacts local, List<Object> facts) {
    this.pack = pack;
    this.local = local;
    this.facts = facts;
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
      case "SubmissionHeader" -> guards.ask("daysLate") ? undated() : null;
      case "LeadAgency" -> guards.ask("deadline") ? withoutDeadline() : null;
      case "Period" ->
        guards.ask("deadline") && pack.manifest().deadline() == null
            ? Wording.text("outcome.unjudged.Period")
            : null;
      case "Evidence" -> guards.askForDate() ? undatedDocuments() : null;
      case "Published" -> unpublished(pattern.equalTo("node"));
      case "Size" -> withoutBase();
      case "OwnFigure" -> guards.standBeside("Computed") ? own(guards) : null;
      case "Prior" -> guards.standBeside("Datum") ? withoutPrior(guards) : null;
      case "Series" -> guards.standBeside("Datum") ? shortSeries(guards.least()) : null;
      case "Spread" -> guards.standBeside("Computed") ? fewLocalities(guards.least()) : null;
      default -> null;
    };
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

  private @Nullable Text withoutPrior(Guards guards) {
    if (all(Prior.class).findAny().isEmpty()) {
      return null;
    }
    Set<String> items = all(Prior.class)
        .filter(each -> guards.admitAge(each.age()))
        .map(Prior::item)
        .collect(toSet());
    return share("Prior", local.data().keySet(), item -> !items.contains(item), List.of());
  }

  private @Nullable Text shortSeries(BigDecimal least) {
    Map<String, Series> series = new LinkedHashMap<>();
    all(Series.class).forEach(each -> series.put(each.item(), each));
    return share(
        "Series",
        local.data().keySet(),
        item -> isShort(series.get(item), item, least),
        List.of(least.toPlainString()));
  }

  private boolean isShort(@Nullable Series series, String item, BigDecimal least) {
    return series == null
        || BigDecimal.valueOf(series.years()).compareTo(least) < 0
        || !(series
                .distribution()
                .distance(Objects.requireNonNull(local.data().get(item)).value())
            instanceof Figure.Known);
  }

  private @Nullable Text fewLocalities(BigDecimal least) {
    Set<String> enough = all(Spread.class)
        .filter(each -> BigDecimal.valueOf(each.localities()).compareTo(least) >= 0)
        .map(Spread::indicator)
        .collect(toSet());
    return share(
        "Spread",
        all(Computed.class).map(Computed::indicator).toList(),
        indicator -> !enough.contains(indicator),
        List.of(least.toPlainString()));
  }

  private @Nullable Text some(String type, Stream<Text> names) {
    List<Text> each = names.distinct().toList();
    return each.isEmpty() ? null : Wording.text("outcome.unjudged." + type, each);
  }

  /** How many of all there are can't be judged, and the first of them. */
  private @Nullable Text share(
      String type, Collection<String> all, Predicate<String> unjudged, List<String> more) {
    List<Text> names = all.stream().filter(unjudged).map(this::name).toList();
    if (names.isEmpty()) {
      return null;
    }
    List<Object> arguments = new ArrayList<>(List.of(
        names.size() + "", all.size() + "", names.subList(0, Math.min(SHOWN, names.size()))));
    arguments.addAll(more);
    return Wording.text("outcome.unjudged." + type, arguments.toArray());
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
