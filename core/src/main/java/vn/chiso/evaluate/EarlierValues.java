package vn.chiso.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.chiso.dataset.EarlierFigure;

/** The values indicators had in other years, by locality, from what a dataset has of them. */
final class EarlierValues {
  private static final NavigableMap<Integer, EarlierFigure> NONE = new TreeMap<>();

  private final Map<String, Map<String, NavigableMap<Integer, EarlierFigure>>> byIndicator =
      new HashMap<>();

  EarlierValues(Plan plan, Stream<EarlierFigure> figures) {
    figures.forEach(figure -> {
      Place place = plan.place(figure.item());
      if (place != null) {
        byIndicator
            .computeIfAbsent(place.node().id(), id -> new TreeMap<>())
            .computeIfAbsent(figure.locality(), code -> new TreeMap<>())
            .put(figure.year(), figure);
      }
    });
  }

  /** Those of one locality, by year; must not be changed. */
  NavigableMap<Integer, EarlierFigure> of(Place indicator, String locality) {
    return byIndicator.getOrDefault(indicator.node().id(), Map.of()).getOrDefault(locality, NONE);
  }

  /** Those of all localities. */
  List<EarlierFigure> of(Place indicator) {
    return byIndicator.getOrDefault(indicator.node().id(), Map.of()).values().stream()
        .flatMap(byYear -> byYear.values().stream())
        .toList();
  }
}
