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
import vn.chiso.fact.Prior;
import vn.chiso.fact.Series;
import vn.chiso.fact.Spread;
import vn.chiso.formula.Figure;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** How many of all figures or values there are can't be held against others of their kind. */
final class UnjudgedShares {
  /** How many of them are named. */
  static final int SHOWN = 5;

  private final RulePack pack;
  private final LocalFacts local;
  private final List<Object> facts;

  /** @param facts all the facts review rules get to see */
  UnjudgedShares(RulePack pack, LocalFacts local, List<Object> facts) {
    this.pack = pack;
    this.local = local;
    this.facts = facts;
  }

  @Nullable
  Text withoutPrior(Guards guards) {
    if (all(Prior.class).findAny().isEmpty()) {
      return null;
    }
    Set<String> items = all(Prior.class)
        .filter(each -> guards.admitAge(each.age()))
        .map(Prior::item)
        .collect(toSet());
    return share("Prior", local.data().keySet(), item -> !items.contains(item), List.of());
  }

  @Nullable
  Text shortSeries(BigDecimal least) {
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

  @Nullable
  Text fewLocalities(BigDecimal least) {
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

  /** How many of all there are can't be judged, and the first of them. */
  private @Nullable Text share(
      String type, Collection<String> all, Predicate<String> unjudged, List<String> more) {
    List<Text> names =
        all.stream().filter(unjudged).map(code -> Wording.name(pack, code)).toList();
    if (names.isEmpty()) {
      return null;
    }
    List<Object> arguments = new ArrayList<>(List.of(
        names.size() + "", all.size() + "", names.subList(0, Math.min(SHOWN, names.size()))));
    arguments.addAll(more);
    return Wording.text("outcome.unjudged." + type, arguments.toArray());
  }

  private <T> Stream<T> all(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast);
  }
}
