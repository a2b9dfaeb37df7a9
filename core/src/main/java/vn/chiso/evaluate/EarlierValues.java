package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.chiso.dataset.EarlierFigure;

/** The values indicators had in other years, by locality, from what a dataset has of them. */
final class EarlierValues {
  private static final NavigableMap<Integer, BigDecimal> NONE = new TreeMap<>();

  private final Map<String, Map<String, NavigableMap<Integer, BigDecimal>>> byIndicator =
      new HashMap<>();

  EarlierValues(Plan plan, Stream<EarlierFigure> figures) {
    figures.forEach(figure -> {
      Place place = plan.place(figure.item());
      if (place != null) {
        byIndicator
            .computeIfAbsent(place.node().id(), id -> new HashMap<>())
            .computeIfAbsent(figure.locality(), code -> new TreeMap<>())
            .put(figure.year(), figure.value());
      }
    });
  }

  /** Those of one locality, by year; must not be changed. */
  NavigableMap<Integer, BigDecimal> of(Place indicator, String locality) {
    return byIndicator.getOrDefault(indicator.node().id(), Map.of()).getOrDefault(locality, NONE);
  }

  /** Enters those of all years; answers how many there are. */
  int enter(Place indicator, Extremes extremes) {
    List<BigDecimal> values =
        all(indicator).stream().flatMap(years -> years.values().stream()).toList();
    values.forEach(extremes::add);
    return values.size();
  }

  /** Enters those of one year; answers how many there are. */
  int enter(Place indicator, int year, Extremes extremes) {
    List<BigDecimal> values = all(indicator).stream()
        .filter(years -> years.containsKey(year))
        .map(years -> years.getOrDefault(year, BigDecimal.ZERO))
        .toList();
    values.forEach(extremes::add);
    return values.size();
  }

  private Collection<NavigableMap<Integer, BigDecimal>> all(Place indicator) {
    return byIndicator.getOrDefault(indicator.node().id(), Map.of()).values();
  }
}
